import type { OpenedFile, Sheet } from "../files/openedFile.ts";
import { areaNames } from "./areaNames.ts";
import { rowCount } from "./crosstabSheet.ts";
import { addFigures, openFigureTable } from "./figureTable.ts";
import { finished, type GatheredTable } from "./finishedTable.ts";
import { forceCodes } from "./forceCodes.ts";
import type { Layout, TableLayout } from "./layout.ts";
import { readCrosstab } from "./readCrosstab.ts";
import type { ReadingDesk, ReadTableFile } from "./readingDesk.ts";
import { readTableRows, type TableRead } from "./readTableRows.ts";
import { addedUp, noRows } from "./rowAccount.ts";
import { textOf, titleOf } from "./sheetHeader.ts";
import { sheetSource, tableHeaderOf } from "./sheetSource.ts";
import { shownPercentages } from "./shownPercentages.ts";
import { tableMeanings } from "./tableMeanings.ts";
import { tablePeriod } from "./tablePeriod.ts";

/** Reads a file whose sheets are open by the layout of its family. */
export async function readOpened(
  desk: ReadingDesk,
  opened: OpenedFile,
  layout: Layout,
): Promise<ReadTableFile> {
  const file = { ...opened, sheets: shownPercentages(opened.sheets, layout) };
  await openFigureTable(desk.warehouse);
  const texts = textsOnTop(file);
  if (layout.shape === "table") {
    const reads = await readSheets(desk, file, layout);
    return finished(desk, layout, { ...together(reads), totals: [], texts });
  }
  const reads = readCrosstab(file, layout, desk.names);
  const faults = reads.flatMap((read) => read.faults);
  if (faults.length === 0)
    for (const [order, { figures }] of reads.entries()) await addFigures(desk.warehouse, figures, order);
  return finished(desk, layout, {
    ...together(reads),
    totals: reads.flatMap(({ totals }) => totals),
    texts,
  });
}

async function readSheets(
  { warehouse, names, temporary }: ReadingDesk,
  file: OpenedFile,
  layout: TableLayout,
): Promise<readonly TableRead[]> {
  const meanings = tableMeanings(layout, areaNames(names, layout.other_areas), await forceCodes(warehouse));
  const reads: TableRead[] = [];
  for (const [order, sheet] of file.sheets.entries()) {
    const header = tableHeaderOf(sheet, layout);
    if (header === null) {
      reads.push(passedSheet(sheet));
      continue;
    }
    const source = await sheetSource(sheet, header, temporary, order);
    const above = sheet.rows.slice(0, header.row).flat().map(textOf);
    const period = tablePeriod(layout, { file: file.name, header: header.plan.headings, above });
    const context = { meanings, file: file.name, order, period };
    const read = await readTableRows(warehouse, source, context, true);
    if (read === null) continue;
    reads.push({
      ...read,
      notes: source.notes,
      passedOver: [...source.passedOver, ...read.passedOver],
      rows: addedUp([
        read.rows,
        { ...noRows, notes: source.notes.length, passedOver: source.passedOver.length },
      ]),
    });
  }
  return reads;
}

/** A sheet without the columns of the family: its cover, contents or notes. */
function passedSheet(sheet: Sheet): TableRead {
  const rows = rowCount(sheet);
  const reason = rows === 0 ? "empty sheet" : "no table of the family: cover, contents or notes";
  return {
    passedOver: [{ sheet: sheet.name, row: null, reason, text: titleOf(sheet)?.title ?? "", rows }],
    notes: [],
    faults: [],
    rows: { ...noRows, passedOver: rows },
  };
}

const together = (reads: readonly TableRead[]): Omit<GatheredTable, "totals" | "texts"> => ({
  passedOver: reads.flatMap(({ passedOver }) => passedOver),
  notes: reads.flatMap(({ notes }) => notes),
  faults: reads.flatMap(({ faults }) => faults),
  rows: addedUp(reads.map(({ rows }) => rows)),
});

/** Rows of a sheet on which a file says what it is and when it was published. */
const topRows = 30;

const textsOnTop = (file: OpenedFile): readonly string[] => [
  ...file.sheets.flatMap(({ rows }) =>
    rows.slice(0, topRows).flatMap((cells) => cells.filter((cell) => typeof cell === "string").map(textOf)),
  ),
  file.name,
];
