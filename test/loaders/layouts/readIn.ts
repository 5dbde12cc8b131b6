import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll } from "vitest";
import type { ReadFigure } from "../../../loaders/layouts/readFigure.ts";
import { type ReadTableFile, readTable } from "../../../loaders/layouts/readTable.ts";
import { paths } from "../../../loaders/paths.ts";
import { readForceNames } from "../../../loaders/readForceNames.ts";
import { faultLine } from "../../../loaders/sources/fault.ts";
import type { ForceNames } from "../../../loaders/sources/forceNames.ts";
import { openWarehouse, type Warehouse } from "../../../loaders/warehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";

export type TestCell = string | number | Date | null;

export interface Read {
  readonly table: ReadTableFile;
  readonly figures: readonly ReadFigure[];
  /** Each fault in one line. */
  readonly faults: readonly string[];
}

/** Reads files of a test's own as `peelboard add` would, and gives their figures. */
export interface Reading {
  /** A file of text under this name. */
  text(name: string, content: string, layout?: string): Promise<Read>;
  /** A spreadsheet of these sheets; the name's ending says of which kind. */
  sheets(
    name: string,
    sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
    layout?: string,
    merges?: Readonly<Record<string, readonly string[]>>,
  ): Promise<Read>;
  /** A file that lies somewhere. */
  file(path: string, layout?: string): Promise<Read>;
  readonly names: () => ForceNames;
  readonly folder: () => string;
}

/** Opens a warehouse and a folder for the tests of a file. */
export function reading(): Reading {
  let warehouse: Warehouse;
  let folder: TemporaryFolder;
  let names: ForceNames;
  beforeAll(async () => {
    warehouse = await openWarehouse(":memory:");
    folder = await temporaryFolder();
    names = await readForceNames(paths.sources);
  });
  afterAll(async () => {
    warehouse.close();
    await folder.remove();
  });
  const file = async (path: string, layout?: string): Promise<Read> => {
    const parquet = join(folder.path, "figures.parquet");
    const own = join(folder.path, "layouts");
    const folders = [...(layout === undefined ? [] : [own]), join(paths.root, "data/layouts")];
    if (layout !== undefined) {
      await rm(own, { recursive: true, force: true });
      await mkdir(own);
      await writeFile(join(own, "own.yaml"), layout);
    }
    const table = await readTable(warehouse, path, parquet, names, { folders });
    const figures =
      table.faults.length > 0
        ? []
        : await warehouse.rows<ReadFigure>(`select * from read_parquet('${parquet.replaceAll("'", "''")}')`);
    return { table, figures, faults: table.faults.map(faultLine) };
  };
  return {
    file,
    names: () => names,
    folder: () => folder.path,
    text: async (name, content, layout) => {
      const path = join(folder.path, name);
      await writeFile(path, content);
      return file(path, layout);
    },
    sheets: async (name, sheets, layout, merges = {}) => {
      const book = XLSX.utils.book_new();
      for (const [sheet, rows] of Object.entries(sheets)) {
        const made = XLSX.utils.aoa_to_sheet(rows as unknown[][], { cellDates: true, UTC: true });
        made["!merges"] = (merges[sheet] ?? []).map((range) => XLSX.utils.decode_range(range));
        XLSX.utils.book_append_sheet(book, made, sheet);
      }
      const path = join(folder.path, name);
      const bookType = name.endsWith(".ods") ? "ods" : "xlsx";
      await writeFile(path, XLSX.write(book, { type: "buffer", bookType }) as Buffer);
      return file(path, layout);
    },
  };
}
