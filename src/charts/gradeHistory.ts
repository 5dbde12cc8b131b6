import { localKey } from "../format/localWords.js";
import type { ComparabilityRow } from "../model/comparability.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import { breakHeight, drawBreak, verdictBetween } from "./comparabilityBreak.js";
import { hatchId, hatchPattern } from "./hatch.js";
import { drawSection, sectionHeight } from "./historySection.js";
import { type HistorySection, historySections } from "./historySections.js";
import { frame, svg } from "./svg.js";
import { type ChartOptions, smallFontSize, wrapText } from "./theme.js";

const noteLine = 18;

/** What the marks mean, for those that the rows hold. */
function notesOf(rows: readonly GradeRow[], sections: readonly HistorySection[]): string[] {
  const isChanged = sections.some(({ items }) =>
    items.some(({ byRound }) => [...byRound.values()].some((judgements) => judgements.length > 1)),
  );
  return [
    ...(rows.some(({ status }) => status === "carried over")
      ? ["Clock: carried over from an earlier round, not inspected again."]
      : []),
    ...(isChanged
      ? ["Two marks in one place: the judgement was changed; the later one stands on the right."]
      : []),
    ...(rows.some(({ status }) => status === "not found") ? ["Hatched: no source was found."] : []),
    ...(rows.some(isLocal) ? [localKey] : []),
    "No mark: not asked in that round, or not collected.",
  ];
}

/** The verdict between the end of one section and the start of the next; null when they overlap in time. */
function breakBetween(
  above: HistorySection | undefined,
  below: HistorySection,
  comparability: readonly ComparabilityRow[],
): ReturnType<typeof verdictBetween> | "none" {
  const last = above?.rounds.at(-1);
  const first = below.rounds[0];
  if (last === undefined || first === undefined || first.round_order <= last.round_order) return "none";
  return verdictBetween(comparability, last.round_id, first.round_id);
}

/**
 * One force's judgements through all rounds: a section for each kind of item and scale, rounds across, items down.
 * Breaks are drawn between rounds that may not be compared; nothing joins one judgement to another.
 */
export function gradeHistory(
  rows: readonly GradeRow[],
  comparability: readonly ComparabilityRow[],
  options: ChartOptions,
): SVGSVGElement {
  const { document, width } = options;
  const hatch = hatchId(options.title);
  const sections = historySections(rows);
  const notes = notesOf(rows, sections).flatMap((note) => wrapText(note, width, smallFontSize));
  const marks: SVGElement[] = [];
  let y = 2;
  for (const [index, section] of sections.entries()) {
    const verdict = breakBetween(sections[index - 1], section, comparability);
    if (verdict !== "none") {
      marks.push(drawBreak(document, verdict, y, width));
      y += breakHeight(verdict);
    }
    marks.push(drawSection(document, section, comparability, { y, width, hatch }));
    y += sectionHeight(section, width) + 14;
  }
  const root = frame(y + notes.length * noteLine, options);
  root.append(
    hatchPattern(document, hatch),
    ...marks,
    ...notes.map((note, index) =>
      svg(document, "text", { x: 0, y: y + 10 + index * noteLine, "font-size": smallFontSize }, [note]),
    ),
  );
  return root;
}
