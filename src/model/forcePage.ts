import type { CaseloadPerOfficerRow, CaseloadRow } from "./caseloadRow.ts";
import type { ConflictRow } from "./conflictRow.ts";
import type { Force } from "./force.ts";
import type { GradeRow } from "./gradeRow.ts";
import type { MeasureRow } from "./measureRow.ts";
import type { PositionRow } from "./positionRow.ts";
import type { DocumentFigureRow, FindingRow, MonitoringSpellRow, ReportRow } from "./reportRow.ts";

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
  readonly conflicts: readonly ConflictRow[];
  readonly figures: readonly DocumentFigureRow[];
}
