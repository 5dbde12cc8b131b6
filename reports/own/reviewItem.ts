import type { Counterpart } from "../../loaders/documents/counterparts.ts";
import type { HeldNow } from "../../loaders/documents/heldNow.ts";
import type { Proposal } from "../../loaders/documents/proposal.ts";
import { contradict, factInWords, statedCell } from "../../loaders/documents/reviewedFact.ts";
import type { ReviewedRow } from "../../loaders/documents/reviewedRow.ts";

/** A proposal as a person sees it in the review. */
export interface ReviewItem {
  readonly proposal: Proposal;
  /** The row that a decision will be written on, with the comment that was written before. */
  readonly row: ReviewedRow;
  /** What it would say in Peelboard. */
  readonly statement: string;
  /** Null where no warehouse is loaded. */
  readonly held: HeldNow | null;
  /** The held finding that it seems to be; null where none is, and of all that is no finding. */
  readonly counterpart: Counterpart | null;
  /** What was decided when the document had other bytes; it is shown and not taken over. */
  readonly earlier: ReviewedRow | null;
  /** Why it cannot be accepted as it stands; empty when it can. */
  readonly obstacles: readonly string[];
}

/** The table that a proposal was read from: its kind and the heading of its first place, without page, paragraph and line. */
export const tableOfItem = ({ proposal: { kind, place }, row }: ReviewItem): string => {
  const [first = ""] = place.split("; also ", 1);
  const heading = first.replace(/^(page|paragraph) [0-9]+( \(line [0-9]+\))?[,;:.]?\s*/i, "");
  return JSON.stringify([row.document, kind, heading]);
};

/** Whether it may be accepted unseen with the rest of its table: stated, without doubt, against nothing that is held. */
export const isPlain = ({ proposal, held, counterpart, earlier, obstacles }: ReviewItem): boolean =>
  proposal.confidence === "stated" &&
  proposal.doubts.length === 0 &&
  obstacles.length === 0 &&
  earlier === null &&
  held !== null &&
  held.outcome !== "conflict" &&
  // Whether it is the one that is held is for a person to say.
  counterpart === null;

/** The held finding that it can be accepted as: the one that a person wrote into its row, else the one that it seems to be. */
export const heldIdOf = ({ row, counterpart }: Pick<ReviewItem, "row" | "counterpart">): string | null =>
  row.same_as ?? counterpart?.finding.finding_id ?? null;

/** Names of forces and rounds as readers know them, by id and by label. */
export interface KnownNames {
  readonly forces: ReadonlyMap<string, string>;
  readonly rounds: ReadonlyMap<string, string>;
}

/** What a row says, with the names that readers know. */
export const statementOf = (row: ReviewedRow, { forces, rounds }: KnownNames): string =>
  factInWords(row, {
    forceName: row.force_id === null ? null : (forces.get(row.force_id) ?? row.force_id),
    roundName: row.round === null ? null : (rounds.get(row.round) ?? row.round),
  });

/** What a decision does to rows decided before: those of the same cell that it contradicts, and those that it replaces. */
export interface Rivals {
  /** Accepted rows of other documents that say something else of the same cell. */
  readonly contradicted: readonly ReviewedRow[];
  /** Accepted rows of the same document, when it had other bytes, about the same cell. */
  readonly replaced: readonly ReviewedRow[];
}

/** The accepted rows that stand against accepting one. */
export function rivalsOf(row: ReviewedRow, kept: readonly ReviewedRow[]): Rivals {
  const stated = statedCell(row);
  const others = kept.filter(
    (other) =>
      other.decision === "accepted" &&
      other.proposal_id !== row.proposal_id &&
      statedCell(other).cell === stated.cell,
  );
  const isReplaced = (other: ReviewedRow): boolean =>
    other.document === row.document && other.document_sha256 !== row.document_sha256;
  return {
    replaced: others.filter(isReplaced),
    contradicted: others.filter((other) => !isReplaced(other) && contradict(statedCell(other), stated)),
  };
}
