import { type Counterpart, counterparts } from "../../loaders/documents/counterparts.ts";
import { type HeldFinding, heldFindings, heldOfFinding } from "../../loaders/documents/heldFindings.ts";
import { type HeldNow, heldNow } from "../../loaders/documents/heldNow.ts";
import type { Proposal, ReadDocument } from "../../loaders/documents/proposal.ts";
import { statedCell } from "../../loaders/documents/reviewedFact.ts";
import { faultsOf, type RowFault } from "../../loaders/documents/reviewedFaults.ts";
import {
  isFinding,
  type ReviewedRow,
  reviewedCells,
  undecidedRow,
} from "../../loaders/documents/reviewedRow.ts";
import type { ReviewRoom } from "./readReview.ts";
import { type ReviewItem, statementOf } from "./reviewItem.ts";

/** The proposals of a document, made ready for a person. */
export interface PreparedDocument {
  readonly document: ReadDocument;
  /** Those that are to be decided. */
  readonly items: readonly ReviewItem[];
  /** Those that were decided before, of the same bytes. */
  readonly decided: readonly ReviewedRow[];
  /** How many of these were accepted when directions of travel were not read, and the document states one. */
  readonly acceptedWithoutDirection: number;
  /** Accepted ones that stand as findings of their own, each with the held one that it seems to be. */
  readonly acceptedBesideHeld: readonly { readonly row: ReviewedRow; readonly counterpart: Counterpart }[];
  /** Those that say what reviewed.csv cannot hold: no known force, round, item or grade. */
  readonly unkeepable: readonly { readonly proposal: Proposal; readonly reasons: readonly string[] }[];
}

export interface PrepareOptions {
  readonly address: string | null;
  /** ISO day until which the facts may not be shown. */
  readonly embargo_until: string | null;
  /** Whether what was decided before is asked again. */
  readonly again: boolean;
}

/** Compares each proposal of a document with what was decided before and with what is held. */
export async function prepared(
  document: ReadDocument,
  { names, rounds, known, kept, warehouse }: ReviewRoom,
  { again, ...row }: PrepareOptions,
): Promise<PreparedDocument> {
  const columns = reviewedCells(names.keys());
  const byId = new Map(kept.map((other) => [other.proposal_id, other]));
  const drafts = document.proposals.map((proposal): Draft => {
    const fresh = undecidedRow(document, proposal, row);
    const before = byId.get(proposal.id) ?? null;
    const isSameBytes = before !== null && (before.document_sha256 ?? document.sha256) === document.sha256;
    const asked = isSameBytes ? withStatedDirection(before, fresh) : fresh;
    return { fresh, before, isSameBytes, asked, proposal: { ...proposal, ...factOf(asked) } };
  });
  const proposals = drafts.map(({ proposal }) => proposal);
  const held = warehouse === null ? [] : await heldFindings(warehouse);
  const alike = counterparts(proposals, held);
  const heldOf = async (
    asked: Proposal,
    counterpart: Counterpart | null,
    publishedOn: string | null,
  ): Promise<HeldNow | null> => {
    if (warehouse === null) return null;
    return isFinding(asked.kind)
      ? heldOfFinding(asked, counterpart, held)
      : heldNow(warehouse, asked, publishedOn, proposals);
  };
  const items: ReviewItem[] = [];
  const decided: ReviewedRow[] = [];
  const acceptedBesideHeld: { row: ReviewedRow; counterpart: Counterpart }[] = [];
  const unkeepable: { proposal: Proposal; reasons: readonly string[] }[] = [];
  let acceptedWithoutDirection = 0;
  for (const { fresh, before, isSameBytes, asked, proposal } of drafts) {
    const counterpart = named(asked, held) ?? alike.get(proposal.id) ?? null;
    if (isSameBytes && before !== null && before.decision !== "undecided" && !again) {
      decided.push(before);
      if (before.decision === "accepted" && asked !== before) acceptedWithoutDirection += 1;
      if (before.decision === "accepted" && before.same_as === null && counterpart !== null)
        acceptedBesideHeld.push({ row: before, counterpart });
      continue;
    }
    const reasons = faultsOf(asked, columns, rounds).map(reasonOf);
    if (reasons.length > 0) {
      unkeepable.push({ proposal, reasons });
      continue;
    }
    const asAccepted: ReviewedRow = {
      ...asked,
      decision: "accepted",
      decided_by: "x",
      decided_on: "2000-01-01",
    };
    items.push({
      proposal,
      // Whoever decides by hand finds the held one named, and empties the cell where it is another.
      row:
        asked.decision === "undecided"
          ? { ...asked, same_as: counterpart?.finding.finding_id ?? asked.same_as }
          : asked,
      statement: statementOf(asked, known),
      held: await heldOf(proposal, counterpart, asked.published_on),
      counterpart,
      earlier: isSameBytes ? null : (before ?? ofOtherBytes(fresh, kept)),
      obstacles: faultsOf(asAccepted, columns, rounds).map(reasonOf),
    });
  }
  return { document, items, decided, acceptedWithoutDirection, acceptedBesideHeld, unkeepable };
}

/** A proposal with what the file holds of it: its row as it is asked, and as the document alone gives it. */
interface Draft {
  readonly proposal: Proposal;
  readonly fresh: ReviewedRow;
  readonly before: ReviewedRow | null;
  readonly isSameBytes: boolean;
  readonly asked: ReviewedRow;
}

/** The held finding that a person wrote into the row. */
function named({ same_as }: ReviewedRow, held: readonly HeldFinding[]): Counterpart | null {
  const finding = held.find(({ finding_id }) => finding_id === same_as);
  return finding === undefined ? null : { finding, sureness: "likely" };
}

/** What the row says, which a person may have corrected in the file. */
const factOf = ({ force_id, round, item, label, direction, number, value }: ReviewedRow) => ({
  force_id,
  round,
  item,
  label,
  direction,
  number,
  value,
});

/**
 * A row that was kept without the direction of travel that the document states, with it: nobody has decided on it so. Any
 * other row stays what it is, with what a person corrected in it.
 */
function withStatedDirection(kept: ReviewedRow, fresh: ReviewedRow): ReviewedRow {
  const [stated, says] = [statedCell(kept), statedCell(fresh)];
  const isWithout = kept.direction === null && fresh.direction !== null;
  return isWithout && stated.cell === says.cell && stated.says === says.says
    ? { ...kept, direction: fresh.direction, decision: "undecided", decided_by: null, decided_on: null }
    : kept;
}

/** The decision on the same cell when the document had other bytes. */
function ofOtherBytes(row: ReviewedRow, kept: readonly ReviewedRow[]): ReviewedRow | null {
  const { cell } = statedCell(row);
  return (
    kept.find(
      (other) =>
        other.document === row.document &&
        other.document_sha256 !== null &&
        other.document_sha256 !== row.document_sha256 &&
        other.decision !== "undecided" &&
        statedCell(other).cell === cell,
    ) ?? null
  );
}

const reasonOf = ({ problem, value, expected }: RowFault): string =>
  `${problem}${value === undefined || value === "" ? "" : ` "${value}"`}; expected ${expected}`;
