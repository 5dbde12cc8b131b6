import { type Grade, gradeLetter } from "../../../src/model/scale.ts";
import type { Cell, Table, TableColumn } from "../../document.ts";
import { type Child, type Markup, nested, tag } from "./markup.ts";
import { directionOf, outwardLink, words } from "./words.ts";

const slug = (text: string): string => text.toLowerCase().replaceAll(" ", "-");

/** The letter and word of a judgement; what its text says beside them ("carried over from PEEL 2016") stands after them. */
function gradeContent(text: string, grade: Grade, address: string | undefined): Child {
  const hasMore = text.startsWith(`${grade} `);
  const word = hasMore ? grade : text;
  return [
    tag(
      "span",
      { class: `grade grade-${slug(grade)}` },
      tag("span", { class: "letter", "aria-hidden": "true" }, gradeLetter(grade)),
      " ",
      tag("span", {}, outwardLink(address, words(word))),
    ),
    hasMore ? words(text.slice(grade.length)) : null,
  ];
}

const cellContent = ({ text, address, grade }: Cell): Child =>
  grade === undefined ? outwardLink(address, words(text)) : gradeContent(text, grade, address);

/** A sentence; its column keeps room for some words a line, on paper 32 mm: about 18 characters. */
const isWordy = (text: string): boolean => text.length > 40;
const wordyRoom = 18;

/** Classes of a cell: its side, and how narrow its column may become. */
function lookOf({ kind, text }: Cell, { align }: TableColumn): string | null {
  const look = [
    ...(align === "right" ? ["number"] : []),
    ...(kind === "text" ? [] : ["unbroken"]),
    ...(isWordy(text) ? ["wordy"] : []),
  ];
  return look.length === 0 ? null : look.join(" ");
}

function cellMarkup(cell: Cell, column: TableColumn, isFirst: boolean): Markup {
  const attributes = { class: lookOf(cell, column), dir: directionOf(cell.text) };
  // A row is named by its first cell, unless that is a figure or empty.
  return isFirst && column.align === "left" && cell.text.trim() !== ""
    ? tag("th", { scope: "row", ...attributes }, cellContent(cell))
    : tag("td", attributes, cellContent(cell));
}

/** A word without end breaks wherever it must; a dozen of its characters on a line are enough. */
const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s-]+/u).map(({ length }) => (length < 25 ? length : 12)));

/** Characters that the words of an upright page can hold in tables of 10 pt. */
const uprightRoom = 92;

/** Whether the table needs a page on its side: its longest words do not fit beside one another. */
function isWide({ columns, rows }: Table): boolean {
  const room = columns.map(({ heading }, index) =>
    rows.reduce((longest, row) => {
      const { kind = "text", text = "" } = row[index] ?? {};
      const least = isWordy(text) ? wordyRoom : 0;
      return Math.max(longest, least, kind === "text" ? longestWord(text) : text.length);
    }, longestWord(heading)),
  );
  return room.reduce((sum, width) => sum + width + 2, 0) > uprightRoom;
}

/** A table that scrolls inside itself where it is wider than the window, with what its codes mean below it. */
export function tableMarkup(table: Table): Markup {
  const { id, label, caption, columns, rows, notes, source, chosenRow } = table;
  const head = columns.map(({ heading, align }) =>
    tag(
      "th",
      { scope: "col", class: align === "right" ? "number" : null, dir: directionOf(heading) },
      words(heading),
    ),
  );
  const body = rows.map((row, place) =>
    tag(
      "tr",
      place === chosenRow ? { class: "is-chosen", "aria-current": "true" } : {},
      row.flatMap((cell, index) => {
        const column = columns[index];
        return column === undefined ? [] : [cellMarkup(cell, column, index === 0)];
      }),
    ),
  );
  return tag(
    "div",
    { id, class: isWide(table) ? "table is-wide" : "table" },
    nested(
      tag(
        "div",
        { class: "table-scroll", role: "group", tabindex: 0, "aria-label": label },
        tag(
          "table",
          {},
          nested(
            tag(
              "caption",
              { dir: directionOf(caption) },
              tag("span", { class: "caption" }, tag("span", { class: "label" }, label), " ", words(caption)),
            ),
            tag("thead", {}, tag("tr", {}, head)),
            tag("tbody", {}, nested(...body)),
          ),
        ),
      ),
      notes.length === 0
        ? null
        : tag(
            "ul",
            { class: "table-notes" },
            notes.map((note) => tag("li", { dir: directionOf(note) }, words(note))),
          ),
      source === null ? null : tag("p", { class: "source", dir: directionOf(source) }, words(source)),
    ),
  );
}
