import type { MonitoringSpellRow } from "../model/reportRow.js";
import { type Column, dateColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** Spells of enhanced monitoring; where no source states an end, that is said, not that the spell goes on. */
export const monitoringTable: readonly Column<MonitoringSpellRow>[] = [
  textColumn("force_name", "Force"),
  dateColumn("entered_on", "Entered Engage"),
  dateColumn("left_on", "Left Engage"),
  ...sourceColumns,
];
