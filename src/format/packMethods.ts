import { gradeLetter, type ScaleId, scales } from "../model/scale.js";
import { formatDate } from "./formatDate.js";
import { warnings } from "./warnings.js";

/** What the as-at day means for what is told: sentences. */
export const asAtRule = (asAt: string): readonly string[] => [
  `This pack tells what had been published by the end of ${formatDate(asAt)}. A judgement that was changed later stands as it was on that day.`,
  "Where the day of publication is not known, the month or year of the report may settle it, or the order in which rounds were published, which is derived from the reports that have a date and not stated by a source. A judgement that cannot be placed is counted neither way.",
  "Answers to reports, ends of enhanced monitoring and statements on findings count from their own day; later ones are not told. An answer without a day is told as held, on whatever day.",
  "Sources are named as they are held now: one that tells of an earlier day may itself be of a later one.",
  warnings.placedByPeriod,
];

/** How a figure is known, as it stands in tables and source lines. */
export const basisWords = [
  "“Read” means that the source states the figure; “derived” that it was worked out from others that a source states.",
] as const;

/** "Good (G), Requires improvement (RI)": the grades of a scale with their letters, best first. */
export const scaleInWords = (scale: ScaleId): string =>
  scales[scale].map((grade) => `${grade} (${gradeLetter(grade)})`).join(", ");

/** What a release is, in words. */
export const releaseSentence = (release: string, latestReport: string | null): string =>
  `Data release of ${formatDate(release)}; ${latestReport === null ? "the day of no report in it is known" : `the latest dated report in it was published on ${formatDate(latestReport)}`}.`;
