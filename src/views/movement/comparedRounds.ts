import type { ComparabilityRow } from "../../model/comparability.js";
import type { GradeRow } from "../../model/gradeRow.js";
import type { Provenance } from "../../model/provenance.js";

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
