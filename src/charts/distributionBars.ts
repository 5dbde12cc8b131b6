import { withLocal } from "../format/localWords.js";
import type { DistributionRow } from "../model/distributionRow.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import type { PackDistributionRow } from "../model/packPicture.js";
import { type Grade, gradeLetter, type ScaleId, scales } from "../model/scale.js";
import type { KeyEntry } from "./gradeKeyRow.js";
import { groupedBy } from "./groupedBy.js";
import { gradeLook, gradeSegment, type Segment, statusLook } from "./segment.js";

/** One bar: the rows of one round, item and kind, in the order they arrive. */
export const barsOf = (rows: readonly DistributionRow[]): (readonly DistributionRow[])[] => [
  ...groupedBy(rows, (row) => [row.round_id, row.item_id, row.kind].join("\n")).values(),
];

/** The reader's force in each bar, if one is chosen: its current judgements. */
export interface Held {
  readonly held?: readonly GradeRow[];
}

/** The part of a bar that a judgement belongs to. */
function partOf(own: GradeRow, bar: readonly DistributionRow[]): string {
  // What an office supplied is not among the forces that Peelboard counted.
  if (own.status === "not found" || (isLocal(own) && bar[0]?.kind === "counted")) return unknownPart(bar);
  return own.grade ?? "Not graded";
}

/** What the forces of a bar are that stand at no grade: of an earlier day some may only not have been published by then. */
function unknownPart(bar: readonly (DistributionRow | PackDistributionRow)[]): string {
  if (bar.some(({ force_count }) => force_count === null)) return "Not stated";
  const [row] = bar;
  const isOfEarlierDay =
    row !== undefined && "not_placed_count" in row && row.not_placed_count + row.not_yet_published_count > 0;
  return isOfEarlierDay ? "Not known on the day" : "Not found";
}

/**
 * The parts of a bar, best grade left, then what is not graded and what is not known: together all the forces.
 * A published count may leave grades unstated; those forces are hatched too and named "not stated".
 */
export function segmentsOf(
  bar: readonly DistributionRow[],
  hatch: string,
  held: readonly GradeRow[] = [],
): Segment[] {
  const own = held.find(
    ({ round_id, item_id }) => round_id === bar[0]?.round_id && item_id === bar[0].item_id,
  );
  const segments = partsOf(bar, hatch);
  return own === undefined
    ? segments
    : segments.map((segment) =>
        segment.name === partOf(own, bar) ? { ...segment, holder: withLocal(own.force_name, own) } : segment,
      );
}

function partsOf(bar: readonly DistributionRow[], hatch: string): Segment[] {
  const grades = bar.toSorted((a, b) => a.grade_rank - b.grade_rank);
  const stated = grades.reduce((sum, row) => sum + (row.force_count ?? 0), 0);
  const not_graded_count = grades[0]?.not_graded_count ?? 0;
  return [
    ...grades.map((row) => gradeSegment(row.grade, row.force_count ?? 0)),
    { name: "Not graded", letter: "NG", count: not_graded_count, look: statusLook("not graded", hatch) },
    {
      name: unknownPart(bar),
      letter: "?",
      count: (grades[0]?.forces_count ?? 0) - stated - not_graded_count,
      look: statusLook("not found", hatch),
    },
  ];
}

/** The parts of the bars from `start` on that stand on one scale: what one key explains. */
export function segmentsOfRun(
  bars: readonly (readonly DistributionRow[])[],
  start: number,
  hatch: string,
): Segment[] {
  const scale = bars[start]?.[0]?.scale_id;
  const length = bars.slice(start).findIndex((bar) => bar[0]?.scale_id !== scale);
  const run = bars.slice(start, length < 0 ? bars.length : start + length);
  return run.flatMap((bar) => segmentsOf(bar, hatch));
}

/** The key of a scale: its grades, and the other marks that the given bars hold. */
export function keyOf(scale: ScaleId, segments: readonly Segment[], hatch: string): KeyEntry[] {
  const grades: readonly Grade[] = scales[scale];
  const holds = (name: string): boolean =>
    segments.some((segment) => segment.name === name && segment.count > 0);
  const key = (name: string, letter: string, look: KeyEntry["look"]): KeyEntry[] =>
    holds(name) ? [{ look, letter, words: name }] : [];
  return [
    ...grades.map((grade) => ({ look: gradeLook(grade), letter: gradeLetter(grade), words: grade })),
    ...key("Not graded", "NG", statusLook("not graded", hatch)),
    ...key("Not found", "?", statusLook("not found", hatch)),
    ...key("Not stated", "?", statusLook("not found", hatch)),
    ...key("Not known on the day", "?", statusLook("not found", hatch)),
  ];
}
