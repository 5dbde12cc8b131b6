import { rm } from "node:fs/promises";
import type { PassedOver, TotalCheck } from "../added/addedTable.ts";
import type { Fault } from "../sources/fault.ts";
import { figureTable, type Repeat, takeOutRepeats, writeFigures } from "./figureTable.ts";
import type { Layout } from "./layout.ts";
import { plainText } from "./printedName.ts";
import { periodOf } from "./printedPeriod.ts";
import { nameOfFile, type ReadingDesk, type ReadTableFile } from "./readingDesk.ts";
import type { TableRead } from "./readTableRows.ts";
import { rowsOf } from "./rowAccount.ts";

export interface GatheredTable extends TableRead {
  readonly totals: readonly TotalCheck[];
  /** Texts in which the edition and the day of publication may stand. */
  readonly texts: readonly string[];
}

/** Writes the figures that were gathered, unless the file has faults, and says what was read. */
export async function finished(
  { warehouse, path, parquet }: ReadingDesk,
  layout: Layout,
  { totals, passedOver, notes, faults, rows, texts }: GatheredTable,
): Promise<ReadTableFile> {
  const file = nameOfFile(path);
  const repeats = faults.length > 0 ? [] : await takeOutRepeats(warehouse);
  const all: readonly Fault[] = [
    ...faults,
    ...repeats.filter(isContradiction).map((repeat) => repeatFault(repeat, file)),
  ];
  if (all.length > 0) await rm(parquet, { force: true });
  const figures = all.length > 0 ? 0 : await writeFigures(warehouse, parquet);
  const edition = printedEdition(layout, texts) ?? (all.length > 0 ? null : await spanOfPeriods(warehouse));
  return {
    layout: layout.layout,
    title: layout.title,
    publisher: layout.publisher,
    edition,
    published_on: publishedOn(layout, texts),
    rowsRead: rowsOf(rows),
    figures,
    totals,
    passedOver: [...passedOver, ...repeatsPassed(repeats)],
    notes,
    faults: all,
    rows,
  };
}

/** Two values in one table are a fault of the file; two tables of a publication may stem from different days. */
const isContradiction = ({ is_same, sheet, first_sheet }: Repeat): boolean =>
  !is_same && sheet === first_sheet;

const repeatFault = (
  { sheet, source_row, locator, value, first_locator, first_value }: Repeat,
  file: string,
): Fault => ({
  problem: "figure given twice with different values",
  file,
  ...(sheet === file ? {} : { sheet }),
  ...(source_row === null ? {} : { row: source_row }),
  value: `${value ?? "none"} (${locator})`,
  expected: `one value for it; ${first_locator} has ${first_value ?? "none"}`,
});

/** Figures that another table of the file gives too: those that differ one by one, the others by their number. */
function repeatsPassed(repeats: readonly Repeat[]): readonly PassedOver[] {
  const differing = repeats
    .filter((repeat) => !repeat.is_same && !isContradiction(repeat))
    .map(({ sheet, source_row, locator, value, first_locator, first_value }) => ({
      sheet,
      row: source_row,
      reason: `another table of the file has another figure for the same, which is kept: ${first_value ?? "none"} (${first_locator})`,
      text: `${value ?? "none"} (${locator})`,
      rows: 0,
    }));
  const same = new Map<string, Repeat[]>();
  for (const repeat of repeats)
    if (repeat.is_same) same.set(repeat.sheet, [...(same.get(repeat.sheet) ?? []), repeat]);
  return [
    ...differing,
    ...[...same].map(([sheet, all]) => ({
      sheet,
      row: null,
      reason: "the file gives these figures before, with the same values",
      text: `${all.length} ${all.length === 1 ? "figure" : "figures"}, the first: ${all[0]?.locator ?? ""}`,
      rows: 0,
    })),
  ];
}

function printedEdition({ edition }: Layout, texts: readonly string[]): string | null {
  if (edition === undefined) return null;
  const words = new RegExp(edition, "iu");
  for (const text of texts) {
    const found = words.exec(text)?.groups?.edition;
    if (found !== undefined) return plainText(found);
  }
  return null;
}

function publishedOn({ published }: Layout, texts: readonly string[]): string | null {
  if (published === undefined) return null;
  const words = new RegExp(published, "iu");
  for (const text of texts) {
    const day = periodOf(words.exec(text)?.groups?.day ?? "", "date");
    if (day !== null) return day.period_end;
  }
  return null;
}

/** The first and last period of the figures: "2006/07 to 2017/18", for files that name no edition. */
async function spanOfPeriods(warehouse: ReadingDesk["warehouse"]): Promise<string | null> {
  const [span] = await warehouse.rows<{ first: string | null; last: string | null }>(
    `select arg_min(period, period_end) as first, arg_max(period, period_end) as last from ${figureTable}`,
  );
  if (span === undefined || span.first === null) return null;
  return span.first === span.last ? span.first : `${span.first} to ${span.last}`;
}
