import { gradeOf } from "../gradeWords.ts";
import type { Block } from "../text/block.ts";

/** A name and four figures, with no more than spaces between them. */
const figures = /^(\D.{0,60}?)?\s*((?:(?<!\S)\d{1,2}\s+){3}\d{1,2})$/;

/**
 * A line as a row where its form leaves no choice: nothing but grades, or four figures at its end. Text that is taken out of a
 * PDF may lose its columns, wholly or in part, and keeps their order. A row that has its columns stays as it is. Null for any
 * other line.
 */
export function asRow(block: Block): Block | null {
  const row = block.kind === "row" ? block : null;
  const text = block.text.replaceAll(" | ", " ");
  if (block.kind === "bullet" || text.length > 100) return row;
  const isParted = row?.cells.every((cell) => !cell.includes(" ")) === true;
  const words = text.split(/\s+/);
  if (!isParted && words.length >= 2 && words.every((word) => gradeOf("hmic4", word) !== null))
    return { ...block, kind: "row", cells: words };
  const [, name = "", numbers] = figures.exec(text) ?? [];
  if (numbers === undefined || (row !== null && row.cells[0] === name)) return row;
  return { ...block, kind: "row", cells: [...(name === "" ? [] : [name]), ...numbers.split(/\s+/)] };
}
