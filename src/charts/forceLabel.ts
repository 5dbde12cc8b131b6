import { formatMeasure } from "../format/formatMeasure.js";
import type { MeasureRow } from "../model/measureRow.js";
import { svg } from "./svg.js";
import { boldWidth, ink } from "./theme.js";

/** A measure's row with the limits of its interval, in the unit of its value, where a query computed them. */
export type RankedRow = MeasureRow & { readonly lower?: number | null; readonly upper?: number | null };
export type KnownRow = RankedRow & { readonly value: number };
type PlacedRow = KnownRow & { readonly rank: number };

interface ForceLabelPlace {
  readonly xOf: (value: number) => number;
  readonly yOf: (rank: number) => number;
  readonly width: number;
}

/** Where the label starts (or ends, on the left): clear of the rows near by, or if that has no room, beside the dot. */
function labelPlace(
  row: PlacedRow,
  near: readonly PlacedRow[],
  wide: number,
  { xOf, width }: ForceLabelPlace,
): { x: number; isRight: boolean } {
  const places = [near, [row]].flatMap((rows) => [
    { x: Math.max(...rows.map(({ value, upper }) => xOf(upper ?? value))) + 12, isRight: true },
    { x: Math.min(...rows.map(({ value, lower }) => xOf(lower ?? value))) - 12, isRight: false },
  ]);
  const fits = ({ x, isRight }: { x: number; isRight: boolean }): boolean =>
    isRight ? x + wide <= width : x - wide >= 0;
  return places.find(fits) ?? { x: width, isRight: false };
}

/** Names a force beside its dot, clear of the dots and intervals just above and below, with a thin line to it. */
export function drawForceLabel(
  document: Document,
  row: PlacedRow,
  ranked: readonly PlacedRow[],
  place: ForceLabelPlace,
): SVGElement {
  const text = `${row.area_name} ${formatMeasure(row)}`;
  const near = ranked.filter(({ rank }) => Math.abs(rank - row.rank) <= 1);
  const { x, isRight } = labelPlace(row, near, boldWidth(text), place);
  const y = place.yOf(row.rank);
  const dot = place.xOf(row.value) + (isRight ? 8 : -8);
  return svg(document, "g", { class: "highlight" }, [
    svg(document, "path", { d: `M${dot},${y}H${isRight ? x - 4 : x + 4}`, stroke: ink, "stroke-width": 1 }),
    svg(
      document,
      "text",
      {
        class: "over-rules",
        x,
        y,
        dy: "0.35em",
        "text-anchor": isRight ? "start" : "end",
        "font-weight": 700,
      },
      [text],
    ),
  ]);
}
