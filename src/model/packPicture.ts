import type { CaseloadPerOfficerRow, CaseloadRow } from "./caseloadRow.js";
import type { ChangeData } from "./changeRow.js";
import type { ComparabilityRow } from "./comparability.js";
import type { ConflictRow } from "./conflictRow.js";
import type { CoverageRow, DistributionRow } from "./distributionRow.js";
import type { Force } from "./force.js";
import type { OfferedMeasure } from "./measureFigures.js";
import type { MeasureRow } from "./measureRow.js";
import type { PeerData } from "./peerSet.js";
import type { PositionRow } from "./positionRow.js";
import type { Release } from "./release.js";
import type { MonitoringSpellRow } from "./reportRow.js";
import type { FindingAgeRow, RegisterStateRow, SharedDutyRow } from "./responses.js";
import type { StandingJudgement } from "./standing.js";
import type { TimelineRow } from "./timelineRow.js";

/** A figure with what decides which chart may show it. */
export type PackMeasureRow = MeasureRow & Pick<OfferedMeasure, "nature" | "multiplier">;

/** Everything that packs tell, of all forces, as it stood on one day: nothing published later is in it. */
export interface PackPicture {
  readonly release: Release;
  /** ISO date of the picture. */
  readonly as_at: string;
  readonly forces: readonly Force[];
  readonly peers: PeerData;
  /** One row per force, round and item, of rounds that had begun; with what stood, and what cannot be placed. */
  readonly judgements: readonly StandingJudgement[];
  /**
   * One row per round, item and grade, as it stood: the published counts where the round was complete by then and they are
   * the ones to show, else counted from the judgements that stood. `is_preferred` is true of every row.
   */
  readonly distributions: readonly DistributionRow[];
  readonly coverage: readonly CoverageRow[];
  /** Judgements that stood, each beside that distribution. */
  readonly positions: readonly PositionRow[];
  readonly comparability: readonly ComparabilityRow[];
  /** For `changesBetween`: judgements and events, later ones among them. */
  readonly changes: ChangeData;
  /** Periods that had ended by the day; when a figure was published is not held. */
  readonly measures: readonly PackMeasureRow[];
  readonly publicProtection: readonly MeasureRow[];
  readonly cases: readonly CaseloadRow[];
  readonly casesPerOfficer: readonly CaseloadPerOfficerRow[];
  readonly findings: readonly FindingAgeRow[];
  readonly register: readonly RegisterStateRow[];
  readonly sharedDuties: readonly SharedDutyRow[];
  /** Spells that had begun; an end that came later is not told. */
  readonly monitoring: readonly MonitoringSpellRow[];
  readonly timeline: readonly TimelineRow[];
  readonly conflicts: readonly ConflictRow[];
}
