import { formatAge } from "./formatAge.js";
import { formatDate } from "./formatDate.js";

/** "The period ended on 31 March 2018, 1 year 2 months before 30 June 2019.": how old a figure is on a day; ISO dates. */
export const figureAgeSentence = (period_end: string, asAt: string): string =>
  period_end === asAt
    ? `The period ended on ${formatDate(period_end)}.`
    : `The period ended on ${formatDate(period_end)}, ${formatAge(period_end, asAt)} before ${formatDate(asAt)}.`;
