import type { GradeRow } from "../model/gradeRow.js";
import type { StandingJudgement } from "../model/standing.js";
import { groupRows } from "./groupRows.js";
import { isoDay } from "./isoDay.js";
import { type Outcome, success } from "./outcome.js";
import { daysOf, hadCome, publicationOrder, type Span } from "./publicationOrder.js";

/** The day from which a judgement held: its own, the month or year of its report, or what the order of rounds leaves. */
function beginning(row: GradeRow, ordered: (force_id: string, round_order: number) => Span): Span {
  const date = row.valid_from ?? row.published_on;
  return date === null ? ordered(row.force_id, row.round_order) : daysOf(date);
}

/**
 * The judgements as they stood on a day: all versions of any rounds to one judgement for each force, round and item. A
 * judgement holds from the day of its publication until the day on which it was changed, that day excluded. One without a day
 * is placed where the month or year of its report settles it, or the order of rounds does (see `publicationOrder`), which is
 * derived from dated reports; else its date is not known, and it is neither in nor out.
 * Refuses text that is no full date of the calendar.
 * @param rows Those of every force: the dated reports of others tell when a round was published.
 * @param knownBy ISO date of the data: every judgement held had been published by then.
 */
export function judgementsAsAt(
  rows: readonly GradeRow[],
  date: string,
  { knownBy }: { readonly knownBy: string },
): Outcome<readonly StandingJudgement[]> {
  const day = isoDay(date);
  if (!day.ok) return day;
  const ordered = publicationOrder(rows, knownBy);
  const versions = groupRows(rows, ({ force_id, round_id, item_id }) => `${force_id}|${round_id}|${item_id}`);
  return success([...versions.values()].map((of) => standingOf(of, date, ordered)));
}

/** Of the versions of one judgement the one that held; they are tried from the last to the first. */
function standingOf(
  versions: readonly GradeRow[],
  date: string,
  ordered: (force_id: string, round_order: number) => Span,
): StandingJudgement {
  const [first] = versions;
  if (first === undefined) throw new RangeError("a judgement has at least one version");
  if (first.status === "not found") return { ...first, standing: "not found" };
  for (const row of versions.toReversed()) {
    const hasBegun = hadCome(beginning(row, ordered), date);
    const hasEnded = row.valid_to === null ? "no" : hadCome(daysOf(row.valid_to), date);
    if (hasBegun === "yes" && hasEnded === "no") return { ...row, standing: "held" };
    if (hasBegun !== "no" && hasEnded !== "yes") return { ...row, standing: "date not known" };
  }
  return { ...first, standing: "not yet published" };
}
