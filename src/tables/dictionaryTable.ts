import type { DictionaryTable } from "../model/dictionary.js";
import { type Column, textColumn } from "./column.js";

/** The columns of one table of the warehouse. */
export const dictionaryTable: readonly Column<DictionaryTable["columns"][number]>[] = [
  textColumn("name", "Column"),
  textColumn("meaning", "Meaning"),
  textColumn("type", "Type"),
];
