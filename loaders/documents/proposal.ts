import type { Direction } from "../../src/model/direction.ts";

/** What a proposal is about; each kind uses the columns that its comment names. */
export const proposalKinds = [
  /** A judgement of one force: force_id, round, item, label (the grade), direction (where it states one). */
  "grade",
  /** Forces at one grade nationally: round, item, label (the grade), value (forces). */
  "national count",
  /** force_id, item (subject), number, label (what it asks). */
  "recommendation",
  /** force_id, item (subject), number, label (what it asks). */
  "area for improvement",
  /** force_id, item (subject), number, label. */
  "cause of concern",
  /** Cases of one area and risk: force_id, item (the area), label (the risk), value (cases). */
  "caseload",
  /** force_id, item (the area), value (officers). */
  "officers",
  /** "graded judgments in M of N areas": force_id, round, value (M). */
  "areas graded",
  /** force_id, round, value (N). */
  "areas inspected",
  /** A response's report: label is its title, its publication date, its type. */
  "inspection title",
  "inspection published",
  "inspection type",
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** How sure the reading is: the document says so in so many words; it follows from its form; somebody must look. */
export const confidences = ["stated", "likely", "weak"] as const;
export type Confidence = (typeof confidences)[number];

/** A fact that a document seems to state. It is no figure until a person has accepted it. */
export interface Proposal {
  /** The same document and fact give the same id. */
  readonly id: string;
  readonly kind: ProposalKind;
  readonly force_id: string | null;
  /** As sources write it: "2007", "2018/19". */
  readonly round: string | null;
  readonly item: string | null;
  readonly label: string | null;
  /** The direction of travel beside a grade, of assessments up to 2007. */
  readonly direction: Direction | null;
  readonly number: number | null;
  readonly value: number | null;
  /** "page 12" or "paragraph 340", and the heading above. */
  readonly place: string;
  /** The words that state it, at most 300 characters. */
  readonly quote: string;
  readonly confidence: Confidence;
  /** Contradictions with another place of the document or with what is held; empty when there is none. */
  readonly doubts: readonly string[];
}

/** Something that looked like a fact of a known form and was not read: told, never guessed. */
export interface NearMiss {
  readonly place: string;
  /** What was looked for. */
  readonly expected: string;
  readonly found: string;
  readonly advice: string;
}

export const documentKinds = [
  "2007 inspection report",
  "PEEL report",
  "commissioner's response",
  "list of unconfirmed grades",
  "unknown",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What was read of a document. */
export interface ReadDocument {
  /** File name without folders. */
  readonly file: string;
  readonly sha256: string;
  readonly kind: DocumentKind;
  readonly title: string | null;
  /** As much of an ISO date as is stated. */
  readonly published_on: string | null;
  readonly force_id: string | null;
  readonly proposals: readonly Proposal[];
  readonly nearMisses: readonly NearMiss[];
}

/** What a person said of a proposal. */
export const decisions = ["accepted", "refused", "undecided"] as const;
export type Decision = (typeof decisions)[number];

/**
 * The columns of data/local/reviewed.csv, one row a proposal, written by the review and editable by hand. Only accepted
 * rows become facts.
 */
export const reviewedColumns = [
  "proposal_id",
  "decision",
  "kind",
  "force_id",
  "round",
  "item",
  "label",
  /** Of a grade of an assessment up to 2007. Files written before it was read do not have the column. */
  "direction",
  "number",
  "value",
  /** Of a finding, the id of the held one that it is. Files written before it was asked do not have the column. */
  "same_as",
  "document",
  /** Of the document's bytes when the decision was made: a changed document is decided again. Empty in rows written by hand. */
  "document_sha256",
  "document_title",
  "published_on",
  "address",
  "place",
  "quote",
  "confidence",
  "doubts",
  "decided_by",
  "decided_on",
  "comment",
  /** First day on which an accepted fact may be shown; a report sent before its publication is under embargo. */
  "embargo_until",
] as const;
