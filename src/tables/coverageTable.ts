import { formatList } from "../format/formatList.js";
import type { CoverageRow } from "../model/distributionRow.js";
import { type Column, column, countColumn, textColumn } from "./column.js";

/** For how many forces a judgement is known, and which are missing. */
export const coverageTable: readonly Column<CoverageRow>[] = [
  textColumn("item_name", "Question or area"),
  textColumn("round_name", "Round"),
  countColumn("known_count", "Known"),
  countColumn("forces_count", "Forces"),
  column<CoverageRow, string>(
    { key: "missing_forces", heading: "Not found", type: "text" },
    ({ missing_forces }) => (missing_forces.length === 0 ? null : formatList(missing_forces)),
    (names) => names,
    () => "not applicable",
  ),
];
