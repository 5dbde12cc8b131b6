import { localWord } from "../format/localWords.js";
import { isLocal } from "../model/localSource.js";
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

/**
 * The same where the office itself supplied another part of what the row says: that part has its own source, named behind the
 * first. `of` gives it, or nothing.
 */
export const sourceColumnWith = <Row extends Provenance>(
  part: string,
  of: (rows: readonly Row[]) => readonly Provenance[],
): Column<Row> => {
  const named = (row: Row, source: string): string => {
    const [own] = isLocal(row) ? [] : of([row]);
    return own === undefined ? source : `${source}; ${part} (${localWord}): ${own.source_title}`;
  };
  return {
    ...column<Row, string>(
      { key: sourceColumn.key, heading: sourceColumn.heading, type: sourceColumn.type },
      (row) => {
        const source = sourceColumn.value(row);
        return source === null ? null : named(row, String(source));
      },
      (source) => source,
      () => "not found",
    ),
    address: (row) => sourceColumn.address?.(row) ?? null,
  };
};

/** The place in a source, and how the figure is known. */
export const placeColumns: readonly Column<Provenance>[] = [
  textColumn("locator", "Place in the source"),
  textColumn("basis", "Basis"),
];

/** What traces a row to its source: the document, the place in it, and how the figure is known. */
export const sourceColumns: readonly Column<Provenance>[] = [sourceColumn, ...placeColumns];
