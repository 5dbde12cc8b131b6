import type { Table } from "../../document.ts";
import { escaped, link, strong } from "./inline.ts";

/**
 * A pipe table: the first line its headings, the second how each column stands. The chosen row is told by its first cell in
 * strong type.
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function pipeTable({ columns, rows, chosenRow }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ heading }) => escaped(heading).trim())),
    line(columns.map(({ align }) => (align === "right" ? "---:" : ":---"))),
    ...rows.map((row, place) =>
      line(
        row.map(({ text, address }, index) => {
          const given = place === chosenRow && index === 0 ? strong(text) : escaped(text);
          return link(given.trim(), address);
        }),
      ),
    ),
  ].join("\n");
}
