import type { RowLook, Sheet, SheetRow } from "../../../src/tables/sheet.ts";
import type { Cell, Run } from "../../document.ts";

/**
 * A cell of a workbook; `sheet` names the worksheet that it leads to. In a field a person writes: what is typed stays as it is,
 * and 2018/19 becomes no date.
 */
export type BookCell = Cell & { readonly sheet?: string; readonly isField?: boolean };

export interface BookRow extends SheetRow {
  readonly cells: readonly BookCell[];
  /** Told apart from the others: the force of the pack. */
  readonly isChosen: boolean;
}

/** A worksheet that no writer of files has touched: the site's, with links, grades and sides. */
export interface BookSheet extends Sheet {
  readonly rows: readonly BookRow[];
  /** One for each column of the table; text stands left where none is given. */
  readonly aligns: readonly ("left" | "right")[];
}

/** A text as one line: a cell is one paragraph, and no file may hold control characters. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, (mark) => (/\s/.test(mark) ? " " : ""))
    .replaceAll(/ +/g, " ")
    .trim();

export const textCell = (text: string, more: Pick<BookCell, "address" | "sheet"> = {}): BookCell => ({
  kind: "text",
  text: oneLine(text),
  ...more,
});

export const bookRow = (look: RowLook, ...cells: readonly BookCell[]): BookRow => ({
  look,
  cells,
  isChosen: false,
});

export const textRow = (look: RowLook, ...texts: readonly string[]): BookRow =>
  bookRow(look, ...texts.map((text) => textCell(text)));

/** A worksheet of one table below its title and the lines about it. */
export function tabled(
  name: string,
  above: readonly BookRow[],
  { headings, rows }: { readonly headings: readonly string[]; readonly rows: readonly BookRow[] },
  { widths, aligns = [] }: { readonly widths: readonly number[]; readonly aligns?: BookSheet["aligns"] },
): BookSheet {
  return {
    name,
    rows: [...above, textRow("header", ...headings), ...rows],
    widths,
    aligns,
    table: { headerRow: above.length + 1, rows: rows.length, columns: headings.length },
  };
}

/** Runs as one text; the address of a link stands behind its words, for a cell leads to one place at most. */
export const wordsOfRuns = (runs: readonly Run[]): string =>
  runs
    .map(({ text, address }) =>
      address === undefined || text.includes(address) ? text : `${text} (${address})`,
    )
    .join("");
