import type { ChangeKind } from "../model/changeRow.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";
import { ofThemLocal } from "./localWords.js";

/** What is counted of each kind: one of it, and any other number. */
const nouns: Readonly<Record<ChangeKind, readonly [string, string]>> = {
  "judgement changed": ["judgement changed", "judgements changed"],
  "judgement published": ["judgement published", "judgements published"],
  "report published": ["report published", "reports published"],
  "response published": ["response published", "responses published"],
  "entered enhanced monitoring": [
    "force entered enhanced monitoring (Engage)",
    "forces entered enhanced monitoring (Engage)",
  ],
  "left enhanced monitoring": [
    "force left enhanced monitoring (Engage)",
    "forces left enhanced monitoring (Engage)",
  ],
  "status of a finding stated": ["status of a finding stated", "statuses of findings stated"],
};

/** The heading of a kind: "Judgements published". */
export const changeHeading = (kind: ChangeKind): string => {
  const [, many] = nouns[kind];
  return `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
};

/** "1 judgement changed", "57 judgements published"; "3 reports published (1 of them local)" where an office supplied some. */
export const countChanges = (kind: ChangeKind, count: number, own = 0): string =>
  `${formatCount(count)} ${nouns[kind][count === 1 ? 0 : 1]}${ofThemLocal(count, own)}`;

/** "after 1 August 2024 and up to 21 November 2026", both ISO dates; the last day belongs to it. */
export const formatPeriodBetween = (from: string, to: string): string =>
  `after ${formatDate(from)} and up to ${formatDate(to)}`;

/** What the list is of: "What became known or changed after 1 August 2024 and up to 21 November 2026, all forces". */
export const changeSentence = ({
  from,
  to,
  place,
}: {
  readonly from: string;
  readonly to: string;
  readonly place: string;
}): string => `What became known or changed ${formatPeriodBetween(from, to)}, ${place}:`;

/** "137 judgements of PEEL 2023-25". */
export const undatedSentence = (round_name: string, count: number): string =>
  `${formatCount(count)} ${count === 1 ? "judgement" : "judgements"} of ${round_name}`;

/** What stands where no earlier pack is named, and how to name one. */
export const noEarlierPackSentence =
  "No earlier pack is named, so what changed since then cannot be told. Name the day of the last pack (“since”, an ISO date such as 2019-03-31) and this part lists what became known or changed after it.";

/** That nothing of a place is dated in a period: "Nothing that is held of Surrey Police is dated after 1 August 2024 and up to 21 November 2026." */
export const nothingChangedSentence = (place: string, from: string, to: string): string =>
  `Nothing that is held of ${place} is dated ${formatPeriodBetween(from, to)}.`;
