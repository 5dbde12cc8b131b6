import type { GradeRow } from "../model/gradeRow.js";
import type { RegisterRow } from "../model/responses.js";
import type { StandingJudgement } from "../model/standing.js";
import { daysOf, hadCome, publicationOrder, type Span } from "./publicationOrder.js";
import { noAnswer } from "./registerAsAt.js";
import { dayOfResponse } from "./responseState.js";
import { roundsBegun } from "./roundsBegun.js";

/** A report without the answer to it; a national one is then of no single force. */
export const unanswered = (row: RegisterRow): RegisterRow => ({
  ...row,
  ...(row.report_kind === "national thematic" ? { force_id: null, force_name: "All forces" } : {}),
  ...noAnswer,
  note: null,
});

/** Between which days an undated report came out: after its inspection, and in the order of the force's rounds. */
function undatedSpan(row: RegisterRow, ofRound: Span): Span {
  const inspected = row.inspected_on === null ? "" : daysOf(row.inspected_on).earliest;
  return { ...ofRound, earliest: inspected > ofRound.earliest ? inspected : ofRound.earliest };
}

/**
 * The register as far as it had been written by a day (ISO date), in the order given: without reports that came later, and
 * with answers that came later left out. A report without a date stays where nothing says that it came later: neither the
 * date of its inspection nor the order of rounds; so does an answer without a date.
 * @param knownBy ISO date of the data: every report held had been published by then.
 */
export function reportsKnownBy(
  rows: readonly RegisterRow[],
  judgements: readonly GradeRow[],
  standing: readonly StandingJudgement[],
  { date, knownBy }: { readonly date: string; readonly knownBy: string },
): readonly RegisterRow[] {
  const begun = roundsBegun(standing);
  const rounds = new Map(judgements.map((row) => [row.round_name, row]));
  const ordered = publicationOrder(judgements, knownBy);
  const isKnown = (row: RegisterRow): boolean => {
    if (row.published_on !== null) return hadCome(daysOf(row.published_on), date) !== "no";
    const round = row.round_name === null ? undefined : rounds.get(row.round_name);
    if (round === undefined || row.force_id === null)
      return hadCome(undatedSpan(row, { earliest: "", latest: knownBy }), date) !== "no";
    if (!begun.has(round.round_id)) return false;
    return hadCome(undatedSpan(row, ordered(row.force_id, round.round_order)), date) !== "no";
  };
  const told = new Set<string>();
  return rows.filter(isKnown).flatMap((row) => {
    const answered = dayOfResponse(row);
    const read = answered !== null && answered > date ? unanswered(row) : row;
    // Without their answers the rows of a national report are one.
    const key = `${row.report_id}|${read.force_id}|${read.respondent}`;
    if (read !== row && told.has(key)) return [];
    told.add(key);
    return [read];
  });
}
