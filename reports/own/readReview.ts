import { join } from "node:path";
import { readReviewed } from "../../loaders/documents/reviewed.ts";
import type { ReviewedRow } from "../../loaders/documents/reviewedRow.ts";
import { type RoundVocabulary, roundsOfSources } from "../../loaders/documents/roundVocabulary.ts";
import { readForceNames } from "../../loaders/readForceNames.ts";
import { SourceFaults } from "../../loaders/sources/fault.ts";
import type { ForceNames } from "../../loaders/sources/forceNames.ts";
import { openWarehouse, type Warehouse, WarehouseError } from "../../loaders/warehouse.ts";
import type { KnownNames } from "./reviewItem.ts";

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
