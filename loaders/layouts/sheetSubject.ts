import type { Sheet } from "../files/openedFile.ts";
import type { Fault } from "../sources/fault.ts";
import type { CrosstabTable } from "./crosstabLayout.ts";
import type { CrosstabLayout } from "./layout.ts";
import { nameKey } from "./printedName.ts";
import { type PrintedPeriod, periodExamples, periodOf } from "./printedPeriod.ts";
import { type SheetHeader, textOf } from "./sheetHeader.ts";

/** What a table as a whole is about. */
export interface SheetSubject {
  /** The measure of columns that name none of their own. */
  readonly measure: string | null;
  /** The period of tables that have one period alone. */
  readonly period: PrintedPeriod | null;
  /** Footnotes to the title and the unit, which hold for all figures. */
  readonly marks: readonly string[];
  readonly faults: readonly Fault[];
}

const yearWithMark = /\b(?:19|20)\d{2}(\d{1,2})(?!\d)/g;

/** Reads measure and period from what stands above a table. */
export function sheetSubject(
  sheet: Sheet,
  header: SheetHeader,
  table: CrosstabTable,
  layout: CrosstabLayout,
  place: Pick<Fault, "file" | "sheet">,
): SheetSubject {
  const above = sheet.rows
    .slice(header.titleRow, header.lastRow + 1)
    .flat()
    .map(textOf);
  const marks = [...header.title.matchAll(yearWithMark)].map(([, mark = ""]) => mark);
  const faults: Fault[] = [];
  let measure = typeof table.measure === "string" ? table.measure : null;
  if (typeof table.measure === "object") {
    const units = Object.entries(table.measure.by_unit);
    const found = above.flatMap((text) => {
      const [, words = text, mark = ""] = /^(.*\p{L})(\d{1,2})$/u.exec(text) ?? [];
      return units.filter(([unit]) => nameKey(unit) === nameKey(words)).map(([, id]) => ({ id, mark }));
    })[0];
    measure = found?.id ?? null;
    if (found !== undefined && found.mark !== "") marks.push(found.mark);
    if (found === undefined)
      faults.push({
        problem: "no unit found",
        ...place,
        expected: `${units.map(([unit]) => `"${unit}"`).join(" or ")} above the figures`,
      });
  }
  let period: PrintedPeriod | null = null;
  if (table.period !== undefined) {
    const printed = new RegExp(table.period.title, "iu").exec(header.title)?.groups?.period ?? "";
    period = periodOf(printed, table.period.form);
    if (period === null)
      faults.push({
        problem: "no period found",
        ...place,
        row: header.titleRow + 1,
        value: header.title,
        expected: `${periodExamples[table.period.form]} in the title`,
      });
  }
  const named = [measure, ...table.columns.map((column) => column.measure)].flatMap((id) => id ?? []);
  const unknown = named.filter((id) => !Object.hasOwn(layout.measures, id));
  if (unknown.length > 0) throw new Error(`the layout ${layout.layout} describes no measure ${unknown[0]}`);
  return { measure, period, marks, faults };
}
