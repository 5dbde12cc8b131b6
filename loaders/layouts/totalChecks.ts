import type { TableNote, TotalCheck } from "../added/addedTable.ts";
import type { Fault } from "../sources/fault.ts";
import type { BodyRow } from "./bodyRows.ts";
import type { KnownDifference } from "./crosstabLayout.ts";
import type { PrintedFigure } from "./printedFigure.ts";
import { matches, nameOfColumn, type ValuePlace } from "./sheetColumns.ts";

/** The figure of a row in a column. */
export type FigureAt = (row: BodyRow, column: ValuePlace) => PrintedFigure;

export interface Stated {
  readonly sheet: string;
  readonly row: BodyRow;
  readonly column: ValuePlace;
  readonly parts: readonly PrintedFigure[];
  /** Of the publisher's rounding. */
  readonly decimals: number;
}

const longestReason = 300;

const isMissing = (figure: PrintedFigure): boolean => typeof figure === "string" || figure.value === null;

/** The sentence of a note in which a place lies. */
function sentenceAt(text: string, place: number): string {
  const start = text.lastIndexOf(". ", place);
  return text.slice(start < 0 ? 0 : start + 2).slice(0, longestReason);
}

/** A difference that a note of the table tells. */
export interface ToldDifference {
  readonly row: string;
  readonly at_most: number;
  readonly reason: string;
}

/** The differences that the notes of a table tell, of those that its layout knows. */
export const toldDifferences = (
  known: readonly KnownDifference[],
  notes: readonly TableNote[],
): readonly ToldDifference[] =>
  known.flatMap(({ note, row, at_most = 0 }) =>
    notes.flatMap(({ text }) => {
      const told = new RegExp(note, "iu").exec(text);
      if (told === null) return [];
      const amount = Number(told.groups?.amount ?? at_most);
      return [{ row, at_most: amount, reason: `the table says so itself: ${sentenceAt(text, told.index)}` }];
    }),
  );

/**
 * What a total says beside the sum of its parts; null where the cell of the total holds no figure. A total that agrees
 * with those of its parts that have figures is checked; one that does not is withheld when a part is missing or a note
 * tells the difference.
 */
export function totalCheck(
  { sheet, row, column, parts, decimals }: Stated,
  total: PrintedFigure,
  told: readonly ToldDifference[],
): TotalCheck | null {
  if (typeof total === "string" || total.value === null) return null;
  const stated = total.value;
  const values = parts.flatMap((part) =>
    typeof part === "string" || part.value === null ? [] : [part.value],
  );
  const exact = values.reduce((sum, value) => sum + value, 0);
  const agrees = Math.abs(stated - exact) <= allowance(stated, values.length, decimals);
  const missing = parts.filter(isMissing).length;
  const difference = told.find(
    (each) => matches(each.row, row.label) && Math.abs(stated - exact) <= each.at_most,
  );
  const withheld = agrees
    ? null
    : missing > 0
      ? `${missing} of its ${parts.length} parts ${missing === 1 ? "has" : "have"} no figure`
      : (difference?.reason ?? null);
  const summed = Number(exact.toPrecision(12));
  return {
    sheet,
    row: row.row,
    column: nameOfColumn(column),
    label: row.label,
    stated,
    summed,
    agrees,
    withheld,
  };
}

/** What rounding of every part and of the total can make, and what floating point makes of a sum. */
const allowance = (stated: number, parts: number, decimals: number): number =>
  (decimals === 0 ? 0 : 0.5 * 10 ** -decimals * (parts + 1)) + 1e-9 * Math.max(1, Math.abs(stated));

/** A total that is not the sum of its parts is a fault of the file. */
export const disagreement = (file: string, check: TotalCheck): Fault => ({
  problem: "total that is not the sum of its parts",
  file,
  sheet: check.sheet,
  row: check.row,
  column: check.column,
  value: `${check.stated} for ${check.label}`,
  expected: `${check.summed}, the sum of the figures read; correct the figure that is wrong, or ask the publisher`,
});
