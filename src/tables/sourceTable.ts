import type { SourceRow } from "../model/dictionary.js";
import { type Column, countColumn, dateColumn, textColumn } from "./column.js";

/** The embedded sources: what they are, whose, of when, and under which licence. */
export const sourceTable: readonly Column<SourceRow>[] = [
  {
    key: "title",
    heading: "Source",
    type: "link",
    value: ({ title }) => title,
    format: ({ title }) => title,
    address: ({ address }) => address,
  },
  textColumn("publisher", "Publisher"),
  dateColumn("published_on", "Published"),
  dateColumn("retrieved_on", "Retrieved", () => "not recorded"),
  dateColumn("entered_on", "Taken in", () => "not recorded"),
  textColumn("licence", "Licence"),
  countColumn("row_count", "Rows"),
  textColumn("note", "Note"),
];
