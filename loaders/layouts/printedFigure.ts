import type { Cell } from "../files/openedFile.ts";
import { plainText } from "./printedName.ts";

/** What a cell of a table says: a figure, why there is none, or neither. */
export type PrintedFigure =
  | { readonly value: number; readonly absence: null }
  | { readonly value: null; readonly absence: string }
  | "empty"
  | "unreadable";

/** A number as publications print it: "-1,204.5". */
export const printedNumber = "-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?";
const number = new RegExp(`^${printedNumber}$`);

/** Floats such as 5516.6500000000015 are what a spreadsheet made of 5516.65. */
const significantDigits = 12;

/** Reads a cell; `missing` says what the signs mean that stand in place of a figure. */
export function figureOf(cell: Cell, missing: Readonly<Record<string, string>>): PrintedFigure {
  if (cell === null) return "empty";
  if (typeof cell === "number") return ofNumber(cell);
  if (typeof cell === "boolean") return "unreadable";
  const text = plainText(cell).replaceAll("−", "-");
  if (text === "") return "empty";
  const absence = Object.hasOwn(missing, text) ? missing[text] : undefined;
  if (absence !== undefined) return { value: null, absence };
  return number.test(text) ? ofNumber(Number(text.replaceAll(",", ""))) : "unreadable";
}

const ofNumber = (value: number): PrintedFigure =>
  Number.isFinite(value) && Math.abs(value) < 1e15
    ? { value: Number(value.toPrecision(significantDigits)), absence: null }
    : "unreadable";
