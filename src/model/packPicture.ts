import type { CaseloadPerOfficerRow, CaseloadRow } from "./caseloadRow.js";
import type { ChangeData } from "./changeRow.js";
import type { ComparabilityRow } from "./comparability.js";
import type { ConflictRow } from "./conflictRow.js";
import type { CoverageRow, DistributionRow } from "./distributionRow.js";
import type { Force } from "./force.js";
import type { OfferedMeasure } from "./measureFigures.js";
import type { MeasureRow } from "./measureRow.js";
import type { LocalFigureRow, TargetRow } from "./ownData.js";
import type { PeerData } from "./peerSet.js";
import type { PositionRow } from "./positionRow.js";
import type { Release } from "./release.js";
import type { MonitoringSpellRow } from "./reportRow.js";
import type { FindingAgeRow, RegisterStateRow, SharedDutyRow } from "./responses.js";
import type { StandingJudgement } from "./standing.js";
import type { TimelineRow } from "./timelineRow.js";

/** A figure with what decides which chart may show it. */
export type PackMeasureRow = MeasureRow & Pick<OfferedMeasure, "nature" | "multiplier">;

/**
 * A count at one grade as it stood on the day. `known_count`, `not_graded_count`, `not_found_count` and the two counts here
 * make `forces_count`: `not_found_count` is only of forces of which no source is held at all.
 */
export interface PackDistributionRow extends DistributionRow {
  /** Forces whose judgement is held and whose day is known too little to say whether it had been published. */
  readonly not_placed_count: number;
  readonly not_yet_published_count: number;
}

/** Of which forces a judgement had been published by the day; `known_count` and the forces named make `forces_count`. */
export interface PackCoverageRow extends CoverageRow {
  /** Short names of the forces whose judgement cannot be placed in time, in alphabetical order. */
  readonly not_placed_forces: readonly string[];
  readonly not_yet_published_forces: readonly string[];
}

/** Everything that packs tell, of all forces, as it stood on one day: nothing published later is in it. */
export interface PackPicture {
  readonly release: Release;
  /** ISO date of the picture. */
  readonly as_at: string;
  readonly forces: readonly Force[];
  readonly peers: PeerData;
  /**
   * One row per force, round and item, of rounds that had begun. Only "held" may be told as the judgement of the day: its row
   * is as it was read then, without a change that came later. What is of a "date not known" may have come later: its grade is
   * there for those who say so. What had not been published is left out; `coverage` names the forces.
   */
  readonly judgements: readonly StandingJudgement[];
  /**
   * One row per round, item and grade, as it stood: the distribution shown today where every judgement of it stood, else
   * counted from the judgements that stood; items of which none did are left out. `is_preferred` is true of every row.
   */
  readonly distributions: readonly PackDistributionRow[];
  /** Of rounds that had begun, items asked of every force, among them those of which no judgement stood. */
  readonly coverage: readonly PackCoverageRow[];
  /** Judgements that stood (held), each beside that distribution. */
  readonly positions: readonly PositionRow[];
  /** Pairs of rounds that had both begun. */
  readonly comparability: readonly ComparabilityRow[];
  /** For `changesBetween`: judgements and events, later ones among them. */
  readonly changes: ChangeData;
  /** Of the 43 forces and England and Wales; periods that had ended by the day. When a figure was published is not held. */
  readonly measures: readonly PackMeasureRow[];
  /** Single figures on registered sexual offenders and others under MAPPA, of forces; ended by the day. */
  readonly publicProtection: readonly MeasureRow[];
  /** Of dates that lay wholly in the past: "2007" counts from 31 December 2007. */
  readonly cases: readonly CaseloadRow[];
  readonly casesPerOfficer: readonly CaseloadPerOfficerRow[];
  /** Those of the reports in `register`; a status that was stated later is "not known". */
  readonly findings: readonly FindingAgeRow[];
  /** Reports published by the day, or of which no date says that they came later; answers that came later are not told. */
  readonly register: readonly RegisterStateRow[];
  readonly sharedDuties: readonly SharedDutyRow[];
  /** Spells that had begun; an end that came later is not told. */
  readonly monitoring: readonly MonitoringSpellRow[];
  /** Marks whose day lay wholly in the past; a round reaches from the first to the last dated report of it by then. */
  readonly timeline: readonly TimelineRow[];
  /** The office's own: of periods that had ended and, where a day of publication or an embargo is known, past it. */
  readonly ownFigures: {
    readonly figures: readonly LocalFigureRow[];
    readonly targets: readonly TargetRow[];
  };
  /** Those between statements that had been made by the day, as far as their dates are held. */
  readonly conflicts: readonly ConflictRow[];
}
