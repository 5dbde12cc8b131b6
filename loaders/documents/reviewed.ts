import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { isoOfBritishDay } from "../sources/britishDay.ts";
import type { Fault } from "../sources/fault.ts";
import type { ForceNames } from "../sources/forceNames.ts";
import type { Publication } from "../sources/publication.ts";
import { type FactRow, type FactsRead, readFacts } from "../sources/readFacts.ts";
import { reviewedColumns } from "./proposal.ts";
import { cellFaults, contradictions, type PlacedRow, rowFaults } from "./reviewedFaults.ts";
import { type ReviewedColumn, type ReviewedRow, reviewedCells, rowOf } from "./reviewedRow.ts";
import type { RoundVocabulary } from "./roundVocabulary.ts";
import { unguarded } from "./spreadsheetCell.ts";

/** Path of the file below the data folder. */
export const reviewedPath = "local/reviewed.csv";

/** What was read of the file: rows by their line, or every fault. */
export interface ReadReviewed {
  readonly isPresent: boolean;
  readonly rows: readonly PlacedRow[];
  readonly faults: readonly Fault[];
}

/** The columns of older files: before findings were compared with those held, and before directions of travel were read. */
const formerHeaders: readonly (readonly ReviewedColumn[])[] = [
  reviewedColumns.filter((name) => name !== "same_as"),
  reviewedColumns.filter((name) => name !== "same_as" && name !== "direction"),
];

/** The file as a source: its header, its width and its key. Cells are checked once their apostrophes are off. */
const publicationOf = (columns: readonly ReviewedColumn[]): Publication => ({
  path: reviewedPath,
  table: "local__reviewed",
  reader: "facts",
  columns: Object.fromEntries(
    columns.map((name) => [
      name,
      { noun: name, type: "VARCHAR", isOptional: true, expected: "text" } as const,
    ]),
  ),
  key: ["proposal_id"],
});

const days: readonly ReviewedColumn[] = ["published_on", "decided_on", "embargo_until"];

/**
 * Reads data/local/reviewed.csv and checks every row; forces come back as their ids and items as sources call them.
 * @param data the folder that holds `local`.
 */
export async function readReviewed(
  data: string,
  names: ForceNames,
  rounds: RoundVocabulary,
): Promise<ReadReviewed> {
  const file = await fileAt(join(data, reviewedPath));
  if (file === null) return { isPresent: false, rows: [], faults: [] };
  if (!file.isFile() || file.size > mostBytes)
    return { isPresent: true, rows: [], faults: [unreadable(file.isFile())] };
  const { read, header } = await rowsAndHeader(data);
  const columns = reviewedCells(names.keys());
  const faults: Fault[] = [...read.faults];
  const rows = read.rows.flatMap((factRow): readonly PlacedRow[] => {
    const cells = cellsAsMeant(factRow, header);
    const place = { file: reviewedPath, row: factRow.line };
    const bad = cellFaults(cells, columns);
    faults.push(...bad.map((fault): Fault => ({ ...fault, ...place })));
    if (bad.length > 0) return [];
    const row = rowOf(cells);
    const found = rowFaults(row, rounds);
    faults.push(...found.map((fault): Fault => ({ ...fault, ...place })));
    return found.length > 0 ? [] : [{ line: factRow.line, row: resolved(row, names, rounds) }];
  });
  faults.push(...contradictions(rows, reviewedPath));
  return { isPresent: true, rows, faults: faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/** The rows by the header that the file has: that of today, or one of those before it. */
async function rowsAndHeader(
  data: string,
): Promise<{ readonly read: FactsRead; readonly header: readonly ReviewedColumn[] }> {
  const read = await readFacts(data, publicationOf(reviewedColumns));
  const [fault] = read.faults;
  const found = fault?.problem === "wrong header" ? fault.value?.replaceAll('"', "") : undefined;
  const former = formerHeaders.find((columns) => columns.join(",") === found);
  return former === undefined
    ? { read, header: reviewedColumns }
    : { read: await readFacts(data, publicationOf(former)), header: former };
}

/** The cells as their writer meant them: without the apostrophes and British dates of spreadsheets. */
function cellsAsMeant(
  { cells }: FactRow,
  header: readonly ReviewedColumn[],
): Readonly<Record<ReviewedColumn, string>> {
  return Object.fromEntries(
    reviewedColumns.map((name) => {
      const text = unguarded(cells[header.indexOf(name)] ?? "");
      return [name, days.includes(name) ? isoOfBritishDay(text) : text];
    }),
  ) as Record<ReviewedColumn, string>;
}

function resolved(row: ReviewedRow, names: ForceNames, rounds: RoundVocabulary): ReviewedRow {
  const { force_id, round, item, kind } = row;
  const items = round === null ? undefined : rounds.get(round)?.items;
  const isJudged = kind === "grade" || kind === "national count";
  return {
    ...row,
    force_id: force_id === null ? null : (names.get(force_id) ?? force_id),
    item: isJudged && item !== null ? (items?.get(item) ?? item) : item,
  };
}

/** Far more than all documents of all forces would fill. */
const mostBytes = 50_000_000;

const unreadable = (isFile: boolean): Fault => ({
  problem: isFile ? "too large" : "not a file",
  file: reviewedPath,
  expected: isFile ? `at most ${mostBytes / 1_000_000} MB of decisions` : "a CSV file of decisions",
});

const fileAt = (path: string): Promise<Stats | null> =>
  stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw cause;
  });
