import type { ResponseState } from "../model/responseState.js";
import { explainAbsence } from "./formatAbsence.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";
import { formatList } from "./formatList.js";

/** "1 day", "1,159 days". */
export const formatDays = (count: number): string => `${formatCount(count)} ${count === 1 ? "day" : "days"}`;

/**
 * Where a response stands, beside a column that has the last day: "12 days left", "late: answered after 85 days". A report
 * whose last day has passed with no response held is not called late, since one may have been published.
 */
export function responseStateText(response: ResponseState): string {
  switch (response.state) {
    case "due":
      return response.days_left === 0 ? "due today, the last day" : `${formatDays(response.days_left)} left`;
    case "no response held":
      return `${formatDays(response.days_past)} past the last day; no response held`;
    case "answered in time":
      return `in time: answered after ${formatDays(response.response_days)}`;
    case "answered late":
      return `late: answered after ${formatDays(response.response_days)}`;
    case "answered, day not known":
      return "a response is held; its day is not known";
    case "no last day":
      return response.is_answered ? "answered; no last day to hold it against" : "no last day";
  }
}

/** Where a response stands, as a sentence without its stop: "Due by 11 March 2026: 12 days left". */
export function deadlineSentence(response: ResponseState): string {
  if (response.state === "no last day") return `No last day is given: ${explainAbsence(response.why)}`;
  const lastDay = formatDate(response.last_day);
  switch (response.state) {
    case "due":
      return response.days_left === 0
        ? `Due by ${lastDay}: the last day`
        : `Due by ${lastDay}: ${formatDays(response.days_left)} left`;
    case "no response held":
      return `The last day was ${lastDay}, ${formatDays(response.days_past)} before; no response is held`;
    case "answered in time":
      return `Answered in time, ${formatDays(response.response_days)} after publication`;
    case "answered late":
      return `Answered late, ${formatDays(response.response_days)} after publication; the last day was ${lastDay}`;
    case "answered, day not known":
      return `A response is held, of a day that is not known; the last day was ${lastDay}`;
  }
}

/** The last day by the publication days that other sources give: ISO dates, at least one. */
export const otherLastDaySentence = (last_days: readonly string[]): string =>
  `By the publication day that another source gives, the last day would be ${formatList(last_days.map(formatDate))}.`;
