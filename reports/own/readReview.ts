import { join } from "node:path";
import { heldNow } from "../../loaders/documents/heldNow.ts";
import type { Proposal, ReadDocument } from "../../loaders/documents/proposal.ts";
import { readReviewed } from "../../loaders/documents/reviewed.ts";
import { statedCell } from "../../loaders/documents/reviewedFact.ts";
import { faultsOf, type RowFault } from "../../loaders/documents/reviewedFaults.ts";
import { type ReviewedRow, reviewedCells, undecidedRow } from "../../loaders/documents/reviewedRow.ts";
import { type RoundVocabulary, roundsOfSources } from "../../loaders/documents/roundVocabulary.ts";
import { readForceNames } from "../../loaders/readForceNames.ts";
import { SourceFaults } from "../../loaders/sources/fault.ts";
import type { ForceNames } from "../../loaders/sources/forceNames.ts";
import { openWarehouse, type Warehouse, WarehouseError } from "../../loaders/warehouse.ts";
import { type KnownNames, type ReviewItem, statementOf } from "./reviewItem.ts";

/** What a review needs to know: names, rounds, what was decided before, and what is held. */
export interface ReviewRoom {
  readonly names: ForceNames;
  readonly rounds: RoundVocabulary;
  readonly known: KnownNames;
  readonly kept: readonly ReviewedRow[];
  /** Null when nothing is loaded yet. */
  readonly warehouse: Warehouse | null;
  close(): void;
}

/**
 * Opens what a review needs.
 * @param data the folder that holds sources, local and warehouse.
 * @throws SourceFaults when what was decided before cannot be read.
 */
export async function openReviewRoom(data: string): Promise<ReviewRoom> {
  const sources = join(data, "sources");
  const names = await readForceNames(sources);
  const rounds = await roundsOfSources(sources);
  const { rows, faults } = await readReviewed(data, names, rounds);
  if (faults.length > 0) throw new SourceFaults(faults);
  const warehouse = await openedWarehouse(join(data, "warehouse/peelboard.duckdb"));
  try {
    const known = await knownNames(warehouse);
    return {
      names,
      rounds,
      known,
      kept: rows.map(({ row }) => row),
      warehouse,
      close: () => warehouse?.close(),
    };
  } catch (cause) {
    warehouse?.close();
    throw cause;
  }
}

async function openedWarehouse(path: string): Promise<Warehouse | null> {
  try {
    return await openWarehouse(path, { readOnly: true });
  } catch (cause) {
    // Reading a document needs no figures; without them nothing can be compared, which the review says.
    if (cause instanceof WarehouseError) return null;
    throw cause;
  }
}

async function knownNames(warehouse: Warehouse | null): Promise<KnownNames> {
  if (warehouse === null) return { forces: new Map(), rounds: new Map() };
  const pairs = async (sql: string): Promise<ReadonlyMap<string, string>> =>
    new Map((await warehouse.rows<{ id: string; name: string }>(sql)).map(({ id, name }) => [id, name]));
  return {
    forces: await pairs("select force_id as id, force_name as name from dim_force"),
    rounds: await pairs("select source_label as id, round_name as name from dim_round"),
  };
}

/** The proposals of a document, made ready for a person. */
export interface PreparedDocument {
  readonly document: ReadDocument;
  /** Those that are to be decided. */
  readonly items: readonly ReviewItem[];
  /** Those that were decided before, of the same bytes. */
  readonly decided: readonly ReviewedRow[];
  /** How many of these were accepted when directions of travel were not read, and the document states one. */
  readonly acceptedWithoutDirection: number;
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
  const items: ReviewItem[] = [];
  const decided: ReviewedRow[] = [];
  const unkeepable: { proposal: Proposal; reasons: readonly string[] }[] = [];
  let acceptedWithoutDirection = 0;
  for (const proposal of document.proposals) {
    const fresh = undecidedRow(document, proposal, row);
    const before = byId.get(proposal.id);
    const isSameBytes =
      before !== undefined && (before.document_sha256 ?? document.sha256) === document.sha256;
    if (isSameBytes && before.decision !== "undecided" && !again) {
      decided.push(before);
      if (before.decision === "accepted" && withStatedDirection(before, fresh) !== before)
        acceptedWithoutDirection += 1;
      continue;
    }
    const asked = isSameBytes ? withStatedDirection(before, fresh) : fresh;
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
      row: asked,
      statement: statementOf(asked, known),
      held:
        warehouse === null
          ? null
          : await heldNow(warehouse, { ...proposal, ...factOf(asked) }, asked.published_on),
      earlier: isSameBytes ? null : (before ?? ofOtherBytes(fresh, kept)),
      obstacles: faultsOf(asAccepted, columns, rounds).map(reasonOf),
    });
  }
  return { document, items, decided, acceptedWithoutDirection, unkeepable };
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
