import { scales } from "../../../src/model/scale.ts";
import { gradeOf } from "../gradeWords.ts";
import { countOf } from "../numberWords.ts";
import type { Block } from "../text/block.ts";
import { asRow } from "./asRow.ts";

/** Forces of England and Wales: every distribution of 2007 adds up to them. */
export const forceCount = 43;

/** Forces at each grade, or why a row cannot be read. */
export type Counts =
  | { readonly counts: ReadonlyMap<string, number>; readonly isUsualOrder: boolean }
  | { readonly problem: string; readonly advice: string };

const withoutEmptyEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);

/** Whether a row names grades and holds no figures. */
export const isGradeHeader = (block: Block): boolean =>
  (asRow(block)?.cells ?? []).filter((cell) => gradeOf("hmic4", cell) !== null).length >= 2;

/**
 * Reads a row of counts by the header above it: each number stands under its grade, in whatever order the header has them.
 * A cell is never filled in, and a number is never moved to the next grade.
 * @param labels how many cells at the front of the row name it.
 */
export function countsUnder(header: Block, row: Block, labels: 0 | 1): Counts {
  const headed = withoutEmptyEnd(asRow(header)?.cells ?? []);
  const cells = withoutEmptyEnd(asRow(row)?.cells ?? []);
  const grades = headed.filter((cell) => cell !== "").map((cell) => gradeOf("hmic4", cell));
  const expected = scales.hmic4;
  if (grades.length !== expected.length || expected.some((grade) => !grades.includes(grade)))
    return {
      problem: `the header names ${headed.filter((cell) => cell !== "").join(", ")}`,
      advice: `a header with the four grades ${expected.join(", ")} is read; enter the figures by hand if the table is meant`,
    };
  const values =
    cells.length === headed.length && (labels === 0 || headed[0] === "")
      ? headed.flatMap((cell, index) => (cell === "" ? [] : [cells[index] ?? ""]))
      : cells.slice(labels);
  if (values.length !== grades.length)
    return {
      problem: `${values.length} figures under ${grades.length} grades: ${row.text}`,
      advice: "look at the page; the row may be broken by a page or a column",
    };
  const numbers = values.map(countOf);
  const unread = values.filter((_, index) => numbers[index] === null);
  if (unread.length > 0)
    return {
      problem: `${unread.map((cell) => `"${cell}"`).join(", ")} in ${row.text}`,
      advice: "a whole number of forces is read; a footnote's mark may be glued to it, or the cell is empty",
    };
  const total = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  if (total !== forceCount)
    return {
      problem: `${row.text} adds up to ${total}`,
      advice: `the grades of all forces add up to ${forceCount}; a figure may be misprinted, or a footnote's mark glued to it`,
    };
  return {
    counts: new Map(grades.map((grade, index) => [grade ?? "", numbers[index] ?? 0])),
    isUsualOrder: expected.every((grade, index) => grades[index] === grade),
  };
}
