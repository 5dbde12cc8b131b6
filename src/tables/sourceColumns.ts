import type { Provenance } from "../model/provenance.js";
import { type Column, column, textColumn } from "./column.js";

/** Publisher and title, linked to the page or document; a judgement that was not found has no source to name. */
export const sourceColumn: Column<Pick<Provenance, "publisher" | "source_title" | "address" | "basis">> = {
  ...column<Pick<Provenance, "publisher" | "source_title" | "basis">, string>(
    { key: "source_title", heading: "Source", type: "link" },
    ({ publisher, source_title, basis }) => (basis === "missing" ? null : `${publisher}, ${source_title}`),
    (source) => source,
    () => "not found",
  ),
  address: ({ address, basis }) => (basis === "missing" ? null : address),
};

/** What traces a row to its source: the document, the place in it, and how the figure is known. */
export const sourceColumns: readonly Column<Provenance>[] = [
  sourceColumn,
  textColumn("locator", "Place in the source"),
  textColumn("basis", "Basis"),
];
