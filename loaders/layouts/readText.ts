import { checkTextFile } from "../files/checkTextFile.ts";
import type { CsvHead } from "../files/csvHead.ts";
import type { FileLimits } from "../files/openedFile.ts";
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

/** A CSV or TSV file whose beginning was read. */
export interface HeadedText {
  readonly head: CsvHead;
  /** The path at which DuckDB reads it. */
  readonly text: string;
  readonly limits: FileLimits;
}

/**
 * Reads a CSV or TSV file of a family with DuckDB.
 * @returns null when DuckDB cannot read it or a row of it cannot be understood; reading it row by row tells why.
 * @throws SourceFaults when a packed file unpacks to more than it may.
 */
export async function readText(
  desk: ReadingDesk,
  { head, text, limits }: HeadedText,
  layout: TableLayout,
): Promise<ReadTableFile | null> {
  const { warehouse, path, names } = desk;
  const file = nameOfFile(path);
  const meanings = tableMeanings(layout, areaNames(names, layout.other_areas), await forceCodes(warehouse));
  await openFigureTable(warehouse);
  const stop = new AbortController();
  const source = {
    sheet: file,
    plan: tablePlan(head.header, layout),
    headerRow: head.headerLine,
    relation: csvRelation(text, head),
    isCut: false,
    stopped: stop.signal,
    rows: async () => [],
  };
  const period = tablePeriod(layout, { file, header: head.header, above: [] });
  // DuckDB does not count what a packed file unpacks to, and would follow a bomb: another reader counts beside it, and stops it.
  const counting = head.isGzipped ? checkTextFile(path, limits) : Promise.resolve();
  counting.catch(() => stop.abort());
  const reading = readTableRows(warehouse, source, { meanings, file, order: 0, period }, false);
  await Promise.allSettled([counting, reading]);
  await counting;
  const read = await reading;
  if (read === null || read.faults.length > 0) return null;
  return finished(desk, layout, { ...read, totals: [], texts: [file] });
}
