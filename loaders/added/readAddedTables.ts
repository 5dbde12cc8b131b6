import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { type Fault, SourceFaults } from "../sources/fault.ts";
import { fileHash } from "../sources/manifest.ts";
import type { Warehouse } from "../warehouse.ts";
import { addedFigureColumns } from "./addedTable.ts";
import { parquetAt } from "./parquetAt.ts";
import { storeName, type TableFolder, tableFolders } from "./store.ts";
import { figuresName, readDescription, type StoredTable } from "./storedTable.ts";

/** The source id of an added table in the warehouse. */
export const addedSourceId = (id: string): string => `${storeName}/${id}`;

/**
 * Reads the published tables that the office added and makes of them, in the attached database `raw`,
 * `local__added_figures` (the columns of `addedFigureColumns` and source_id) and `local__added_tables` (a row for each table).
 * Both are empty when nothing was added.
 * @param data the folder that holds `local`.
 * @param folders the tables to read; those of the store unless an add tries others before it keeps them.
 * @throws SourceFaults for a table whose files are not what an add wrote.
 */
export async function readAddedTables(
  warehouse: Warehouse,
  data: string,
  folders?: readonly TableFolder[],
): Promise<readonly StoredTable[]> {
  const tables: StoredTable[] = [];
  const parts: string[] = [];
  const faults: Fault[] = [];
  for (const { id, path } of folders ?? (await tableFolders(data))) {
    const label = `${storeName}/${id}`;
    const read = await readDescription(path, label);
    if ("fault" in read) {
      faults.push(read.fault);
      continue;
    }
    const found = await tableFaults(warehouse, id, path, read.table);
    faults.push(...found);
    if (found.length > 0) continue;
    tables.push(read.table);
    parts.push(
      `select ${columnNames}, '${addedSourceId(id)}' as source_id from ${parquetAt(join(path, figuresName))}`,
    );
  }
  if (faults.length > 0) throw new SourceFaults(faults);
  if (parts.length === 0)
    await warehouse.run(
      `create table raw.local__added_figures (${typedColumns.join(", ")}, source_id varchar)`,
    );
  else await warehouse.run(`create view raw.local__added_figures as ${parts.join(" union all ")}`);
  await describedTables(warehouse, tables);
  return tables;
}

/** What a reader of the figures should know of the file. */
export const noteOf = ({ file, edition }: StoredTable): string =>
  `A published table that the office added: the file ${file}${edition === null ? "" : `, edition ${edition}`}. It is no part of Peelboard's own data.`;

const columnNames = Object.keys(addedFigureColumns).join(", ");
const typedColumns = Object.entries(addedFigureColumns).map(([name, type]) => `${name} ${type}`);

async function tableFaults(
  warehouse: Warehouse,
  id: string,
  path: string,
  table: StoredTable,
): Promise<readonly Fault[]> {
  const label = `${storeName}/${id}`;
  if (table.id !== id)
    return [
      {
        problem: "added table under another name",
        file: label,
        value: table.id,
        expected: `a folder called ${table.id}; give it its name back, or remove it and add the file again`,
      },
    ];
  const faults: Fault[] = [];
  for (const [name, sha256] of [
    [table.file, table.sha256],
    [figuresName, table.figures_sha256],
  ] as const) {
    const problem = await changeOf(join(path, name), sha256);
    if (problem !== null)
      faults.push({
        problem,
        file: `${label}/${name}`,
        expected: `the bytes that were added: it was changed since it was added; add it again (npx peelboard add FILE), or take it out (npx peelboard remove ${id})`,
      });
  }
  if (faults.length > 0) return faults;
  const columns = await warehouse.rows<{ column_name: string; column_type: string }>(
    `describe select * from ${parquetAt(join(path, figuresName))}`,
  );
  const found = columns.map(({ column_name, column_type }) => `${column_name} ${column_type.toLowerCase()}`);
  if (found.join() !== typedColumns.join())
    faults.push({
      problem: "added table of another version of Peelboard",
      file: `${label}/${figuresName}`,
      value: found.join(", "),
      expected: `the columns ${typedColumns.join(", ")}; add the file again`,
    });
  return faults;
}

/** Whether a table's file and figures are still those that were added. */
export async function isAsAdded(
  path: string,
  { file, sha256, figures_sha256 }: StoredTable,
): Promise<boolean> {
  return (
    (await changeOf(join(path, file), sha256)) === null &&
    (await changeOf(join(path, figuresName), figures_sha256)) === null
  );
}

/** What happened to a file since it was added; null when its bytes are the same. */
async function changeOf(path: string, sha256: string): Promise<string | null> {
  try {
    if (!(await lstat(path)).isFile()) return "file replaced by something else";
    return (await fileHash(path)) === sha256 ? null : "file changed";
  } catch {
    return "missing file";
  }
}

async function describedTables(warehouse: Warehouse, tables: readonly StoredTable[]): Promise<void> {
  await warehouse.run(`
    create table raw.local__added_tables (
      source_id varchar, layout varchar, edition varchar, file varchar, added_on varchar, rows_read integer,
      figures integer, totals_checked integer, totals_withheld integer, rows_passed_over integer)`);
  await warehouse.append(
    "raw",
    "local__added_tables",
    tables.map((table) => [
      addedSourceId(table.id),
      table.layout,
      table.edition,
      table.file,
      table.added_on,
      table.rowsRead,
      table.figures,
      table.totals.filter(({ withheld }) => withheld === null).length,
      table.totals.filter(({ withheld }) => withheld !== null).length,
      table.passedOver.reduce((sum, { rows }) => sum + rows, 0),
    ]),
  );
}
