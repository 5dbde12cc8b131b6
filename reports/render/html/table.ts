import { gradeLetter } from "../../../src/model/scale.ts";
import type { Cell, Table, TableColumn } from "../../document.ts";
import { type Child, type Markup, nested, tag } from "./markup.ts";
import { directionOf, outwardLink, words } from "./words.ts";

const slug = (text: string): string => text.toLowerCase().replaceAll(" ", "-");

function cellContent({ text, address, grade }: Cell): Child {
  const content = outwardLink(address, words(text));
  if (grade === undefined) return content;
  return tag(
    "span",
    { class: `grade grade-${slug(grade)}` },
    tag("span", { class: "letter", "aria-hidden": "true" }, gradeLetter(grade)),
    " ",
    tag("span", {}, content),
  );
}

function cellMarkup(cell: Cell, { align }: TableColumn, isFirst: boolean): Markup {
  const look = align === "right" ? "number" : cell.kind === "date" ? "date" : null;
  const attributes = { class: look, dir: directionOf(cell.text) };
  // A row is named by its first cell, unless that is a figure or empty.
  return isFirst && align === "left" && cell.text.trim() !== ""
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
  const room = columns.map(({ heading, align }, index) =>
    rows.reduce((longest, row) => {
      const text = row[index]?.text ?? "";
      return Math.max(longest, align === "right" ? Math.min(text.length, 24) : longestWord(text));
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
