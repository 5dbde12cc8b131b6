import type { CsvHead } from "../files/csvHead.ts";
import { areaNames } from "./areaNames.ts";
import { csvRelation } from "./csvSource.ts";
import { openFigureTable } from "./figureTable.ts";
import { finished } from "./finishedTable.ts";
import { forceCodes } from "./forceCodes.ts";
import type { TableLayout } from "./layout.ts";
import { nameOfFile, type ReadingDesk, type ReadTableFile } from "./readingDesk.ts";
import { readTableRows } from "./readTableRows.ts";
import { tableMeanings } from "./tableMeanings.ts";
import { tablePeriod } from "./tablePeriod.ts";
import { tablePlan } from "./tablePlan.ts";

/**
 * Reads a CSV or TSV file of a family with DuckDB.
 * @param text the path at which DuckDB reads its text.
 * @returns null when DuckDB cannot read it or a row of it cannot be understood; reading it row by row tells why.
 */
export async function readText(
  desk: ReadingDesk,
  head: CsvHead,
  text: string,
  layout: TableLayout,
): Promise<ReadTableFile | null> {
  const { warehouse, path, names } = desk;
  const file = nameOfFile(path);
  const meanings = tableMeanings(layout, areaNames(names, layout.other_areas), await forceCodes(warehouse));
  await openFigureTable(warehouse);
  const source = {
    sheet: file,
    plan: tablePlan(head.header, layout),
    headerRow: head.headerLine,
    relation: csvRelation(text, head),
    isCut: false,
    rows: async () => [],
  };
  const period = tablePeriod(layout, { file, header: head.header, above: [] });
  const read = await readTableRows(warehouse, source, { meanings, file, order: 0, period }, false);
  if (read === null || read.faults.length > 0) return null;
  return finished(desk, layout, { ...read, totals: [], texts: [file] });
}
