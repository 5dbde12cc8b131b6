import { isLocal } from "../model/localSource.js";
import type { TimelineRow } from "../model/timelineRow.js";
import { countForces } from "./countForces.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";
import { andLocal, localWord, withLocal } from "./localWords.js";
import { spellSentence } from "./spellSentence.js";

type Row = Pick<TimelineRow, "kind" | "force_id" | "force_name" | "began_on" | "ended_on" | "source_id">;

const counted = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;

/**
 * "10 forces entered enhanced monitoring (Engage) between 2019 and December 2024; of 3 no source held says that they left".
 * A spell that the office supplied is in no national count; it is told behind it.
 */
function ofAllForces(stated: readonly Row[]): string {
  const held = stated.filter((row) => !isLocal(row));
  const spells = held.length === 0 ? stated : held;
  const own = held.length === 0 ? ` (${localWord})` : andLocal(stated.length - held.length);
  const days = spells.map(({ began_on }) => began_on).toSorted();
  const [first = "", last = first] = [days[0], days.at(-1)];
  const when =
    first === last ? `in ${formatDate(first)}` : `between ${formatDate(first)} and ${formatDate(last)}`;
  const open = spells.filter(({ ended_on }) => ended_on === null).length;
  const left = open === 0 ? "" : `; of ${formatCount(open)} no source held says that it left`;
  const forces = new Set(spells.map(({ force_id }) => force_id)).size;
  return `${countForces(forces)} entered enhanced monitoring (Engage) ${when}${left}${own}`;
}

/**
 * The message of a time axis, without a full stop: of one force its spell, or how many dated reports are held; of all forces
 * how many entered enhanced monitoring. Takes the rows without those of the rounds.
 * @throws RangeError for no rows.
 */
export function timelineHeadline(rows: readonly Row[], force_name: string | null): string {
  if (rows.length === 0) throw new RangeError("a time axis needs at least one row");
  const spells = rows.filter(({ kind }) => kind === "enhanced monitoring");
  if (force_name === null) return ofAllForces(spells);
  const [spell] = spells;
  if (spell !== undefined && spells.length === 1) return spellSentence(spell).replace(/[.].*$/, "");
  if (spells.length > 1)
    return `${force_name} entered enhanced monitoring (Engage) ${formatCount(spells.length)} times`;
  const dated = rows.filter(({ kind }) => kind === "report");
  const [first, last] = [dated[0]?.began_on, dated.at(-1)?.began_on];
  const ownCount = dated.filter(isLocal).length;
  const own = ownCount === 0 ? "" : ` (${formatCount(ownCount)} of them ${localWord})`;
  if (first === undefined || last === undefined)
    return `${counted(rows.length, "inspection")} of ${force_name} with a date`;
  return dated.length === 1
    ? withLocal(`1 report on ${force_name} is held with its date, ${formatDate(first)}`, dated[0] ?? {})
    : `${counted(dated.length, "report")} on ${force_name} are held with their dates, from ${formatDate(first)} to ${formatDate(last)}${own}`;
}
