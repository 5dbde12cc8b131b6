import { riskLevels } from "../../src/model/caseloadRow.ts";
import { directions } from "../../src/model/direction.ts";
import { accepts, address, type Column, count, date, oneOf, partialDate, text } from "../sources/column.ts";
import {
  type Confidence,
  confidences,
  type Decision,
  decisions,
  type Proposal,
  type ProposalKind,
  proposalKinds,
  type ReadDocument,
  reviewedColumns,
} from "./proposal.ts";

export type ReviewedColumn = (typeof reviewedColumns)[number];

/** A row of data/local/reviewed.csv: a proposal, and what a person said of it. */
export interface ReviewedRow
  extends Pick<
    Proposal,
    "kind" | "force_id" | "round" | "item" | "label" | "direction" | "number" | "value" | "place"
  > {
  readonly proposal_id: string;
  readonly decision: Decision;
  /** The held finding that a finding is; null where it is one of its own. */
  readonly same_as: string | null;
  readonly document: string;
  readonly document_sha256: string | null;
  readonly document_title: string | null;
  readonly published_on: string | null;
  readonly address: string | null;
  readonly quote: string | null;
  readonly confidence: Confidence | null;
  /** Joined by " | ". */
  readonly doubts: string | null;
  readonly decided_by: string | null;
  /** ISO day. */
  readonly decided_on: string | null;
  readonly comment: string | null;
  /** ISO day: the first on which the fact may be shown. */
  readonly embargo_until: string | null;
}

/** What each cell may hold, after apostrophes against spreadsheets are taken off; rules over several cells are in reviewedFaults.ts. */
export const reviewedCells = (forceNames: Iterable<string>): Readonly<Record<ReviewedColumn, Column>> => ({
  proposal_id: text({ noun: "proposal", expected: "the proposal's id, as `npx peelboard read` writes it" }),
  decision: oneOf("decision", decisions),
  kind: oneOf("kind", proposalKinds),
  force_id: {
    ...oneOf("force", [...forceNames], true),
    expected:
      "a force's id or one of its names, such as cumbria or Cumbria Constabulary, or an empty cell; a name that is missing can be added to data/sources/peelboard/force_aliases.csv",
  },
  round: text({ noun: "round", isOptional: true }),
  item: text({ noun: "item", isOptional: true }),
  label: text({ noun: "label", isOptional: true }),
  direction: oneOf("direction", directions, true),
  number: count("number", { isOptional: true, least: 1 }),
  value: count("value", { isOptional: true }),
  same_as: text({ noun: "held finding", isOptional: true }),
  document: text({ noun: "document", expected: "the name of the document's file" }),
  document_sha256: text({
    noun: "fingerprint",
    isOptional: true,
    pattern: "[0-9a-f]{64}",
    expected: "64 digits and letters from a to f, or an empty cell",
  }),
  document_title: text({ noun: "title", isOptional: true }),
  published_on: partialDate("publication date", true),
  address: address(true),
  place: text({ noun: "place", expected: "the page or paragraph where the document says it" }),
  quote: text({ noun: "quote", isOptional: true }),
  confidence: oneOf("confidence", confidences, true),
  doubts: text({ noun: "doubts", isOptional: true }),
  decided_by: text({ noun: "name", isOptional: true }),
  decided_on: date("date of the decision", true),
  comment: text({ noun: "comment", isOptional: true }),
  embargo_until: date("end of the embargo", true),
});

/** The columns that a fact of the kind cannot do without. */
export const neededColumns: Readonly<Record<ProposalKind, readonly ReviewedColumn[]>> = {
  grade: ["force_id", "round", "item", "label"],
  "national count": ["round", "item", "label", "value"],
  // Those of a national report are of no single force.
  recommendation: ["label"],
  "area for improvement": ["label"],
  "cause of concern": ["label"],
  caseload: ["force_id", "item", "label", "value"],
  officers: ["force_id", "item", "value"],
  "areas graded": ["force_id", "round", "value"],
  "areas inspected": ["force_id", "round", "value"],
  "inspection title": ["force_id", "label"],
  "inspection published": ["force_id", "label"],
  "inspection type": ["force_id", "label"],
};

