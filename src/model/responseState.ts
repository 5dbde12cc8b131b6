/** Why a report has no statutory last day. */
export type NoLastDay = "before the duty" | "date is partial" | "date not known" | "national report";

/**
 * Where the response to a report stands on a day. That no response is held is not that none was published, so a report
 * whose last day has passed is not called late: late is an answer that came after its last day.
 */
export type ResponseState =
  | { readonly state: "due"; readonly last_day: string; readonly days_left: number }
  | { readonly state: "no response held"; readonly last_day: string; readonly days_past: number }
  | {
      readonly state: "answered in time" | "answered late";
      readonly last_day: string;
      readonly response_days: number;
    }
  | { readonly state: "answered, day not known"; readonly last_day: string }
  | { readonly state: "no last day"; readonly why: NoLastDay; readonly is_answered: boolean };
