import { formatCount } from "../format/formatCount.js";
import type { SchemaTable } from "../model/example.js";
import { type ComponentOptions, element } from "./element.js";

type Column = SchemaTable["columns"][number];

const inserting = (document: Document, name: string): HTMLElement =>
  element(
    document,
    "button",
    { type: "button", "data-insert": name, title: `Insert ${name} into the statement` },
    element(document, "code", {}, name),
  );

const columnEntry = (document: Document, { name, type, meaning }: Column): HTMLElement =>
  element(
    document,
    "li",
    {},
    inserting(document, name),
    " ",
    element(document, "span", { class: "schema-type" }, type),
    element(document, "span", { class: "schema-meaning" }, meaning),
  );

/** A table as a fold: its name and rows; its grain and its columns with their meaning once open. */
const tableEntry = (document: Document, { name, grain, rows, columns }: SchemaTable): HTMLElement =>
  element(
    document,
    "details",
    { class: "schema-table", "data-words": [name, ...columns.map((column) => column.name)].join(" ") },
    element(
      document,
      "summary",
      {},
      element(document, "code", {}, name),
      " ",
      element(document, "span", { class: "schema-rows" }, `${formatCount(rows)} row${rows === 1 ? "" : "s"}`),
    ),
    element(document, "p", {}, grain),
    element(document, "p", {}, "Insert ", inserting(document, name)),
    element(document, "ul", {}, ...columns.map((column) => columnEntry(document, column))),
  );

const groups = [
  { name: "Flat views, to begin with", belongs: ({ kind }: SchemaTable) => kind === "view" },
  { name: "Facts", belongs: ({ kind, name }: SchemaTable) => kind === "table" && name.startsWith("fact_") },
  {
    name: "What the facts refer to",
    belongs: ({ kind, name }: SchemaTable) => kind === "table" && !name.startsWith("fact_"),
  },
] as const;

/** The tables and columns of the warehouse with their meanings; a press on a name puts it into the statement. */
export function schemaBrowser(schema: readonly SchemaTable[], { document }: ComponentOptions): HTMLElement {
  return element(
    document,
    "aside",
    { class: "schema", "aria-labelledby": "schema-title" },
    element(document, "h2", { id: "schema-title" }, "Tables and columns"),
    element(
      document,
      "label",
      { class: "schema-search" },
      "Find a table or column",
      element(document, "input", {
        type: "search",
        name: "schema",
        autocomplete: "off",
        spellcheck: "false",
      }),
    ),
    element(
      document,
      "div",
      { class: "schema-list" },
      ...groups.flatMap(({ name, belongs }) => [
        element(document, "h3", {}, name),
        ...schema.filter(belongs).map((table) => tableEntry(document, table)),
      ]),
    ),
    element(
      document,
      "p",
      { class: "schema-none", hidden: true },
      "No table or column has this in its name.",
    ),
  );
}

/** Shows the tables whose name or a column's name has the words in it, those found by a column open; all for no words. */
export function findInSchema(root: Element, words: string): void {
  const wanted = words.trim().toLowerCase();
  const tables = [...root.querySelectorAll<HTMLDetailsElement>(".schema-table")];
  for (const table of tables) {
    const [name = "", ...columns] = (table.dataset.words ?? "").toLowerCase().split(" ");
    const isOfColumn = wanted !== "" && columns.some((column) => column.includes(wanted));
    table.hidden = wanted !== "" && !name.includes(wanted) && !isOfColumn;
    table.open = isOfColumn && !name.includes(wanted);
  }
  for (const heading of root.querySelectorAll<HTMLElement>(".schema-list h3")) {
    let at = heading.nextElementSibling;
    let isEmpty = true;
    for (; at?.matches(".schema-table"); at = at.nextElementSibling)
      if (!(at as HTMLElement).hidden) isEmpty = false;
    heading.hidden = isEmpty;
  }
  const none = root.querySelector<HTMLElement>(".schema-none");
  if (none !== null) none.hidden = tables.some(({ hidden }) => !hidden);
}
