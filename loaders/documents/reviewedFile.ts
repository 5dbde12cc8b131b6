import { join } from "node:path";
import type { Fault } from "../sources/fault.ts";
import type { ForceNames } from "../sources/forceNames.ts";
import { fileHash } from "../sources/manifest.ts";
import type { Warehouse } from "../warehouse.ts";
import { namedFindings } from "./namedFindings.ts";
import { decisions, reviewedColumns } from "./proposal.ts";
import { readReviewed, reviewedPath } from "./reviewed.ts";
import { roundsOfLoad } from "./roundVocabulary.ts";

/** Source id of the facts that a person accepted from documents. */
export const reviewedSourceId = "local/reviewed";

/** What a load found of reviewed.csv; the raw table is made even when the file is not there. */
export interface ReviewedFile {
  readonly path: string;
  readonly isPresent: boolean;
  /** Of the file's bytes; null without a file, or with one that has faults. */
  readonly sha256: string | null;
  readonly accepted: number;
  readonly refused: number;
  readonly undecided: number;
  /** Accepted rows left out because of their embargo; they are not among the accepted. */
  readonly embargoed: number;
  /** Every fault of the file; the raw table is empty when there is one. */
  readonly faults: readonly Fault[];
}

/** Which accepted rows may be read: their embargo, and that of the findings they are the same as. */
export interface ReviewedOptions {
  /** ISO day; without it every embargo still holds. */
  readonly today?: string;
  /** Whether rows under embargo are read all the same. */
  readonly isPrivate?: boolean;
  /** Whether findings of the office's own are left out of this load: what is the same as one of them is left out with it. */
  readonly mayHideFindings?: boolean;
}

/**
 * Makes `raw.local__reviewed`: source_row, source_id and the columns of reviewed.csv as text, forces as ids and items as
 * sources call them. It holds every row that is not under embargo, so whoever stages it takes the rows whose decision is "accepted".
 * Without a day to go by, every embargo holds. The raw tables of rounds and their items must be there.
 * @param data the folder that holds `local`.
 */
export async function readReviewedFile(
  warehouse: Warehouse,
  data: string,
  names: ForceNames,
  { today, isPrivate = false, mayHideFindings = false }: ReviewedOptions = {},
): Promise<ReviewedFile> {
  const found = await readReviewed(data, names, await roundsOfLoad(warehouse));
  const { isPresent, rows } = found;
  const faults = [...found.faults];
  const typed = reviewedColumns.map((name) => `"${name}" varchar`).join(", ");
  await warehouse.run(`create table raw.local__reviewed (source_row integer, source_id varchar, ${typed})`);
  const named = faults.length > 0 ? null : await namedFindings(warehouse, rows, mayHideFindings);
  faults.push(...(named?.faults ?? []));
  const read = faults.length > 0 ? [] : rows;
  const kept = read.filter(
    ({ line, row: { embargo_until: until } }) =>
      named?.hidden.has(line) !== true &&
      (until === null || isPrivate || (today !== undefined && until <= today)),
  );
  await warehouse.append(
    "raw",
    "local__reviewed",
    kept.map(({ line, row }) => [
      line,
      reviewedSourceId,
      ...reviewedColumns.map((name) => (row[name] === null ? null : String(row[name]))),
    ]),
  );
  const [accepted = 0, refused = 0, undecided = 0] = decisions.map(
    (decision) => kept.filter(({ row }) => row.decision === decision).length,
  );
  return {
    path: reviewedPath,
    isPresent,
    sha256: isPresent && faults.length === 0 ? await fileHash(join(data, reviewedPath)) : null,
    accepted,
    refused,
    undecided,
    embargoed: read.filter((placed) => placed.row.decision === "accepted" && !kept.includes(placed)).length,
    faults,
  };
}
