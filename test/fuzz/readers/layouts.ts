import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openFile } from "../../../loaders/files/openFile.ts";
import { rowCount } from "../../../loaders/layouts/crosstabSheet.ts";
import { LayoutError } from "../../../loaders/layouts/layoutError.ts";
import type { ReadFigure } from "../../../loaders/layouts/readFigure.ts";
import { readLayouts } from "../../../loaders/layouts/readLayouts.ts";
import { type ReadTableFile, readTable, UnknownLayout } from "../../../loaders/layouts/readTable.ts";
import { rowsOf } from "../../../loaders/layouts/rowAccount.ts";
import { paths } from "../../../loaders/paths.ts";
import { literal } from "../../../loaders/sources/columnSql.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import type { FuzzReader } from "../fuzzReader.ts";
import { emptyWarehouse, knownNames } from "../known.ts";
import {
  crosstabCsv,
  crosstabLayout,
  crosstabOds,
  tableCsv,
  tableLayout,
  tableXlsx,
} from "./publishedTables.ts";

/** The descriptions of the families that the seeds are of; to read all of them takes longer than to read a table. */
async function linkLayouts(folder: string): Promise<void> {
  await mkdir(join(folder, "ours"));
  for (const name of ["home-office-arrests.yaml", "home-office-workforce-bulletin.yaml"])
    await symlink(join(paths.root, "data/layouts", name), join(folder, "ours", name));
}

/** Reads a table and holds what was read against the file: no row and no figure of it is lost. */
async function readWhole(path: string, folder: string, folders: readonly string[]): Promise<void> {
  const warehouse = await emptyWarehouse();
  // DuckDB remembers pieces of files by their path: each is of another name.
  parquets += 1;
  const parquet = join(folder, `${parquets}.parquet`);
  const table = await readTable(warehouse, path, parquet, await knownNames(), { folders });
  await checkRows(path, table);
  if (table.faults.length > 0) {
    if (table.faults.some(({ problem, expected }) => problem === "" || expected === ""))
      throw new Error("a fault that tells nothing");
    throw new SourceFaults(table.faults);
  }
  checkFigures(table, await warehouse.rows<ReadFigure>(`from read_parquet(${literal(parquet)})`));
  await rm(parquet);
}

async function checkRows(path: string, table: ReadTableFile): Promise<void> {
  if (rowsOf(table.rows) !== table.rowsRead) throw new Error("rows that became nothing");
  const { sheets } = await openFile(path);
  const held = sheets.reduce((sum, sheet) => sum + rowCount(sheet), 0);
  const isCrosstab = table.layout.endsWith("bulletin");
  // Of a table in a text file, the header and what stands above it are no rows; neither is an empty line.
  if (isCrosstab ? table.rowsRead !== held : table.rowsRead < held - headerRows || table.rowsRead > held)
    throw new Error(`${table.rowsRead} rows read of ${held}`);
  const passed = table.passedOver.reduce((sum, { rows }) => sum + rows, 0);
  if (passed !== table.rows.passedOver) throw new Error("rows passed over without a word");
}

const headerRows = 1;
let parquets = 0;

function checkFigures(table: ReadTableFile, figures: readonly ReadFigure[]): void {
  if (figures.length !== table.figures) throw new Error("not the figures that were counted");
  if (table.rows.figures > 0 && figures.length === 0) throw new Error("rows of figures, and no figure");
  const seen = new Set<string>();
  for (const { area_id, measure_id, measure_name, unit, period_end, value, absence, locator } of figures) {
    if ((value === null) === (absence === null)) throw new Error("neither a value nor the reason for none");
    if (value !== null && !Number.isFinite(value)) throw new Error(`a figure that is ${value}`);
    if (!/^\d{4}-\d\d-\d\d$/.test(period_end)) throw new Error(`a period that ends on ${period_end}`);
    for (const text of [area_id, measure_id, measure_name, unit, locator])
      if (text === "") throw new Error("a figure without its area, measure or place");
    const key = JSON.stringify([area_id, measure_id, period_end]);
    if (seen.has(key)) throw new Error(`two figures of ${key}`);
    seen.add(key);
  }
}

const refuses = (error: unknown): boolean => error instanceof UnknownLayout || error instanceof LayoutError;

const tableReader = (
  name: string,
  file: string,
  content: string | Uint8Array,
  isArchive = false,
): FuzzReader => ({
  name,
  inputs: 1_500,
  isArchive,
  seeds: async (folder) => {
    await linkLayouts(folder);
    return [Buffer.from(content)];
  },
  read: async (bytes, folder) => {
    const path = join(folder, file);
    await writeFile(path, bytes);
    await readWhole(path, folder, [join(folder, "ours")]);
  },
  refuses,
});

export const layouts: readonly FuzzReader[] = [
  tableReader("crosstab.ods", "f.ods", crosstabOds, true),
  tableReader("crosstab.csv", "f.csv", crosstabCsv),
  tableReader("table.csv", "f.csv", tableCsv),
  tableReader("table.xlsx", "f.xlsx", tableXlsx, true),
  {
    name: "layout.yaml",
    inputs: 2_000,
    seeds: () => [Buffer.from(tableLayout), Buffer.from(crosstabLayout)],
    read: async (bytes, folder) => {
      const own = join(folder, "layouts");
      await mkdir(own, { recursive: true });
      await writeFile(join(own, "own.yaml"), bytes);
      const [layout] = await readLayouts([own]);
      if (layout === undefined) throw new Error("a description that is neither read nor refused");
      // A description that is sound but strange must not break the reading of a table either.
      const path = join(folder, "f.csv");
      await writeFile(path, layout.shape === "table" ? tableCsv : crosstabCsv);
      try {
        await readWhole(path, folder, [own]);
      } catch (error) {
        if (!(error instanceof SourceFaults) && !refuses(error)) throw error;
      }
    },
    refuses,
  },
];
