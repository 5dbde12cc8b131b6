import { formatAge } from "./formatAge.js";
import { formatDate } from "./formatDate.js";

/** That nothing is held, so that a missing section is not taken for a missing caseload. */
export const noCaseloadSentence = (force_name: string): string =>
  `No figures of ${force_name} on registered sexual offenders and public protection officers by area are held, so nothing is said of its caseload.`;

/** Of when the caseload is, and how long ago that was: "The figures are of 2007, about 12 years before 30 June 2019." */
export const caseloadDateSentence = (date: string, asAt: string): string =>
  `The figures are of ${formatDate(date)}, ${formatAge(date, asAt)} before ${formatDate(asAt)}.`;
