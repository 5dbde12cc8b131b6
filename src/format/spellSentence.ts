import type { TimelineRow } from "../model/timelineRow.js";
import { formatDate } from "./formatDate.js";
import { withLocal } from "./localWords.js";

type Spell = Pick<TimelineRow, "force_name" | "began_on" | "ended_on"> &
  Partial<Pick<TimelineRow, "source_id">>;

/** "on 14 October 2022", "in June 2022", "in 2019". */
const onOrIn = (date: string): string => `${date.length === 10 ? "on" : "in"} ${formatDate(date)}`;

/** When something began and ended: "June 2022 to May 2024", "3 November 2016", "from March 2024, no end stated". */
export function formatSpell({ began_on, ended_on }: Pick<Spell, "began_on" | "ended_on">): string {
  if (ended_on === null) return `from ${formatDate(began_on)}, no end stated`;
  return began_on === ended_on ? formatDate(began_on) : `${formatDate(began_on)} to ${formatDate(ended_on)}`;
}

/** How much of the dates of a spell is not known, as a sentence, or nothing: where one alone is short of its day, which. */
function unknownPart(began_on: string, ended_on: string | null): string {
  const dates = ended_on === null ? [began_on] : [began_on, ended_on];
  const short = dates.filter(({ length }) => length < 10);
  if (short.length === 0) return "";
  const part = short.every(({ length }) => length >= 7) ? "day" : "month";
  if (short.length === dates.length) return ` The exact ${part}s are not known.`;
  return ` The exact ${part} of ${began_on.length < 10 ? "entering" : "leaving"} it is not known.`;
}

/**
 * A spell of enhanced monitoring in words, with how much of its dates is known: "Wiltshire Police entered enhanced
 * monitoring (Engage) in June 2022 and left it in May 2024. The exact days are not known." One that the office supplied says so.
 */
export function spellSentence(spell: Spell): string {
  const { force_name, began_on, ended_on } = spell;
  const entered = `${force_name} entered enhanced monitoring (Engage) ${onOrIn(began_on)}`;
  const unknown = unknownPart(began_on, ended_on);
  if (ended_on === null)
    return `${withLocal(`${entered}; no source held says that it left`, spell)}.${unknown}`;
  return `${withLocal(`${entered} and left it ${onOrIn(ended_on)}`, spell)}.${unknown}`;
}
