import { numberOfText, type SheetCell, type SheetTable } from "./sheetCell.js";

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export const unarmed = (text: string): string => (/^[=+@\t\r-]/.test(text) ? `'${text}` : text);

function plain(cell: SheetCell): string {
  if (cell.kind === "number") return String(cell.value);
  return cell.kind === "date" ? cell.iso : unarmed(cell.text);
}

/** A field in quotes where it holds a comma, a quote or a line's end. */
export const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

/** A share is held as a number between 0 and 1, which a column of a CSV file can only say in its heading. */
function headingsOf({ headings, rows }: SheetTable): readonly string[] {
  return headings.map((heading, index) =>
    rows.some((row) => row[index]?.kind === "number" && row[index].isPercent)
      ? `${heading} (as a proportion)`
      : heading,
  );
}

/**
 * A table as CSV: one header row, numbers in full, dates in ISO form, codes of absence as text. It starts with a byte order
 * mark, without which Excel takes the text for another encoding.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvOf(table: SheetTable): string {
  const rows = [headingsOf(table).map(unarmed), ...table.rows.map((row) => row.map(plain))];
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}

/** What a plain text shows of a cell; a sheet into which it is pasted knows the minus sign of the keyboard alone. */
const shown = (cell: SheetCell): string =>
  cell.kind === "number" && numberOfText(cell.text) !== null
    ? cell.text.replace("−", "-")
    : unarmed(cell.text);

/** A table as text with tabs, as the page shows it: what a plain text editor gets when the table is pasted. */
export const tabbedText = ({ headings, rows }: SheetTable): string =>
  [headings.map(unarmed), ...rows.map((row) => row.map(shown))].map((row) => row.join("\t")).join("\n");
