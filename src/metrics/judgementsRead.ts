import type { GradeRow } from "../model/gradeRow.js";
import type { StandingJudgement } from "../model/standing.js";
import { roundsBegun } from "./roundsBegun.js";

/** Where a source says of a judgement both what it was and what became of it, only the former had been written. */
const withoutChange = (locator: string): string => locator.replace(/; changed to .*$/, "");

const reportKey = ({ force_id, round_id }: Pick<GradeRow, "force_id" | "round_id">): string =>
  `${force_id}|${round_id}`;

/**
 * Judgements as a reader of the day had them: of rounds that had begun, without those that had not been published. One that
 * was changed later is told as current and without its end, and a note on a report in which one was changed later is left
 * out, since it may tell of the change.
 * @param rows Every version of every judgement.
 * @param standing The same as they stood, by `judgementsAsAt`.
 */
export function judgementsRead(
  rows: readonly GradeRow[],
  standing: readonly StandingJudgement[],
  date: string,
): readonly StandingJudgement[] {
  const begun = roundsBegun(standing);
  const changed = new Set(
    rows.filter(({ valid_to }) => valid_to !== null && valid_to > date).map((row) => reportKey(row)),
  );
  return standing
    .filter((row) => begun.has(row.round_id) && row.standing !== "not yet published")
    .map((row) =>
      changed.has(reportKey(row))
        ? { ...row, valid_to: null, is_current: true, note: null, locator: withoutChange(row.locator) }
        : row,
    );
}
