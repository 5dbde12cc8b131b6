import type { LocalKind } from "../../loaders/sources/local/localKind.ts";
import { noOffice } from "../pack/statedOffice.ts";
import {
  type BookRow,
  type BookSheet,
  bookRow,
  tabled,
  textCell,
  textRow,
} from "../render/workbook/bookSheet.ts";
import type { Book } from "../render/workbook.ts";
import { explainedColumns, generalAdvice } from "./templateText.ts";

/** Rows that are ready to be written in; further ones may be added below. */
const openRows = 100;
const [narrowest, widest] = [14, 44];

/** An annotated template as a workbook: the sheet that is read, its header in the first row, and the notes. */
export function templateBook(kind: LocalKind, rows: readonly (readonly string[])[], today: string): Book {
  return {
    title: `${kind.title}: a file of your own for Peelboard`,
    author: "Peelboard",
    createdOn: today,
    accent: noOffice.accent,
    running: [kind.title, "Peelboard: a file of your own"],
    properties: new Map(),
    sheets: [tableSheet(kind, rows), notesSheet(kind)],
  };
}

const fieldRow = (texts: readonly string[]): BookRow =>
  bookRow("body", ...texts.map((text) => ({ ...textCell(text), isField: true })));

function tableSheet(kind: LocalKind, rows: readonly (readonly string[])[]): BookSheet {
  const headings = Object.keys(kind.columns);
  const empty = headings.map(() => "");
  const filled = rows.map((cells) => fieldRow(headings.map((_, index) => cells[index] ?? "")));
  const open = Array.from({ length: Math.max(0, openRows - rows.length) }, () => fieldRow(empty));
  const widths = headings.map((heading, index) =>
    Math.min(
      widest,
      Math.max(narrowest, heading.length + 4, ...rows.map((cells) => (cells[index] ?? "").length + 4)),
    ),
  );
  return tabled(kind.name, [], { headings, rows: [...filled, ...open] }, { widths });
}

function notesSheet(kind: LocalKind): BookSheet {
  const rows = explainedColumns(kind).map(({ name, isNeeded, meaning, example }) =>
    textRow("body", name, isNeeded ? "yes" : "no", meaning, example),
  );
  return tabled(
    "Notes",
    [
      textRow("title", kind.title),
      // A line above a table runs over the columns beside it and does not break: one sentence each.
      ...kind.about.split(/(?<=[.]) (?=[A-Z`])/).map((sentence) => textRow("words", sentence)),
      ...generalAdvice.map((line) => textRow("words", line)),
      textRow(
        "words",
        "The first sheet is read; this one is not. What is written in it stays as it is typed.",
      ),
    ],
    { headings: ["Column", "Must be filled in", "What it holds", "Example"], rows },
    { widths: [22, 18, 72, 44] },
  );
}
