import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";

/** Up to when the register reaches. */
export const latestReportSentence = (latest: string): string =>
  `The latest report held was published on ${formatDate(latest)}.`;

/** That no report is held, with what that may mean. */
export const noReportSentence = (force_name: string, asAt: string): string =>
  `No inspection report that concerns ${force_name} and was published by ${formatDate(asAt)} is held.`;

/** When one response does for a report on a force and a national report. */
export const sharedDutyRule = [
  "A report on a force and a national report on the same subject need one response only where their findings and recommendations are the same (",
  "). Otherwise each needs its own.",
] as const;

export const policeActSection = "Police Act 1996, section 55";

/** Why a pair of reports that are held is a question and no answer. */
export const sharedDutyCaution =
  "We hold the findings in our own words, and not all of them. So read both reports before you say that they are the same.";

/** The rule, and whether such a pair is held, as paragraphs. */
export const dutyPairSentences = (count: number): readonly string[] => [
  `${sharedDutyRule[0]}${policeActSection}${sharedDutyRule[1]}`,
  ...(count === 0 ? ["No such pair of reports is held for this force."] : [sharedDutyCaution]),
];

/** Reports to which no last day is given, before the name of their table; the reasons stand in it. */
export const withoutLastDaySentence = (count: number): string =>
  `${formatCount(count)} more ${count === 1 ? "report is" : "reports are"} held without a statutory last day, national ones among them; why each has none stands in`;
