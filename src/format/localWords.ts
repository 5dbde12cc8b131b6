import { isLocal } from "../model/localSource.js";
import { formatCount } from "./formatCount.js";

/** The word that stands beside every figure of the office's own. */
export const localWord = "local";

const meaning = "supplied by your office, not part of Peelboard";

/** The meaning as a sentence of its own. */
export const localMeaning = "Supplied by your office, not part of Peelboard.";

/** What the mark on a judgement stands for. */
export const localKey = `L: ${meaning}.`;

/** What the word stands for, below a table or in a key. */
export const localNote = `${localWord}: ${meaning}.`;

/** What stands at the top of every page of a build that nobody else may see. */
export const privateBuild = "Private build: holds figures under embargo. Do not publish.";

/** A name or figure with "(local)" behind it where it is the office's own. */
export const withLocal = (text: string, row: { readonly source_id?: string }): string =>
  row.source_id !== undefined && isLocal({ source_id: row.source_id }) ? `${text} (${localWord})` : text;

/** "and 2 local", beside a count that leaves the office's own figures out; nothing where there are none. */
export const localCount = (count: number): string =>
  count === 0 ? "" : `and ${formatCount(count)} ${localWord}`;

/** ", and 2 local", behind such a count. */
export const andLocal = (count: number): string => (count === 0 ? "" : `, ${localCount(count)}`);

/** " (local)" or " (2 of them local)", behind a count of a force's own that has the office's in it; nothing where it has none. */
export function ofThemLocal(count: number, own: number): string {
  if (own === 0) return "";
  return ` (${own === count ? localWord : `${formatCount(own)} of them ${localWord}`})`;
}

/** What stands below a table that counts what the office supplied for its force, and not for all forces. */
export const notInAllForces = `${localWord}: ${meaning}; not counted under all forces.`;

/** Why judgements that are on the page are not in a count of it; empty where there are none. */
export function localNotCounted(count: number, where = "here"): string {
  if (count === 0) return "";
  return count === 1
    ? `And 1 local: a judgement that your office supplied is shown ${where} and not counted.`
    : `And ${formatCount(count)} local: judgements that your office supplied are shown ${where} and not counted.`;
}
