import { formatDate } from "./formatDate.js";

/**
 * When a judgement held: "from 8 August 2024", or "from 10 October 2023 until it was changed on 8 August 2024".
 * `valid_to` is the day of the change, on which the judgement no longer held.
 * @throws RangeError for text that is no date of the calendar.
 */
export function formatValidity(row: {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}): string {
  const from = row.valid_from === null ? "" : `from ${formatDate(row.valid_from)}`;
  if (row.valid_to === null) return from || formatDate(null);
  const preposition = row.valid_to.length === 10 ? "on" : "in";
  return `${from} until it was changed ${preposition} ${formatDate(row.valid_to)}`.trimStart();
}
