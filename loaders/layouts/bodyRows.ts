import type { PassedOver, TableNote } from "../added/addedTable.ts";
import type { Cell, Sheet } from "../files/openedFile.ts";
import type { Fault } from "../sources/fault.ts";
import type { AreaNames, PrintedArea } from "./areaNames.ts";
import type { CrosstabTable } from "./crosstabLayout.ts";
import type { CrosstabLayout } from "./layout.ts";
import { type PrintedPeriod, periodExamples, periodOf } from "./printedPeriod.ts";
import { matches, type SheetColumns } from "./sheetColumns.ts";
import { type SheetHeader, textOf } from "./sheetHeader.ts";
import { isNote, isNotesHeading, noteOf } from "./sheetNotes.ts";

/** A row of figures and what it is about. */
export interface BodyRow {
  /** As the sheet counts it. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Null in tables that name no area. */
  readonly area: PrintedArea | null;
  readonly region: string;
  readonly group: string;
  /** Empty in tables without categories. */
  readonly category: string;
  readonly period: PrintedPeriod | null;
  /** How the row calls itself, for locators and messages. */
  readonly label: string;
}

const hasText = (cells: readonly Cell[]): boolean => cells.some((cell) => textOf(cell) !== "");
const numbers = (cells: readonly Cell[]): number => cells.filter((cell) => typeof cell === "number").length;

/** The notes below the body of a table, by row counted from 0. */
export function notesBelow(sheet: Sheet, header: SheetHeader): ReadonlyMap<number, TableNote> {
  const notes = new Map<number, TableNote>();
  let isBelow = false;
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= header.lastRow || !hasText(cells)) continue;
    const texts = cells.map(textOf).filter((text) => text !== "");
    const isText = numbers(cells) === 0 && texts.length <= 2;
    isBelow ||= isText && isNotesHeading(texts[0] ?? "");
    if (isBelow ? numbers(cells) < 2 : isText && isNote(texts[0] ?? ""))
      notes.set(row, noteOf(sheet.name, cells));
  }
  return notes;
}

export interface BodyRead {
  readonly rows: readonly BodyRow[];
  readonly passedOver: readonly PassedOver[];
  readonly faults: readonly Fault[];
  readonly faultyRows: number;
}

/** Reads what the rows of a table's body are about; their figures are not looked at yet. */
export function bodyRows(
  sheet: Sheet,
  header: SheetHeader,
  columns: SheetColumns,
  notes: ReadonlyMap<number, TableNote>,
  { table, layout, names, file }: BodyContext,
): BodyRead {
  const rows: BodyRow[] = [];
  const passedOver: PassedOver[] = [];
  const faults: Fault[] = [];
  const filled = new Map<number, string>();
  const faulty = new Set<number>();
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= header.lastRow || notes.has(index) || !hasText(cells)) continue;
    const row = index + 1;
    const text = cells.map(textOf).join(" ").trim();
    const fault = (problem: string, value: string, expected: string, column?: string): void => {
      faulty.add(row);
      const named = column === undefined || column === "" ? {} : { column };
      faults.push({ problem, file, sheet: sheet.name, row, ...named, value, expected });
    };
    const skipped = layout.skipped_rows.find((each) => matches(each.rows, text));
    if (skipped !== undefined) {
      passedOver.push({ sheet: sheet.name, row, reason: skipped.reason, text, rows: 1 });
      continue;
    }
    const own = columns.keys.map(({ index: place }) => textOf(cells[place]));
    const hasFigures = columns.values.some(({ index: place }) => textOf(cells[place]) !== "");
    if (!hasFigures) {
      fault(
        "row without figures",
        text,
        "figures beside the name, or a note below the table (under a heading Notes)",
      );
      continue;
    }
    const texts = columns.keys.map(({ index: place, key }, at) => {
      const found = own[at] ?? "";
      if (!key.fill_down) return found;
      if (found !== "") filled.set(place, found);
      return filled.get(place) ?? "";
    });
    const textsOf = (role: string): readonly string[] =>
      columns.keys.flatMap(({ key }, at) => {
        const found = texts[at] ?? "";
        return key.role === role && found !== "" ? [`${key.before ?? ""}${found}`] : [];
      });
    if (texts.every((found) => found === "")) {
      fault("figures without a name", text, "a name in the first column, or an empty row");
      continue;
    }
    const [areaText = ""] = textsOf("area");
    const periodKey = columns.keys.find(({ key }) => key.role === "period");
    const [periodText = ""] = textsOf("period");
    const form = periodKey?.key.form ?? "date";
    const period = periodKey === undefined ? null : periodOf(periodText, form);
    if (periodKey !== undefined && period === null) {
      fault("bad period", periodText, periodExamples[form], periodKey.heading);
      continue;
    }
    const category = textsOf("category").join(", ");
    rows.push({
      row,
      cells,
      area: columns.keys.some(({ key }) => key.role === "area") ? names.read(areaText, table.signs) : null,
      region: textsOf("region")[0] ?? "",
      group: textsOf("group")[0] ?? "",
      category,
      period,
      label: [areaText, period?.period ?? "", category].filter((part) => part !== "").join(", "),
    });
  }
  return { rows, passedOver, faults, faultyRows: faulty.size };
}

export interface BodyContext {
  readonly table: CrosstabTable;
  readonly layout: CrosstabLayout;
  readonly names: AreaNames;
  readonly file: string;
}
