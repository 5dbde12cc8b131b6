import { peerNote } from "../../components/peerControl.js";
import type { ComparabilityRow } from "../../model/comparability.js";
import type { GradeRow } from "../../model/gradeRow.js";
import { isLocal } from "../../model/localSource.js";
import type { Movement } from "../../model/movement.js";
import type { PeerSet } from "../../model/peerSet.js";
import type { Provenance } from "../../model/provenance.js";
import type { ViewOptions } from "../viewOptions.js";

/** Two rounds on one item, as the parts of the movement page take them. */
export interface ComparedRounds {
  readonly pair: ComparabilityRow;
  readonly item_id: string;
  /** The item's name in the later round. */
  readonly item_name: string;
  /** Current judgements of the item, one row a force. */
  readonly fromRows: readonly GradeRow[];
  readonly toRows: readonly GradeRow[];
  /** All 43, by name. */
  readonly forces: readonly {
    readonly force_id: string;
    readonly force_name: string;
    readonly area_name: string;
  }[];
  /** Slugs of the forces to compare with, without the reader's own; null where all forces are compared. */
  readonly peers: ReadonlySet<string> | null;
  /** Who the peers are; null where all forces are compared. */
  readonly peerNote: HTMLElement | null;
  /** Where the counts come from. */
  readonly sources: readonly Provenance[];
}

/** Whether anything is held of an item in a round. */
export const isHeld = (rows: readonly GradeRow[]): boolean =>
  rows.some(({ status }) => status !== "not found");

/** Two rounds on one item with the forces to compare with; all forces are no peers. */
export function comparedRounds(
  { judgements, picture, peers: peerData }: Movement,
  {
    pair,
    item_id,
    peers: chosen,
  }: { readonly pair: ComparabilityRow; readonly item_id: string; readonly peers: PeerSet | null },
  { document }: ViewOptions,
): ComparedRounds {
  const of = (round_id: string): readonly GradeRow[] =>
    judgements.filter((row) => row.is_current && row.round_id === round_id && row.item_id === item_id);
  const [fromRows, toRows] = [of(pair.from_round_id), of(pair.to_round_id)];
  const peers = chosen?.kind === "all" ? null : chosen;
  const usable = (id: string): boolean =>
    [fromRows, toRows].every((rows) =>
      rows.some((row) => row.force_id === id && row.status === "graded" && !isLocal(row)),
    );
  return {
    pair,
    item_id,
    item_name: toRows[0]?.item_name ?? "",
    fromRows,
    toRows,
    forces: peerData.forces,
    peers: peers === null ? null : new Set(peers.peer_ids),
    peerNote:
      peers === null
        ? null
        : peerNote(peers, peerData, {
            document,
            usableCount: peers.peer_ids.filter(usable).length,
            what: "a fresh grade in both rounds",
          }),
    sources: picture.distributions.filter(
      (row) =>
        row.kind === "counted" &&
        row.item_id === item_id &&
        [pair.from_round_id, pair.to_round_id].includes(row.round_id),
    ),
  };
}