/** Whether a fact is something that an inspection asks for. */
export const isFinding = (kind: ProposalKind): boolean =>
  kind === "recommendation" || kind === "area for improvement" || kind === "cause of concern";

/** What the label of a kind may be, where it is no free text; grades depend on the round. */
export const labelColumns: Readonly<Partial<Record<ProposalKind, Column>>> = {
  caseload: oneOf("risk", riskLevels),
  "inspection published": partialDate("publication date"),
};

/** A text as the file can hold it: on one line, and without characters that would read as a file that is not UTF-8. */
export const keepable = (text: string): string =>
  text
    .replace(/[\p{Cs}\uFFFD]/gu, "?")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

/** A row as the file holds it from a proposal, before anybody has decided. */
export function undecidedRow(
  document: Pick<ReadDocument, "file" | "sha256" | "kind" | "title" | "published_on">,
  proposal: Proposal,
  { address, embargo_until }: Pick<ReviewedRow, "address" | "embargo_until">,
): ReviewedRow {
  const textOf = (text: string | null): string | null =>
    text === null || keepable(text) === "" ? null : keepable(text);
  return {
    proposal_id: proposal.id,
    decision: "undecided",
    kind: proposal.kind,
    force_id: proposal.force_id,
    round: proposal.round,
    item: textOf(proposal.item),
    label: textOf(proposal.label),
    direction: proposal.direction,
    number: proposal.number,
    value: proposal.value,
    same_as: null,
    document: keepable(document.file),
    document_sha256: document.sha256,
    document_title: textOf(document.title),
    published_on: document.published_on,
    address: (document.kind === "list of unconfirmed grades" ? addressIn(proposal.quote) : null) ?? address,
    place: keepable(proposal.place),
    quote: textOf(proposal.quote),
    confidence: proposal.confidence,
    doubts: textOf(proposal.doubts.join(" | ")),
    decided_by: null,
    decided_on: null,
    comment: null,
    embargo_until,
  };
}

/** The address that a row of a list names; a quote that was cut short may have cut it too. */
const addressIn = (quote: string): string | null => /https?:\/\/[^\s|…]+(?=\s|$)/.exec(quote)?.[0] ?? null;

/** The cells of a row by column, as text; empty where there is nothing. */
export const cellsOf = (row: ReviewedRow): Readonly<Record<ReviewedColumn, string>> =>
  Object.fromEntries(reviewedColumns.map((name) => [name, String(row[name] ?? "")])) as Record<
    ReviewedColumn,
    string
  >;

/**
 * The row that cells say, each of them accepted by its column.
 * @throws RangeError for a kind or a decision that none has.
 */
export function rowOf(cells: Readonly<Record<ReviewedColumn, string>>): ReviewedRow {
  const numberOf = (cell: string): number | null => (cell === "" ? null : Number(cell));
  const known = <T extends string>(values: readonly T[], cell: string): T => {
    const found = values.find((value) => value === cell);
    if (found === undefined) throw new RangeError(`"${cell}" is none of ${values.join(", ")}`);
    return found;
  };
  const texts = Object.fromEntries(
    reviewedColumns.map((name) => [name, cells[name] === "" ? null : cells[name]]),
  ) as Record<ReviewedColumn, string | null>;
  return {
    ...texts,
    proposal_id: cells.proposal_id,
    decision: known(decisions, cells.decision),
    kind: known(proposalKinds, cells.kind),
    direction: cells.direction === "" ? null : known(directions, cells.direction),
    number: numberOf(cells.number),
    value: numberOf(cells.value),
    document: cells.document,
    place: cells.place,
    confidence: cells.confidence === "" ? null : known(confidences, cells.confidence),
  };
}

/** Whether a label is one that its kind may have; grades are asked of the round. */
export const isLabelOfKind = (kind: ProposalKind, label: string): boolean => {
  const column = labelColumns[kind];
  return column === undefined || accepts(column, label);
};
