import type { GradeRow } from "../model/gradeRow.js";
import { type Grade, scales } from "../model/scale.js";
import { type Status, statuses } from "../model/status.js";
import { countForces, wasOrWere } from "./countForces.js";
import { forItem } from "./forItem.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";
import { formatPublished } from "./formatPublished.js";

/** What a reader looks for: a grade, or a status that is not simply "graded". */
export type SoughtAnswer = Grade | Exclude<Status, "graded">;

const grades: readonly string[] = Object.values(scales).flat();

/** Whether a text names a grade of any scale or a status to look for. */
export const isSoughtAnswer = (text: string): text is SoughtAnswer =>
  grades.includes(text) || (text !== "graded" && (statuses as readonly string[]).includes(text));

const isGrade = (answer: SoughtAnswer): answer is Grade => grades.includes(answer);

/** "was graded Good", "were not inspected", "have a grade carried over from an earlier round", "has no judgement that we found". */
function verb(answer: SoughtAnswer, count: number): string {
  if (isGrade(answer)) return `${wasOrWere(count)} graded ${answer}`;
  const have = count === 1 ? "has" : "have";
  if (answer === "carried over") return `${have} a grade carried over from an earlier round`;
  return answer === "not found" ? `${have} no judgement that we found` : `${wasOrWere(count)} ${answer}`;
}

/** More names than this are left to the list below the sentence. */
const mostNamed = 8;

const placeOf = (row: GradeRow, isOneItem: boolean): string =>
  [...(isOneItem ? [] : [row.item_name]), ...(row.status === "not found" ? [] : [formatPublished(row)])].join(
    ", ",
  );

const named = (row: GradeRow, isOneItem: boolean): string => {
  const place = placeOf(row, isOneItem);
  return place === "" ? row.force_name : `${row.force_name} (${place})`;
};

interface Sought {
  readonly answer: SoughtAnswer;
  /** Null for any item. */
  readonly item_name: string | null;
  readonly round_name: string;
}

/**
 * How many forces have a grade or a status in one round: "3 forces were graded Inadequate for preventing crime in
 * PEEL 2021/22". Takes the rows found.
 */
export function answerCount(rows: readonly GradeRow[], { answer, item_name, round_name }: Sought): string {
  const forces = new Set(rows.map(({ force_id }) => force_id)).size;
  const question = forces === 0 ? "on any question" : "on at least one question";
  const where = `${item_name === null ? question : forItem(item_name)} in ${round_name}`;
  if (forces === 0) return `No force ${verb(answer, 1)} ${where}`;
  const noun = isGrade(answer) ? "grades" : "judgements";
  const times = rows.length > forces ? `, ${formatCount(rows.length)} ${noun} in all` : "";
  return `${countForces(forces)} ${verb(answer, forces)} ${where}${times}`;
}

/**
 * The same with the forces and dates, where they are eight or fewer: "3 forces were graded Inadequate for preventing crime in
 * PEEL 2021/22: Essex Police (published 27 October 2021), ...".
 */
export function answerSentence(rows: readonly GradeRow[], sought: Sought): string {
  const count = answerCount(rows, sought);
  return rows.length === 0 || rows.length > mostNamed
    ? `${count}.`
    : `${count}: ${formatList(rows.map((row) => named(row, sought.item_name !== null)))}.`;
}
