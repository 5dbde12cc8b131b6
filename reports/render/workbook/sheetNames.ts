import type { PackDocument, Table } from "../../document.ts";

/** The worksheets that stand before the tables. */
export const fixedSheets = ["Cover", "Contents", "Notes", "Narrative"] as const;

/** Excel refuses these in the name of a sheet, and names longer than this. */
const refused = /[[\]/\\:*?']/g;
const longestName = 31;

export const tablesOf = ({ blocks }: PackDocument): readonly Table[] =>
  blocks.filter((block): block is Table => block.kind === "table");

/**
 * The worksheet of each table by the table's id: its label.
 * @throws RangeError where a label cannot name a sheet, or two tables share one.
 */
export function sheetNames(document: PackDocument): ReadonlyMap<string, string> {
  const taken = new Set<string>(fixedSheets.map((name) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const { id, label } of tablesOf(document)) {
    const name = label.replaceAll(refused, " ").trim().slice(0, longestName);
    if (name === "" || taken.has(name.toLowerCase()))
      throw new RangeError(
        `the table "${id}" is labelled "${label}", which cannot name a worksheet of its own; expected labels such as "Table 3", each once (documentOf gives them)`,
      );
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}
