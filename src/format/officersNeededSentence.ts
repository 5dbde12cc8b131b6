import type { OfficersNeededRow } from "../model/officersNeededRow.js";
import { formatCount } from "./formatCount.js";
import { formatDecimal } from "./formatDecimal.js";
import { withLocal } from "./localWords.js";

const unit = { cases: "cases", reviews: "reviews a year" } as const;
const officers = (count: number, text: string): string => `${text} ${count === 1 ? "officer" : "officers"}`;
const inOfficers = (count: number): string =>
  officers(count, formatDecimal(count, Number.isInteger(count) ? 0 : 1));

/** The sum as a formula: "94 cases ÷ 77.75 cases per officer = 1.21 officers". */
export function officersNeededFormula(row: OfficersNeededRow): string {
  const { load, load_count, level, officers_needed } = row;
  const sum = `${formatCount(load_count)} ${unit[load]} ÷ ${formatDecimal(level, 2)} ${unit[load]} per officer = ${formatDecimal(officers_needed, 2)} officers`;
  return withLocal(sum, row);
}

/** What the sum comes to: "West BCU needs 2 whole officers; it has 1, so 1 more. Each would then have 47.0 cases." */
export function officersNeededSentence(row: OfficersNeededRow): string {
  const { area_name, whole_officers, officer_count, more_officers, load, load_per_officer_then } = row;
  const has = `it has ${formatDecimal(officer_count, Number.isInteger(officer_count) ? 0 : 1)}`;
  const difference =
    more_officers > 0
      ? `${has}, so ${formatDecimal(more_officers, Number.isInteger(more_officers) ? 0 : 1)} more`
      : `${has}, so none more`;
  const then = `${formatDecimal(load_per_officer_then, 1)} ${unit[load]}`;
  const each =
    whole_officers === 1
      ? `One officer would have ${then}.`
      : `Each of ${formatCount(whole_officers)} would have ${then}.`;
  return `${withLocal(area_name, row)} needs ${inOfficers(whole_officers)}, rounded up to whole officers; ${difference}. ${whole_officers === 0 ? "" : each}`.trim();
}

/** What the sum leaves out, as sentences. */
export function officersNeededCautions(row: OfficersNeededRow): readonly string[] {
  const { load, is_force_level, rest_per_officer, force_then, more_officers, area_name } = row;
  const force_name = withLocal(row.force_name, row);
  return [
    ...(is_force_level
      ? [
          `The level is the force’s own figure, and ${area_name} is part of it.${rest_per_officer === null ? "" : ` Without ${area_name} the rest of ${force_name} has ${formatDecimal(rest_per_officer, 1)} ${unit[load]} per officer.`}`,
        ]
      : []),
    ...(more_officers > 0 && is_force_level
      ? [
          `More officers lower the level itself: with ${formatDecimal(more_officers, Number.isInteger(more_officers) ? 0 : 1)} more, ${force_name} would have ${formatDecimal(force_then, 1)} ${unit[load]} per officer.`,
        ]
      : []),
    "With so few officers, rounding up to a whole officer matters more than the sum.",
    "It is arithmetic and no advice: it takes the cases as they are and every officer as alike.",
  ];
}
