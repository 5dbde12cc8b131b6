import type { ComparabilityRow } from "../model/comparability.js";
import { breakLabel, breakStroke, verdictBetween } from "./comparabilityBreak.js";
import { drawChip } from "./gradeChipMark.js";
import type { HistoryItem, HistorySection } from "./historySections.js";
import { svg } from "./svg.js";
import { boldWidth, smallFontSize, wrapText } from "./theme.js";

const chipHeight = 28;
const lineHeight = 16;
const headHeight = 30;
const breakHead = 18;

interface SectionPlace {
  readonly y: number;
  readonly width: number;
  readonly hatch: string;
}

/** Labels stand beside the chips where the chart is wide and above them on a phone. */
const labelWidth = (width: number): number => (width < 560 ? 0 : Math.min(230, width * 0.28));

const labelLines = (item: HistoryItem, width: number): string[] =>
  wrapText(item.name, labelWidth(width) === 0 ? width : labelWidth(width) - 12);

function itemHeight(item: HistoryItem, width: number): number {
  const labels = labelLines(item, width).length * lineHeight;
  return (labelWidth(width) === 0 ? labels + 4 + chipHeight : Math.max(labels, chipHeight)) + 8;
}

export const sectionHeight = (section: HistorySection, width: number): number =>
  section.items.reduce((sum, item) => sum + itemHeight(item, width), headHeight * 2 + breakHead);

const gap = 14;

/** Left edge and width of the column of a round. */
function column(index: number, count: number, width: number): { left: number; wide: number } {
  const left = labelWidth(width);
  const pitch = Math.min((width - left + gap) / count, 220);
  return { left: left + 0.5 + index * pitch, wide: pitch - gap - 1 };
}

/** Where a break's rule runs: past the chips, and not through a label that stands above them. */
interface BreakSpan {
  readonly top: number;
  readonly bottom: number;
}

function drawBreaks(
  document: Document,
  { rounds }: HistorySection,
  comparability: readonly ComparabilityRow[],
  { y, width }: SectionPlace,
  spans: readonly BreakSpan[],
): SVGElement[] {
  return rounds.slice(1).flatMap((round, index) => {
    const verdict = verdictBetween(comparability, rounds[index]?.round_id ?? "", round.round_id);
    if (verdict === "comparable") return [];
    const x = column(index + 1, rounds.length, width).left - gap / 2;
    const label = verdict === "with care" ? verdict : breakLabel(verdict);
    const half = boldWidth(label, 11) / 2;
    return [
      svg(document, "path", {
        d: spans.map(({ top, bottom }) => `M${x},${top}V${bottom}`).join(""),
        ...breakStroke(verdict),
      }),
      svg(
        document,
        "text",
        {
          x: Math.min(Math.max(x, half), width - half),
          y: y + 36,
          "text-anchor": "middle",
          "font-size": 11,
          "font-weight": verdict === "with care" ? 400 : 600,
        },
        [label],
      ),
    ];
  });
}

/** Draws a section: its heading, its rounds as columns, its items as rows, and the breaks between the rounds. */
export function drawSection(
  document: Document,
  section: HistorySection,
  comparability: readonly ComparabilityRow[],
  place: SectionPlace,
): SVGElement {
  const { y, width, hatch } = place;
  const count = section.rounds.length;
  const marks: SVGElement[] = [
    svg(document, "text", { x: 0, y: y + 14, "font-weight": 700 }, [section.heading]),
    ...section.rounds.flatMap((round, index) => {
      const { left, wide } = column(index, count, width);
      const lines = wrapText(round.round_name, wide + gap - 4, smallFontSize);
      return lines.map((line, turn) =>
        svg(
          document,
          "text",
          {
            x: left + wide / 2,
            y: y + headHeight + breakHead + 20 - (lines.length - 1 - turn) * 14,
            "text-anchor": "middle",
            "font-size": smallFontSize,
          },
          [line],
        ),
      );
    }),
  ];
  let top = y + headHeight * 2 + breakHead;
  const spans: BreakSpan[] = [{ top: y + 44, bottom: top }];
  for (const item of section.items) {
    const lines = labelLines(item, width);
    const isAbove = labelWidth(width) === 0;
    // A label of many lines is centred on the chips, which move down for it.
    const shift = Math.max(0, (lines.length * lineHeight - chipHeight) / 2);
    const chipTop = top + 0.5 + (isAbove ? lines.length * lineHeight + 4 : shift);
    const firstLine = isAbove ? top + 12 : top + shift + 19 - ((lines.length - 1) * lineHeight) / 2;
    for (const [index, line] of lines.entries())
      marks.push(svg(document, "text", { x: 0, y: firstLine + index * lineHeight }, [line]));
    for (const [index, round] of section.rounds.entries()) {
      const { left, wide } = column(index, count, width);
      const judgements = item.byRound.get(round.round_id) ?? [];
      const each = (wide - 2 * (judgements.length - 1)) / judgements.length;
      for (const [turn, row] of judgements.entries())
        marks.push(
          drawChip(
            document,
            row,
            { x: left + turn * (each + 2), y: chipTop, width: each, height: chipHeight },
            hatch,
          ),
        );
    }
    const bottom = top + itemHeight(item, width);
    spans.push({ top: isAbove ? chipTop - 3 : top, bottom: isAbove ? chipTop + chipHeight + 3 : bottom });
    top = bottom;
  }
  return svg(document, "g", { class: "section" }, [
    ...drawBreaks(document, section, comparability, place, spans),
    ...marks,
  ]);
}
