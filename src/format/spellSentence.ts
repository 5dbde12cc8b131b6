import type { TimelineRow } from "../model/timelineRow.js";
import { formatDate } from "./formatDate.js";

type Spell = Pick<TimelineRow, "force_name" | "began_on" | "ended_on">;

/** "on 14 October 2022", "in June 2022", "in 2019". */
const onOrIn = (date: string): string => `${date.length === 10 ? "on" : "in"} ${formatDate(date)}`;

/** When something began and ended: "June 2022 to May 2024", "3 November 2016", "from March 2024, no end stated". */
export function formatSpell({ began_on, ended_on }: Pick<Spell, "began_on" | "ended_on">): string {
  if (ended_on === null) return `from ${formatDate(began_on)}, no end stated`;
  return began_on === ended_on ? formatDate(began_on) : `${formatDate(began_on)} to ${formatDate(ended_on)}`;
}

/** How much of the dates of a spell is not known, as a sentence, or nothing. */
function unknownPart(dates: readonly string[]): string {
  if (dates.every(({ length }) => length === 10)) return "";
  const isOfMonths = dates.every(({ length }) => length >= 7);
  return isOfMonths ? " The exact days are not known." : " The exact months are not known.";
}

/**
 * A spell of enhanced monitoring in words, with how much of its dates is known: "Wiltshire Police entered enhanced
 * monitoring (Engage) in June 2022 and left it in May 2024. The exact days are not known."
 */
export function spellSentence({ force_name, began_on, ended_on }: Spell): string {
  const entered = `${force_name} entered enhanced monitoring (Engage) ${onOrIn(began_on)}`;
  if (ended_on === null) return `${entered}; no source held says that it left.${unknownPart([began_on])}`;
  return `${entered} and left it ${onOrIn(ended_on)}.${unknownPart([began_on, ended_on])}`;
}
