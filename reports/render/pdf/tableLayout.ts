import type { Cell, Table } from "../../document.ts";
import { columnWidths, lines, longestWord, type Wish, wordsOf } from "./columnWidths.ts";
import type { Fonts } from "./fonts.ts";
import { size, textHeight, textWidth } from "./paper.ts";

/** Room on each side of a cell's text, and above and below it, in points. */
export const cellInset = { x: 4, y: 3.6 } as const;

/** A grade's chip with the room after it, in points. */
const chipRoom = 24;
/** Room that a column needs beside its texts, in points. */
const beside = 2 * cellInset.x + 0.5;
const lineHeight = size.table * 1.14;
/** Kerning and rounding: a word measured to fit must fit. */
const slack = 1.02;

export interface TableLayout {
  /** Widths of the columns in points. */
  readonly widths: readonly number[];
  readonly isLandscape: boolean;
  /** Whether the table is short enough to stand on one page with its caption and notes. */
  readonly isWhole: boolean;
  /** For each row, whether it is short enough to stand on one page. */
  readonly wholeRows: readonly boolean[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** What the texts of a table want: first its headings, then its rows. */
const wishesOf = (table: Table, { regular, bold }: Fonts): readonly (readonly Wish[])[] => {
  const wish = ({ kind, text, grade }: Cell, isBold: boolean): Wish => {
    const { width } = isBold ? bold : regular;
    const points = (part: string): number => width(part) * size.table * slack;
    const word = Math.max(...text.split(" ").map(points));
    const chip = grade === undefined ? 0 : chipRoom;
    const line = points(text) + chip;
    return { word, whole: kind === "text" ? word + chip : line, line };
  };
  return [
    table.columns.map(({ heading }) => wish({ kind: "text", text: heading }, true)),
    ...table.rows.map((row, index) => row.map((cell) => wish(cell, index === table.chosenRow))),
  ];
};

/**
 * How a table is set: the widths of its columns from the words in them, on a page laid across where its longest words want
 * more than an upright page has, and what of it is kept on one page.
 */
export function tableLayout(table: Table, fonts: Fonts): TableLayout {
  const wishes = wishesOf(table, fonts);
  const words = wordsOf(wishes).map((word) => Math.min(word, longestWord * textWidth(false)));
  const isLandscape = table.columns.length > 4 && sum(words) + words.length * beside > textWidth(false);
  const widths = columnWidths(wishes, textWidth(isLandscape) - words.length * beside).map(
    (width) => width + beside,
  );
  const heights = wishes.map(
    (row) =>
      lineHeight * Math.max(...row.map(({ line }, place) => lines(line, (widths[place] ?? 0) - beside))) +
      2 * cellInset.y,
  );
  const page = textHeight(isLandscape);
  return {
    widths,
    isLandscape,
    isWhole: sum(heights) + 70 + table.notes.length * 20 < page * 0.5,
    wholeRows: heights.slice(1).map((height) => height < page * 0.3),
  };
}
