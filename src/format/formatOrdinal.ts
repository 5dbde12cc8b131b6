import { formatCount } from "./formatCount.js";

const suffixes: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: "th",
  one: "st",
  two: "nd",
  few: "rd",
  many: "th",
  other: "th",
};

/**
 * A position in words' short form: "1st", "22nd", "113th".
 * @throws RangeError for a number that is not whole.
 */
export function formatOrdinal(position: number): string {
  const rule = new Intl.PluralRules("en-GB", { type: "ordinal" }).select(position);
  return `${formatCount(position)}${suffixes[rule]}`;
}
