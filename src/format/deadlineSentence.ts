import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";

type Deadline = { readonly last_day: string } & (
  | { readonly state: "open"; readonly days_left: number }
  | { readonly state: "overdue"; readonly days_late: number }
  | { readonly state: "answered in time"; readonly response_days: number }
  | { readonly state: "answered late"; readonly response_days: number; readonly days_late: number }
);

const days = (count: number): string => `${formatCount(count)} ${count === 1 ? "day" : "days"}`;

/** Where a response to a report stands: "Due by 11 March 2026: 12 days left". Takes a value of `statutoryPeriod`. */
export function deadlineSentence(deadline: Deadline): string {
  const lastDay = formatDate(deadline.last_day);
  switch (deadline.state) {
    case "open":
      return deadline.days_left === 0
        ? `Due by ${lastDay}: the last day`
        : `Due by ${lastDay}: ${days(deadline.days_left)} left`;
    case "overdue":
      return `Was due by ${lastDay}: ${days(deadline.days_late)} late, with no response found`;
    case "answered in time":
      return `Answered in time, ${days(deadline.response_days)} after publication`;
    case "answered late":
      return `Answered ${days(deadline.days_late)} late, ${days(deadline.response_days)} after publication`;
  }
}
