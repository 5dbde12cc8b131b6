import type { ConflictRow } from "../model/conflictRow.js";
import type { StandingJudgement } from "../model/standing.js";
import { isAsToday } from "./distributionsAsAt.js";

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const isAnyKnown = (judgements: readonly StandingJudgement[]): boolean =>
  judgements.some(({ standing }) => standing !== "not found");

/**
 * Disagreements between statements that had been made by a day (ISO date). Of publication dates: once the later of them had
 * come. Of judgements: once every judgement that is compared stood as it does today, and where none of them is held, every
 * one of the round; when a document that counts them came out
 * is mostly not held, so a count may be a little younger. Disagreements on no round and no day are always told.
 * @param standing One judgement for each force, round and item, as `judgementsAsAt` gives them.
 */
export function conflictsAsAt(
  rows: readonly ConflictRow[],
  standing: readonly StandingJudgement[],
  date: string,
): readonly ConflictRow[] {
  return rows.filter((row) => {
    const days = [row.first_statement, row.second_statement].filter(isDay);
    if (days.length > 0) return days.every((day) => day <= date);
    if (row.round_id === null) return true;
    const ofRound = standing.filter(({ round_id }) => round_id === row.round_id);
    const ofForce = ofRound.filter(({ force_id }) => row.force_id === null || row.force_id === force_id);
    // The subject of some is an item, alone or with a grade: "efficiency, Good".
    const ofItem = ofForce.filter(({ item_id }) => item_id === (row.item_id ?? row.subject.split(", ")[0]));
    const compared = [ofItem, ofForce].find(isAnyKnown);
    return isAsToday(compared ?? ofRound);
  });
}
