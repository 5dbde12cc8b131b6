import { parse } from "csv-parse/sync";
import type { Proposal, ReadDocument } from "../../../loaders/documents/proposal.ts";
import { type ReviewedRow, undecidedRow } from "../../../loaders/documents/reviewedRow.ts";

/** Names of forces, enough for the tests of reviewed facts. */
export const someNames = new Map([
  ["cumbria", "cumbria"],
  ["Cumbria Constabulary", "cumbria"],
  ["surrey", "surrey"],
  ["Surrey Police", "surrey"],
]);

/** A proposal of a grade that Peelboard has not found, with parts of it changed. */
export const proposal = (changes: Partial<Proposal> = {}): Proposal => ({
  id: "surrey-resources",
  kind: "grade",
  force_id: "surrey",
  round: "2021/22",
  item: "Good use of resources",
  label: "Adequate",
  direction: null,
  number: null,
  value: null,
  place: 'page 3 (line 40), under "Summary"',
  quote: "We judged the force adequate",
  confidence: "stated",
  doubts: [],
  ...changes,
});

/** A document that was read, with these proposals. */
export const readDocumentOf = (
  proposals: readonly Proposal[],
  changes: Partial<ReadDocument> = {},
): ReadDocument => ({
  file: "report.txt",
  sha256: "a".repeat(64),
  kind: "PEEL report",
  title: "A report of a test",
  published_on: "2022-06",
  force_id: "surrey",
  proposals,
  nearMisses: [],
  ...changes,
});

/** A row of reviewed.csv with parts of it changed. */
export const row = (changes: Partial<ReviewedRow> = {}): ReviewedRow => ({
  ...undecidedRow(readDocumentOf([]), proposal(), { address: null, embargo_until: null }),
  ...changes,
});

export const accepted = { decision: "accepted", decided_by: "A. Analyst", decided_on: "2026-11-21" } as const;

/** The text of reviewed.csv as it was written before it had these columns. */
export function withoutColumns(text: string, ...names: readonly string[]): string {
  const [header = [], ...rows]: readonly (readonly string[])[] = parse(text, { bom: true });
  const line = (cells: readonly string[]): string =>
    cells
      .filter((_, index) => !names.includes(header[index] ?? ""))
      .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(",");
  return `\uFEFF${[header, ...rows].map((cells) => `${line(cells)}\r\n`).join("")}`;
}
