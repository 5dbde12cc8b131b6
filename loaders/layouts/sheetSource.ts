import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PassedOver, TableNote } from "../added/addedTable.ts";
import type { Cell, Sheet } from "../files/openedFile.ts";
import { numberedRelation } from "./csvSource.ts";
import type { TableLayout } from "./layout.ts";
import { plainText } from "./printedName.ts";
import { textOf } from "./sheetHeader.ts";
import { isNote, isNotesHeading, noteOf } from "./sheetNotes.ts";
import { type TablePlan, tablePlan } from "./tablePlan.ts";
import type { TableSource } from "./tableSource.ts";

/** Headers stand on the first rows of a sheet. */
const headerRows = 40;

export interface SheetSource extends TableSource {
  readonly notes: readonly TableNote[];
  /** What stands above the header. */
  readonly passedOver: readonly PassedOver[];
  readonly rowCount: number;
}

/** The header of a sheet as a layout describes it, and its row, counted from 0; null for sheets that have none. */
export function tableHeaderOf(
  sheet: Sheet,
  layout: TableLayout,
): { readonly row: number; readonly plan: TablePlan } | null {
  for (const [row, cells] of sheet.rows.slice(0, headerRows).entries()) {
    const plan = tablePlan(trimmed(cells), layout);
    if (plan.missing.length === 0 && plan.figures.length > 0) return { row, plan };
  }
  return null;
}

const trimmed = (cells: readonly Cell[]): readonly string[] => {
  const texts = cells.map(textOf);
  return texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
};

const printed = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));

/** Makes of a sheet what DuckDB can read: its rows below the header, without the notes, in a file of ours. */
export async function sheetSource(
  sheet: Sheet,
  header: { readonly row: number; readonly plan: TablePlan },
  temporary: string,
  place: number,
): Promise<SheetSource> {
  const notes = new Set<number>();
  let isBelow = false;
  let rowCount = 0;
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const filled = (sheet.rows[row] ?? []).filter((cell) => textOf(cell) !== "");
    if (filled.length === 0) continue;
    rowCount += 1;
    const first = textOf(filled[0]);
    isBelow ||= filled.length === 1 && isNotesHeading(first);
    if (
      isBelow ? filled.length <= 2 : filled.length === 1 && header.plan.headings.length > 1 && isNote(first)
    )
      notes.add(row);
  }
  const width = header.plan.headings.length;
  function* bodyRows(): Generator<readonly [number, readonly string[]]> {
    for (let row = header.row + 1; row < sheet.rows.length; row++) {
      const cells = sheet.rows[row] ?? [];
      if (notes.has(row) || !cells.some((cell) => textOf(cell) !== "")) continue;
      const texts = cells.map(printed);
      while (texts.length < width) texts.push("");
      while (texts.length > width && texts.at(-1) === "") texts.pop();
      yield [row + 1, texts];
    }
  }
  const path = join(temporary, `sheet-${place}.csv`);
  let isCut = false;
  for (const [, texts] of bodyRows()) isCut ||= texts.length > width;
  await pipeline(Readable.from(csvLines(bodyRows(), width)), createWriteStream(path));
  return {
    sheet: sheet.name,
    plan: header.plan,
    headerRow: header.row + 1,
    relation: numberedRelation(path, width),
    isCut,
    rows: async () => bodyRows(),
    notes: [...notes].map((row) => noteOf(sheet.name, sheet.rows[row] ?? [])),
    passedOver: sheet.rows.slice(0, header.row).flatMap((cells, row): readonly PassedOver[] => {
      const text = cells.map(textOf).join(" ").trim();
      return text === ""
        ? []
        : [{ sheet: sheet.name, row: row + 1, reason: "above the header", text, rows: 1 }];
    }),
    rowCount,
  };
}

const chunkRows = 2_000;

/** Rows as CSV text in pieces; a row that is too wide is cut, and found when faults are looked for. */
function* csvLines(rows: Iterable<readonly [number, readonly string[]]>, width: number): Generator<string> {
  let lines: string[] = [];
  for (const [row, texts] of rows) {
    // As their meanings are looked for, so that DuckDB finds what JavaScript does: without marks that do not show.
    const cells = texts.slice(0, width).map((text) => `"${plainText(text).replaceAll('"', '""')}"`);
    lines.push(`${row},${cells.join(",")}\n`);
    if (lines.length < chunkRows) continue;
    yield lines.join("");
    lines = [];
  }
  yield lines.join("");
}
