import type { ReportRow } from "../model/reportRow.js";
import type { ResponseState } from "../model/responseState.js";
import { isoDateOf, isoDay } from "./isoDay.js";
import { type Outcome, refusal, success } from "./outcome.js";
import { statutoryPeriod } from "./statutoryPeriod.js";

type Report = Pick<
  ReportRow,
  "report_kind" | "published_on" | "last_day" | "respondent" | "responded_on" | "response_days" | "is_late"
>;

/** The first day of the period: section 37 of the Policing and Crime Act 2017 came into force (SI 2017/399, regulation 4). */
const dutyFrom = "2017-05-02";

/** Whether a report surely came before the duty, as far as its date is known: "2015" did, "2017" need not have. */
const isBeforeDuty = (published: string): boolean => published < dutyFrom.slice(0, published.length);

/** The day of the response: stated, or the days that a source counts, after publication; null where neither is known. */
export function dayOfResponse({
  published_on,
  responded_on,
  response_days,
}: Pick<ReportRow, "published_on" | "responded_on" | "response_days">): string | null {
  if (responded_on?.length === 10) return responded_on;
  const published = published_on === null ? null : isoDay(published_on);
  return published?.ok && response_days !== null ? isoDateOf(published.value + response_days) : null;
}

/**
 * Where the response to a report stood on a day (ISO date): one of the states of the model, days being calendar days.
 * Whether an answer came late is as the register says it. A response whose day is not known counts as held on every day.
 * Refuses a day that is no date, and a day before the report was published, as far as its date is known.
 * @see statutoryPeriod
 */
export function responseState(report: Report, asAt: string): Outcome<ResponseState> {
  const day = isoDay(asAt);
  if (!day.ok) return day;
  const { published_on, last_day } = report;
  if (published_on !== null && asAt.slice(0, published_on.length) < published_on)
    return refusal("date before publication");
  const isAnswered = report.respondent !== null;
  if (last_day === null || published_on === null) {
    const why =
      published_on === null
        ? "date not known"
        : isBeforeDuty(published_on)
          ? "before the duty"
          : report.report_kind === "national thematic"
            ? "national report"
            : "date is partial";
    return success({ state: "no last day", why, is_answered: isAnswered });
  }
  const respondedOn = dayOfResponse(report);
  if (isAnswered && respondedOn === null) return success({ state: "answered, day not known", last_day });
  const period = statutoryPeriod(published_on, asAt, { respondedOn });
  if (!period.ok) return period;
  if (period.value.state === "open")
    return success({ state: "due", last_day, days_left: period.value.days_left });
  if (period.value.state === "overdue")
    return success({ state: "no response held", last_day, days_past: period.value.days_late });
  const { response_days } = period.value;
  return success({ state: report.is_late ? "answered late" : "answered in time", last_day, response_days });
}
