import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Fault, SourceFaults } from "../sources/fault.ts";
import type { ForceNames } from "../sources/forceNames.ts";
import { reviewedColumns } from "./proposal.ts";
import { readReviewed, reviewedPath } from "./reviewed.ts";
import { contradictions, faultsOf } from "./reviewedFaults.ts";
import { cellsOf, type ReviewedRow, reviewedCells } from "./reviewedRow.ts";
import type { RoundVocabulary } from "./roundVocabulary.ts";
import { guarded } from "./spreadsheetCell.ts";

/**
 * Puts rows into data/local/reviewed.csv, each in the place of the row with its id, and writes the file whole: a reader
 * sees the old file or the new one. What somebody else wrote there meanwhile stays.
 * @throws SourceFaults when the file has faults, or would have with these rows; it then stays as it is.
 */
export async function keepReviewed(
  data: string,
  rows: readonly ReviewedRow[],
  names: ForceNames,
  rounds: RoundVocabulary,
): Promise<readonly ReviewedRow[]> {
  const { rows: held, faults } = await readReviewed(data, names, rounds);
  if (faults.length > 0) throw new SourceFaults(faults);
  const byId = new Map(held.map(({ row }) => [row.proposal_id, row]));
  for (const row of rows) byId.set(row.proposal_id, row);
  const ordered = [...byId.values()].toSorted(inOrder);
  const placed = ordered.map((row, index) => ({ line: index + 2, row }));
  const columns = reviewedCells(names.keys());
  const found = [
    ...placed.flatMap(({ line, row }) =>
      faultsOf(row, columns, rounds).map((fault): Fault => ({ ...fault, file: reviewedPath, row: line })),
    ),
    ...contradictions(placed, reviewedPath),
  ];
  if (found.length > 0) throw new SourceFaults(found);
  await writeReviewed(data, ordered);
  return ordered;
}

/** By document, then by what a row is about: the same rows give the same file, in whatever order they were decided. */
function inOrder(a: ReviewedRow, b: ReviewedRow): number {
  for (const name of [
    "document",
    "kind",
    "force_id",
    "round",
    "item",
    "number",
    "label",
    "place",
    "proposal_id",
  ] as const) {
    const [left, right] = [a[name] ?? "", b[name] ?? ""];
    if (left === right) continue;
    if (typeof left === "number" && typeof right === "number") return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}

async function writeReviewed(data: string, rows: readonly ReviewedRow[]): Promise<void> {
  const path = join(data, reviewedPath);
  // Beside the file, since a rename is whole only within one disk; the ending keeps it from being read as a file of the user's.
  const part = `${path}.${process.pid}.part`;
  await mkdir(join(data, "local"), { recursive: true });
  try {
    const handle = await open(part, "w");
    try {
      await handle.writeFile(reviewedCsv(rows));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    throw new Error(
      `${reviewedPath} could not be written; if it is open in a spreadsheet, close it there and try again`,
      { cause },
    );
  }
}

/** The file's text: with a byte order mark, without which Excel takes it for another encoding. */
export function reviewedCsv(rows: readonly ReviewedRow[]): string {
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;
  return `\uFEFF${line(reviewedColumns)}${rows
    .map((row) => {
      const cells = cellsOf(row);
      return line(reviewedColumns.map((name) => guarded(cells[name])));
    })
    .join("")}`;
}

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
