import type { TimelineRow } from "../model/timelineRow.js";
import { type Column, dateColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** What stands on a time axis, the earliest first; dates as far as they are known. */
export const timelineTable: readonly Column<TimelineRow>[] = [
  textColumn("force_name", "Force"),
  textColumn("kind", "What"),
  textColumn("title", "Title"),
  dateColumn("began_on", "From"),
  dateColumn("ended_on", "To", () => "no end stated"),
  ...sourceColumns,
];
