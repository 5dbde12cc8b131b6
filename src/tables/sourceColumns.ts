import type { Provenance } from "../model/provenance.js";
import { type Column, textColumn } from "./column.js";

/** Publisher and title, linked to the page or document. */
export const sourceColumn: Column<Pick<Provenance, "publisher" | "source_title" | "address">> = {
  key: "source_title",
  heading: "Source",
  type: "link",
  value: ({ publisher, source_title }) => `${publisher}, ${source_title}`,
  format: ({ publisher, source_title }) => `${publisher}, ${source_title}`,
  address: ({ address }) => address,
};

/** What traces a row to its source: the document, the place in it, and how the figure is known. */
export const sourceColumns: readonly Column<Provenance>[] = [
  sourceColumn,
  textColumn("locator", "Place in the source"),
  textColumn("basis", "Basis"),
];
