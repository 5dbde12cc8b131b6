import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CsvHead, csvHead } from "../files/csvHead.ts";
import { type FileLimits, type OpenedFile, usualLimits } from "../files/openedFile.ts";
import { openFile } from "../files/openFile.ts";
import type { ForceNames } from "../sources/forceNames.ts";
import type { Warehouse } from "../warehouse.ts";
import { readablePath } from "./csvSource.ts";
import { dropFigureTable } from "./figureTable.ts";
import type { Layout, TableLayout } from "./layout.ts";
import { lacksOf } from "./readCrosstab.ts";
import type { ReadTableFile } from "./readingDesk.ts";
import { layoutFolders, readLayouts } from "./readLayouts.ts";
import { readOpened } from "./readOpened.ts";
import { readText } from "./readText.ts";
import { tableHeaderOf } from "./sheetSource.ts";
import { tablePlan } from "./tablePlan.ts";
import { unknownLayout } from "./unknownLayout.ts";

export type { ReadTableFile } from "./readingDesk.ts";
export { UnknownLayout } from "./unknownLayout.ts";

export interface ReadTableOptions {
  /** Where descriptions of layouts lie; those of the office and then ours unless given. */
  readonly folders?: readonly string[];
  readonly limits?: FileLimits;
}

/** Names of files that are text in columns; whether they are is looked at when they are opened. */
const isText = (path: string): boolean => /\.(csv|tsv)(\.gz)?$/i.test(path);

/**
 * Reads a published table by the layout of its family and writes its figures to a Parquet file. With faults no file is
 * written. Large CSV and TSV files are read, checked and summed by DuckDB; their rows never come into JavaScript.
 * @param names every name of a force and the slug it stands for.
 * @returns what was read, with every fault of the file.
 * @throws SourceFaults when the file cannot be opened; UnknownLayout, with a preview and a template, when no layout fits;
 * LayoutError when a description is wrong.
 */
export async function readTable(
  warehouse: Warehouse,
  path: string,
  parquet: string,
  names: ForceNames,
  { folders = layoutFolders, limits = usualLimits }: ReadTableOptions = {},
): Promise<ReadTableFile> {
  const temporary = await mkdtemp(join(tmpdir(), "peelboard-table-"));
  const desk = { warehouse, path, parquet, names, temporary };
  try {
    let ofText: TableLayout | null = null;
    if (isText(path)) {
      const head = await csvHead(path, limits);
      const layouts = await readLayouts(folders, "table");
      const text = await readablePath(path, head.isGzipped, temporary);
      ofText = layoutOfHeader(head, layouts);
      const read = ofText === null ? null : await readText(desk, { head, text, limits }, ofText);
      if (read !== null) return read;
    }
    const file = await openFile(path, limits);
    const layouts = await readLayouts(folders);
    const layout = ofText ?? layoutOfFile(file, layouts);
    if (layout === null) throw unknownLayout(file, layouts, names);
    return await readOpened(desk, file, layout);
  } finally {
    await dropFigureTable(warehouse);
    await rm(temporary, { recursive: true });
  }
}

/** The layout whose columns a header has, the one with the most of them where several fit. */
function layoutOfHeader({ header }: CsvHead, layouts: readonly Layout[]): TableLayout | null {
  const plans = layouts
    .filter((layout) => layout.shape === "table")
    .map((layout) => tablePlan(header, layout))
    .filter(({ missing, figures }) => missing.length === 0 && figures.length > 0);
  return plans.toSorted((a, b) => b.columns.length - a.columns.length)[0]?.layout ?? null;
}

function layoutOfFile(file: OpenedFile, layouts: readonly Layout[]): Layout | null {
  const fits = (layout: Layout): boolean =>
    layout.shape === "crosstab"
      ? lacksOf(file, layout).length === 0
      : file.sheets.some((sheet) => tableHeaderOf(sheet, layout) !== null);
  return layouts.find(fits) ?? null;
}
