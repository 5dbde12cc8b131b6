import type { CaseloadPerOfficerRow, CaseloadRow } from "./caseloadRow.js";
import type { ConflictRow } from "./conflictRow.js";
import type { Force } from "./force.js";
import type { GradeRow } from "./gradeRow.js";
import type { MeasureRow } from "./measureRow.js";
import type { PositionRow } from "./positionRow.js";
import type { DocumentFigureRow, FindingRow, MonitoringSpellRow, ReportRow } from "./reportRow.js";
import type { TimelineRow } from "./timelineRow.js";

/** Everything that a force's own page shows; what all forces share comes apart. */
export interface ForcePage {
  readonly force: Force;
  /** Current judgements of every round, each beside the national distribution. */
  readonly positions: readonly PositionRow[];
  /** Judgements that were changed after publication. */
  readonly superseded: readonly GradeRow[];
  /** Headline measures of the force and of England and Wales, over all periods. */
  readonly series: readonly MeasureRow[];
  readonly publicProtection: readonly MeasureRow[];
  readonly cases: readonly CaseloadRow[];
  readonly casesPerOfficer: readonly CaseloadPerOfficerRow[];
  readonly findings: readonly FindingRow[];
  readonly reports: readonly ReportRow[];
  readonly monitoring: readonly MonitoringSpellRow[];
  /** Spells, dated reports and inspections of the force, and the rounds. */
  readonly timeline: readonly TimelineRow[];
  readonly conflicts: readonly ConflictRow[];
  readonly figures: readonly DocumentFigureRow[];
  /** How many figures of the office's own there are of the force and its areas, on the page of own data. */
  readonly own_figure_count: number;
}
