import type { SourceStatusRow } from "../../src/model/ownData.ts";
import { editionMonths, type FetchPlan } from "../sources/fetchPlan.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/**
 * When the next edition of a source is expected: the day that its publisher named; else no day, and what follows from the
 * last edition and the rhythm, which is said to be derived; else that nothing is stated.
 * @param published_on as much of the last edition's date as is known.
 */
export function nextExpected(
  published_on: string | null,
  plan: FetchPlan | null,
): Pick<SourceStatusRow, "next_expected_on" | "next_expected_basis"> {
  if (plan?.next_expected_on)
    return { next_expected_on: plan.next_expected_on, next_expected_basis: plan.next_expected_basis ?? null };
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(published_on ?? "") ?? [];
  if (!plan?.every || year === undefined || month === undefined)
    return { next_expected_on: null, next_expected_basis: "not stated" };
  const count = Number(year) * 12 + Number(month) - 1 + editionMonths[plan.every];
  return {
    next_expected_on: null,
    next_expected_basis: `about ${months[count % 12]} ${Math.floor(count / 12)}: derived from the edition of ${months[Number(month) - 1]} ${year} and a new one every ${plan.every}; the publisher's own date is not known`,
  };
}
