import type { HTMLElement } from "node-html-parser";
import type { PackDocument, Table } from "../../document.ts";
import { normal, shortened } from "../textOrder.ts";
import { childElements, type Page, tagOf, textOf, within } from "./page.ts";

function* faultsOfTable(node: HTMLElement, table: Table): Generator<string> {
  const { label, caption, columns, rows, chosenRow } = table;
  const [shownCaption] = within(node, "caption");
  const expected = normal(`${label} ${caption}`);
  if (shownCaption === undefined || textOf(shownCaption) !== expected)
    yield `${label} has not the caption "${shortened(caption)}"`;
  const shown = within(node, "tr").map(childElements);
  const [head = [], ...body] = shown;
  if (head.some((cell) => tagOf(cell) !== "th" || cell.getAttribute("scope") !== "col"))
    yield `${label} has a heading without its scope`;
  const lines = [head, ...body].map((cells) => cells.map((cell) => textOf(cell)));
  const expectedLines = [
    columns.map(({ heading }) => normal(heading)),
    ...rows.map((row) => row.map(({ text }) => normal(text))),
  ];
  if (lines.length !== expectedLines.length)
    yield `${label} has ${lines.length - 1} rows; expected ${expectedLines.length - 1}`;
  for (const [row, cells] of expectedLines.entries())
    for (const [column, text] of cells.entries()) {
      const found = lines[row]?.[column] ?? "nothing";
      if (found !== text)
        yield `${label}, row ${row}, column ${column + 1} reads "${shortened(found)}"; expected "${shortened(text)}"`;
    }
  for (const [row, cells] of [head, ...body].entries())
    for (const [column, cell] of cells.entries())
      if ((columns[column]?.align === "right") !== cell.classList.contains("number"))
        yield `${label}, row ${row}, column ${column + 1} stands on the wrong side`;
  const chosen = within(node, "tbody")
    .flatMap(childElements)
    .findIndex((row) => row.getAttribute("aria-current") === "true");
  if (chosen !== (chosenRow ?? -1)) yield `${label} does not tell its chosen row`;
}

/** Each table with its caption, headings and cells as the document has them. */
export function* tableFaults({ elements }: Page, { blocks }: PackDocument): Generator<string> {
  const shown = elements.filter(({ tag }) => tag === "table");
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  if (shown.length !== tables.length) yield `there are ${shown.length} tables; expected ${tables.length}`;
  for (const [index, table] of tables.entries()) {
    const found = shown[index];
    if (found !== undefined) yield* [...faultsOfTable(found.node, table)].slice(0, 5);
  }
}
