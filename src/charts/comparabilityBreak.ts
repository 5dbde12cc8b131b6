import type { ComparabilityRow, Verdict } from "../model/comparability.js";
import { svg } from "./svg.js";
import { ink, smallFontSize, textWidth } from "./theme.js";

/** The verdict on two rounds, or null where none is recorded: never taken to be comparable. */
export const verdictBetween = (
  rows: readonly ComparabilityRow[],
  from_round_id: string,
  to_round_id: string,
): Verdict | null =>
  rows.find((row) => row.from_round_id === from_round_id && row.to_round_id === to_round_id)?.verdict ?? null;

/** What stands on a break. */
export const breakLabel = (verdict: Verdict | null): string => {
  if (verdict === null) return "comparability not recorded";
  return verdict === "with care" ? "compare with care" : verdict;
};

/** A break is dashed and heavy; "with care" is dotted and light; comparable rounds have none. */
export const breakStroke = (verdict: Verdict | null): Readonly<Record<string, string | number>> =>
  verdict === "with care"
    ? { stroke: ink, "stroke-width": 1, "stroke-dasharray": "1 4", "stroke-opacity": 0.8 }
    : { stroke: ink, "stroke-width": 1.5, "stroke-dasharray": "7 4" };

export const breakHeight = (verdict: Verdict | null): number => {
  if (verdict === "comparable") return 0;
  return verdict === "with care" ? 24 : 40;
};

/** Draws the break between the row above and the row below: a rule in two halves with its label between. */
export function drawBreak(document: Document, verdict: Verdict | null, y: number, width: number): SVGElement {
  if (verdict === "comparable") return svg(document, "g");
  const text = breakLabel(verdict);
  const middle = y + breakHeight(verdict) / 2 - 5;
  const half = textWidth(text, smallFontSize) / 2 + 6;
  const stroke = breakStroke(verdict);
  return svg(document, "g", { class: "break", "data-verdict": verdict ?? "not recorded" }, [
    svg(document, "path", { d: `M0,${middle}H${width / 2 - half}`, ...stroke }),
    svg(document, "path", { d: `M${width / 2 + half},${middle}H${width}`, ...stroke }),
    svg(
      document,
      "text",
      {
        x: width / 2,
        y: middle,
        dy: "0.35em",
        "text-anchor": "middle",
        "font-size": smallFontSize,
        ...(verdict === "with care" ? {} : { "font-weight": 600 }),
      },
      [text],
    ),
  ]);
}
