import type { TableNote } from "../added/addedTable.ts";
import type { Fault } from "../sources/fault.ts";
import type { CrosstabTable, KeyColumn, ValueColumn } from "./crosstabLayout.ts";
import { type PrintedPeriod, periodExamples, periodOf } from "./printedPeriod.ts";
import type { HeadedColumn, SheetHeader } from "./sheetHeader.ts";
import { noteTexts } from "./sheetNotes.ts";

export interface KeyPlace {
  readonly index: number;
  readonly key: KeyColumn;
  readonly heading: string;
}

/** A column of figures and what its heading says of them. */
export interface ValuePlace {
  readonly index: number;
  readonly rule: ValueColumn;
  /** As printed, footnotes taken off where there are such notes. */
  readonly heading: string;
  readonly period: PrintedPeriod | null;
  readonly marks: readonly string[];
}

export interface SheetColumns {
  readonly keys: readonly KeyPlace[];
  readonly values: readonly ValuePlace[];
  readonly faults: readonly Fault[];
}

/** A column as messages and locators call it: its period in Peelboard's spelling, or its heading. */
export const nameOfColumn = ({ period, heading, rule }: ValuePlace): string =>
  rule.as === "period" ? (period?.period ?? heading) : heading;

/** Texts beyond this are no titles, headings or names. */
const longestText = 2_000;

/** Whether a text fits a layout's pattern, without regard to case. */
export const matches = (pattern: string, text: string): boolean =>
  new RegExp(pattern, "iu").test(text.slice(0, longestText));

/** "Police officers1" is "Police officers" with the mark 1 where the sheet has a note 1. */
function withoutMarks(text: string, notes: readonly TableNote[]): readonly [string, readonly string[]] {
  const glued = /^(.*[\p{L})])(\d{1,2})$/u.exec(text);
  const [whole = text, name = text, mark = ""] = glued ?? [];
  return glued !== null && noteTexts(notes, [mark]).length > 0 ? [name, [mark]] : [whole, []];
}

/**
 * What each column of a sheet is. Columns without a cell below the header are no columns.
 * @param filled the columns that hold anything below the header.
 */
export function columnsOf(
  header: SheetHeader,
  table: CrosstabTable,
  place: Pick<Fault, "file" | "sheet">,
  filled: ReadonlySet<number>,
  notes: readonly TableNote[],
): SheetColumns {
  const row = header.lastRow + 1;
  const faults: Fault[] = [];
  const free = header.columns.filter(({ index, heading }) => filled.has(index) || heading !== "");
  const take = (fits: (column: HeadedColumn) => boolean): HeadedColumn | null => {
    const at = free.findIndex(fits);
    return at < 0 ? null : (free.splice(at, 1)[0] ?? null);
  };
  const keys: KeyPlace[] = [];
  // Keys that are told by their heading come first: what is left over is the first column.
  for (const key of table.keys.toSorted((a, b) => Number(!a.heading) - Number(!b.heading))) {
    const { heading: words } = key;
    const found = take(({ heading }) => words === undefined || matches(words, heading));
    if (found !== null) keys.push({ index: found.index, key, heading: found.heading });
    else if (!key.optional)
      faults.push({
        problem: "missing column",
        ...place,
        row,
        expected: `a column headed ${words ?? "at the left"}, which holds the ${key.role}; if this edition calls it otherwise, describe it in data/local/layouts`,
      });
  }
  const values = free.flatMap((column): readonly ValuePlace[] => {
    const [heading, marks] = withoutMarks(column.heading, notes);
    const rule = table.columns.find(
      (each) => matches(each.heading, heading) || matches(each.heading, column.heading),
    );
    const period = periodOf(column.heading, rule?.form ?? "date");
    if (rule?.as === "period" && period === null)
      faults.push({
        problem: "bad period",
        ...place,
        row,
        column: columnName(column.index),
        value: column.heading,
        expected: periodExamples[rule.form ?? "date"],
      });
    if (rule === undefined || (rule.as === "period" && period === null)) {
      if (rule === undefined && filled.has(column.index))
        faults.push({
          problem: "unknown column",
          ...place,
          row,
          column: columnName(column.index),
          value: column.heading,
          expected: `a heading that the layout describes (${table.columns.map((each) => each.heading).join(" or ")}); describe the column in data/local/layouts`,
        });
      return [];
    }
    return [{ index: column.index, rule, heading, period, marks: [...marks, ...(period?.marks ?? [])] }];
  });
  for (const rule of table.columns)
    if (
      ["value", "period", "category"].includes(rule.as) &&
      !values.some((value) => value.rule.as === rule.as)
    )
      faults.push({ problem: "missing column", ...place, row, expected: `a column headed ${rule.heading}` });
  return { keys: keys.toSorted((a, b) => a.index - b.index), values, faults };
}

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? "" : columnName(rest)}${String.fromCharCode(65 + (index % 26))}`;
}
