import type { Force } from "../model/force.js";
import type { MonitoringSpellRow, ReportRow } from "../model/reportRow.js";
import type { TimelineRow } from "../model/timelineRow.js";
import { daysOf, hadCome } from "./publicationOrder.js";
import { timelineOf } from "./timelineOf.js";

/**
 * The timeline as it stood on a day (ISO date), from the reports and spells that had come by then. A mark whose month or year
 * alone is known is set once that was wholly past.
 * @param from Reports by `reportsKnownBy`, spells by `monitoringAsAt`.
 */
export function timelineAsAt(
  from: {
    readonly reports: readonly ReportRow[];
    readonly spells: readonly MonitoringSpellRow[];
    readonly forces: readonly Pick<Force, "force_id" | "force_name">[];
  },
  date: string,
): readonly TimelineRow[] {
  return timelineOf(from).filter(({ began_on }) => hadCome(daysOf(began_on), date) === "yes");
}
