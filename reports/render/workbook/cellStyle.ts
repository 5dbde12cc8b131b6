import { darkText, gradeFill, textOn } from "../../../src/charts/theme.ts";
import { gradeLetter } from "../../../src/model/scale.ts";
import { type NumberLook, numberLook } from "../../../src/tables/numberLook.ts";
import type { RowLook } from "../../../src/tables/sheet.ts";
import type { BookCell, BookRow, BookSheet } from "./bookSheet.ts";

/** How the value of a cell becomes what is seen. */
export type Shows =
  | { readonly kind: "text" }
  | { readonly kind: "date" }
  /** Whatever is typed, as it was typed. */
  | { readonly kind: "field" }
  /** The letter of a grade before its word: the cell itself holds the word alone. */
  | { readonly kind: "grade"; readonly letter: string }
  | { readonly kind: "number"; readonly look: NumberLook };

/** Everything that a format has to know to draw a cell. */
export interface CellStyle {
  /** In points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  readonly colour: string;
  readonly fill: string | null;
  /** `outline` in dark around a grade, `rule` under a header. */
  readonly border: "none" | "outline" | "rule";
  readonly align: "left" | "right";
  readonly vertical: "top" | "bottom";
  readonly isWrapped: boolean;
  /** Away from the edge of its cell, so that a number does not touch the words beside it. */
  readonly isIndented: boolean;
  readonly shows: Shows;
}

/** In every format: the Analysis Function asks for a font without serifs, of 12 points. */
export const bookFont = "Arial";
export const bodySize = 12;
/** Links, on white at 8 to 1. */
const linkColour = "#1D4F91";

const sizes: Readonly<Record<RowLook, number>> = {
  title: 16,
  heading: 14,
  words: bodySize,
  header: bodySize,
  body: bodySize,
};

/** In points, of a row that needs air; null for one that is as high as its texts, which may fill several lines. */
export function rowHeight(look: RowLook, { table }: Pick<BookSheet, "table">): number | null {
  if (look === "heading") return 32;
  return look === "title" && table !== null ? 26 : null;
}

function showsOf(cell: BookCell): Shows {
  if (cell.isField === true) return { kind: "field" };
  if (cell.grade !== undefined && cell.kind === "text")
    return { kind: "grade", letter: gradeLetter(cell.grade) };
  if (cell.kind === "number") return { kind: "number", look: numberLook(cell) };
  return { kind: cell.kind };
}

/** Whether a cell leads anywhere that may be led to. */
export const leads = ({ sheet, address }: BookCell): boolean =>
  sheet !== undefined || safeAddress(address) !== null;

/** Excel follows no longer address. */
const longestAddress = 2_079;

/** An address that a file may lead to, written as addresses are; null for any other. */
export function safeAddress(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return ["https:", "http:", "mailto:"].includes(protocol) && href.length <= longestAddress ? href : null;
}

/** The looks of a workbook's cells. */
export function styleOf(
  cell: BookCell,
  { look, isChosen }: BookRow,
  { table, aligns }: BookSheet,
  column: number,
  accent: string,
): CellStyle {
  const isAbove = table !== null && look !== "header" && look !== "body";
  const isHeader = look === "header";
  const fill = cell.grade === undefined ? null : gradeFill[cell.grade];
  const isLink = leads(cell);
  const inked = look === "title" || look === "heading" || isHeader ? accent : darkText;
  const colour = isLink ? linkColour : inked;
  return {
    size: sizes[look],
    isBold: isChosen || (look !== "words" && look !== "body"),
    isUnderlined: isLink,
    colour: fill === null ? colour : textOn(fill),
    fill,
    border: fill !== null ? "outline" : isHeader ? "rule" : "none",
    align: isAbove ? "left" : (aligns[column] ?? (cell.kind === "number" ? "right" : "left")),
    vertical: isHeader || look === "heading" ? "bottom" : "top",
    // The lines above a table run over the columns beside them.
    isWrapped: !isAbove,
    isIndented: look === "header" || look === "body",
    shows: showsOf(cell),
  };
}

/** Gives each of the styles that occur a place, in the order of their occurring. */
export function styleRegister(): {
  readonly placeOf: (style: CellStyle) => number;
  readonly styles: readonly CellStyle[];
} {
  const places = new Map<string, number>();
  const styles: CellStyle[] = [];
  return {
    styles,
    placeOf: (style) => {
      const key = JSON.stringify(style);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, styles.length);
      return styles.push(style) - 1;
    },
  };
}
