import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openText } from "../../../loaders/files/openText.ts";
import { readLocalContext } from "../../../loaders/readLocalContext.ts";
import { readLocalFiles } from "../../../loaders/readLocalFiles.ts";
import { readLocalTable } from "../../../loaders/readLocalTable.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import type { LocalContext } from "../../../loaders/sources/local/localContext.ts";
import type { LocalKind } from "../../../loaders/sources/local/localKind.ts";
import { localKinds, tableOf } from "../../../loaders/sources/local/localKinds.ts";
import type { LocalTable } from "../../../loaders/sources/local/localTable.ts";
import { understandTable } from "../../../loaders/sources/local/understandTable.ts";
import { xlsx } from "../../loaders/files/spreadsheets.ts";
import { ownFiles } from "../../loaders/ownDataFixture.ts";
import type { FuzzReader } from "../fuzzReader.ts";
import { sourcesIn } from "../known.ts";

/** Ids in the templates' examples, and ones that are held. */
const held: Readonly<Record<string, string>> = {
  "child-protection-2025-cumbria": "peel-2018-19-cumbria",
  "child-protection-2025-cumbria-r1": "hmic-2007-cumbria-r1",
  // The days from the held report to the answer of the example.
  "49": "2254",
};

const exampleOf = ({ name, columns }: LocalKind): readonly string[] =>
  Object.values(columns).map(({ example }) => (name === "reports" ? example : (held[example] ?? example)));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A file of every kind with the row of its template, and an office's files with more of them. */
const csvSeeds: readonly Uint8Array[] = [
  ...localKinds.map(
    (kind) =>
      `\uFEFF# ${kind.title}: "its" columns\r\n${Object.keys(kind.columns).join(",")}\r\n${exampleOf(kind).map(quoted).join(",")}\r\n`,
  ),
  ...Object.values(ownFiles).map((text) => `${text}\n`),
  // The template's row of grades is of a round without a direction of travel.
  "force_id,round,item,grade,direction,published_on,source_title\ncumbria,HMIC baseline 2006,Protecting vulnerable people,Fair,Improved,2006-10,A paper\ncumbria,2007,Child abuse,Fair,,2007-10,A paper\n",
].map((text) => Buffer.from(text));

const cells = (texts: readonly string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`).join("")}</row>`;

const xlsxSeeds: readonly Uint8Array[] = localKinds.map((kind) =>
  xlsx({ rows: cells(Object.keys(kind.columns)) + cells(exampleOf(kind)), name: kind.name }),
);

let context: LocalContext | undefined;

/** The kind whose columns a file has most of. */
const kindOf = (header: readonly string[]): LocalKind | undefined =>
  localKinds.toSorted((a, b) => columnsIn(header, b) - columnsIn(header, a))[0];
const columnsIn = (header: readonly string[], { columns }: LocalKind): number =>
  Object.keys(columns).filter((name) => header.includes(name)).length;

/** Every row of a table is read, waits to be filled in, or has a fault that names it. */
async function understand(table: LocalTable, folder: string): Promise<void> {
  context ??= await readLocalContext(await sourcesIn(folder));
  const kind = kindOf(table.header?.cells ?? []);
  if (kind === undefined) throw new Error("no kind of file");
  const { rows, unfilled, faults } = understandTable(kind, table, context);
  const told = new Set([...rows.map(({ line }) => line), ...faults.map(({ row }) => row)]);
  const untold = table.rows.filter(({ line }) => !told.has(line)).length;
  const isOfHeader = faults.some(({ row }) => row === table.header?.line) || table.header === null;
  if (!isOfHeader && untold !== unfilled) throw new Error(`${untold - unfilled} rows became nothing`);
  if (faults.length > 0) throw new SourceFaults(faults);
  for (const row of rows)
    for (const name of Object.keys(kind.columns))
      if (row.cells[name] === undefined || row.cells[name] === "") throw new Error(`nothing said of ${name}`);
}

const bare = (text: string): string => text.replace(/[\s",;|]/g, "");

/** What was read, put together again without quotation marks, spaces and what sets columns apart, is the end of the file; above it are comments. */
function checkNothingLost(text: string, { header, rows }: LocalTable): void {
  const read = [...(header === null ? [] : [header]), ...rows].flatMap((row) => row.cells).join("");
  const whole = bare(text);
  const end = bare(read);
  const above = whole.slice(0, whole.length - end.length);
  if (!whole.endsWith(end) || (above !== "" && !above.startsWith("#")))
    throw new Error("what was read is not what the file holds");
}

async function readCsv(bytes: Uint8Array, folder: string): Promise<void> {
  const path = join(folder, "f.csv");
  await writeFile(path, bytes);
  const table = await readLocalTable(path, "local/f.csv");
  checkNothingLost(await openText(path, "local/f.csv"), table);
  await understand(table, folder);
}

async function readXlsx(bytes: Uint8Array, folder: string): Promise<void> {
  const path = join(folder, "f.xlsx");
  await writeFile(path, bytes);
  await understand(await readLocalTable(path, "local/f.xlsx"), folder);
}

/** The whole way into the warehouse, embargoed rows left out. */
async function readFolder(bytes: Uint8Array, folder: string): Promise<void> {
  const warehouse = await sourcesIn(folder);
  const text = Buffer.from(bytes).toString("utf8");
  const kind = kindOf(text.split(/[\r\n,"\uFEFF]+/));
  if (kind === undefined) throw new Error("no kind of file");
  const data = join(folder, "office");
  await rm(data, { recursive: true, force: true });
  await mkdir(join(data, "local"), { recursive: true });
  await writeFile(join(data, "local", `${kind.name}.csv`), bytes);
  for (const each of localKinds) await warehouse.run(`drop table if exists raw.${tableOf(each)}`);
  const [source, more] = await readLocalFiles(warehouse, data, { today: "2026-11-21" });
  if (source === undefined || more !== undefined) throw new Error("not the one file that is there");
  const [raw] = await warehouse.rows<{ rows: number }>(`select count(*) as rows from raw.${tableOf(kind)}`);
  if (raw?.rows !== source.rowCount)
    throw new Error(`${raw?.rows} rows in the warehouse of ${source.rowCount}`);
}

export const localFiles: readonly FuzzReader[] = [
  { name: "local.csv", inputs: 10_000, seeds: () => csvSeeds, read: readCsv },
  { name: "local.xlsx", inputs: 3_000, isArchive: true, seeds: () => xlsxSeeds, read: readXlsx },
  { name: "local folder", inputs: 500, seeds: () => csvSeeds, read: readFolder },
];
