import type { BlockDraft } from "./block.ts";
import { bulletText } from "./cleanLine.ts";
import { isHeadingText } from "./headingText.ts";

/** Spaces alone set cells apart only where all are short: prose may be justified with spaces. */
const longestSpacedCell = 60;

/** What a cleaned line is by its own form: a row, a bullet, a heading or a paragraph. */
export function lineDraft(line: string): Pick<BlockDraft, "kind" | "text" | "cells"> {
  const cells = cellsOf(line);
  if (cells !== null) return { kind: "row", cells, text: cells.filter((cell) => cell !== "").join(" | ") };
  const point = bulletText(line);
  if (point !== null) return { kind: "bullet", text: spaced(point) };
  const marked = /^\s*#{1,6}\s+(.*)$/.exec(line);
  if (marked !== null) return { kind: "heading", text: spaced(marked[1] ?? "") };
  const text = spaced(line);
  return { kind: isHeadingText(text) ? "heading" : "paragraph", text };
}

/** The cells of a line that is the row of a table: set apart by tabs, by bars, or by three spaces and more. */
function cellsOf(line: string): readonly string[] | null {
  const isBarred = /^\s*\|.*\|\s*$/.test(line);
  const isTabbed = line.includes("\t");
  const parts = isBarred
    ? line.trim().slice(1, -1).split("|")
    : isTabbed
      ? line.split("\t")
      : line.trim().split(/ {3,}/);
  const cells = parts.map(spaced);
  if (!isBarred && !isTabbed && cells.some(({ length }) => length > longestSpacedCell)) return null;
  const filled = cells.filter((cell) => cell !== "").length;
  if (filled === 0 || cells.length < 2) return null;
  // A tab before a paragraph is how text extraction writes a table's only cell.
  if (filled === 1 && cells[0] === "" && cells.at(-1) !== "") return null;
  if (bulletText(line) !== null && filled < 3) return null;
  return cells;
}

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
