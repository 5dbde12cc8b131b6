import { formatCount } from "../format/formatCount.js";
import type { ForceIndexRow } from "../model/forceIndexRow.js";
import { type Column, dateColumn, textColumn } from "./column.js";

const knownOf = ({ known_count, asked_count }: ForceIndexRow): string =>
  `${formatCount(known_count)} of ${formatCount(asked_count)}`;

/** The forces by name, each with the latest round held; counts of areas at each grade are not a score. */
export const forceIndexTable: readonly Column<ForceIndexRow>[] = [
  textColumn("force_name", "Force"),
  textColumn("region", "Region"),
  textColumn("round_name", "Latest round with two or more judgements"),
  dateColumn("published_on", "Published"),
  { key: "known_count", heading: "Judgements known", type: "text", value: knownOf, format: knownOf },
  textColumn("grades_text", "Pillars or areas at each grade"),
];
