import { columnWidth } from "../../../src/tables/sheet.ts";
import type { Cell, Table } from "../../document.ts";
import type { BookNote } from "./bookNotes.ts";
import { type BookRow, type BookSheet, bookRow, oneLine, tabled, textCell, textRow } from "./bookSheet.ts";
import { cellText } from "./longText.ts";

/** The air beside a text, in characters, and the letter before a grade. */
const indentWidth = 2;
const letterWidth = 4;

function cellOf(cell: Cell, { label }: Table): Cell {
  if (cell.kind === "number" && !Number.isFinite(cell.value))
    throw new RangeError(
      `${label} holds a number that is none (${cell.value}, "${cell.text}"); expected a finite number or a code as text`,
    );
  return cell.kind === "text" ? { ...cell, text: cellText(oneLine(cell.text)) } : cell;
}

/** Where the sources of a table stand that has none below it: in a column, behind its links, or where its rows were counted from. */
function whereSourcesAre({ columns, rows }: Table): string {
  if (columns.some(({ heading }) => heading === "Source")) return "Each row of the table names its source.";
  return rows.flat().some(({ address }) => address !== undefined)
    ? "Links in the table lead to its sources."
    : "The table has no source of its own: it counts or explains what other worksheets hold.";
}

/** A table on its own worksheet: title in A1, what the sheet holds, source, one header row, the rows. */
export function tableSheet(table: Table, name: string, notes: readonly BookNote[]): BookSheet {
  const { label, caption, columns, source, chosenRow } = table;
  const marks = notes.filter(({ tables }) => tables.has(table.id)).map(({ mark }) => mark);
  const chosen = chosenRow === null ? "" : " The row in bold is the one that the pack is about.";
  const above: readonly BookRow[] = [
    textRow("title", [`${label}: ${caption}`, ...marks].join(" ")),
    bookRow(
      "words",
      textCell(
        `This worksheet contains one table. ${marks.length === 0 ? "Notes stand" : "Notes are marked in square brackets and stand"} on the worksheet Notes.${chosen}`,
        { sheet: "Notes" },
      ),
    ),
    textRow("words", source ?? whereSourcesAre(table)),
    bookRow("words", textCell("Back to the contents", { sheet: "Contents" })),
  ];
  const headings = columns.map(({ heading }) => oneLine(heading));
  const rows = table.rows.map((cells, index) => ({
    look: "body" as const,
    cells: cells.map((cell) => cellOf(cell, table)),
    isChosen: index === chosenRow,
  }));
  const widths = headings.map((_, index) => {
    const hasLetters = rows.some(({ cells }) => cells[index]?.grade !== undefined);
    const width = columnWidth({ headings, rows: rows.map(({ cells }) => cells) }, index);
    return width + indentWidth + (hasLetters ? letterWidth : 0);
  });
  return tabled(name, above, { headings, rows }, { widths, aligns: columns.map(({ align }) => align) });
}
