import type { CaseloadPerOfficerRow, CaseloadRiskRow } from "../model/caseloadRow.js";
import type { ChangeData, JudgementChangeRow } from "../model/changeRow.js";
import type { ComparabilityRow } from "../model/comparability.js";
import type { ConflictRow } from "../model/conflictRow.js";
import type { MovedForceRow } from "../model/movement.js";
import type { PositionRow } from "../model/positionRow.js";
import type { MonitoringSpellRow } from "../model/reportRow.js";
import type { FindingAgeRow, RegisterStateRow } from "../model/responses.js";
import type { StandingJudgement } from "../model/standing.js";
import type { ForceMeasure } from "./forceMeasures.js";
import type { FunnelColumns } from "./funnelLimits.js";
import type { XmrRule } from "./xmrSignals.js";

/** What the rules look at: everything of one force, as it stood on the day. */
export interface ScrutinyInput {
  /** ISO date. */
  readonly as_at: string;
  readonly force_id: string;
  readonly judgements: readonly StandingJudgement[];
  /** Rounds of which a judgement of the force had surely not been published. */
  readonly pending: ReadonlySet<string>;
  readonly positions: readonly PositionRow[];
  readonly comparability: readonly ComparabilityRow[];
  readonly changes: ChangeData;
  readonly conflicts: readonly ConflictRow[];
  readonly monitoring: readonly MonitoringSpellRow[];
  /** Those that are told with charts. */
  readonly measures: readonly ForceMeasure[];
  /** Of one date. */
  readonly casesPerOfficer: readonly CaseloadPerOfficerRow[];
  readonly casesByRisk: readonly CaseloadRiskRow[];
  /** Those not known to be closed. */
  readonly findings: readonly (FindingAgeRow & { readonly assurance: string | null })[];
  readonly register: readonly RegisterStateRow[];
}

/** An area with its caseload, of all its cases or of one level of risk. */
export type CaseloadArea = CaseloadPerOfficerRow | CaseloadRiskRow;

/** One question to be asked: the rule, and the rows whose figures trigger it. */
export type ScrutinyTrigger =
  /** Of one round and grade. */
  | { readonly rule: "low grade"; readonly judgements: readonly StandingJudgement[] }
  | { readonly rule: "half hold a better grade"; readonly positions: readonly PositionRow[] }
  | { readonly rule: "grade declined"; readonly moved: MovedForceRow; readonly pair: ComparabilityRow }
  | { readonly rule: "grade changed"; readonly change: JudgementChangeRow }
  /** Of one round and day. */
  | { readonly rule: "judgement old"; readonly judgements: readonly StandingJudgement[] }
  | {
      readonly rule: "judgement not found";
      readonly missing: readonly StandingJudgement[];
      readonly asked_count: number;
    }
  | { readonly rule: "sources disagree"; readonly conflict: ConflictRow }
  | { readonly rule: "enhanced monitoring"; readonly spell: MonitoringSpellRow }
  | {
      readonly rule: "outside funnel limits";
      readonly area: ForceMeasure["own"] & FunnelColumns;
      readonly is_widened: boolean;
    }
  | {
      readonly rule: "series signal";
      readonly point: ForceMeasure["own"];
      readonly signals: readonly XmrRule[];
    }
  | { readonly rule: "caseload above force"; readonly areas: readonly CaseloadArea[] }
  | {
      readonly rule: "figure old";
      readonly figures: readonly ForceMeasure["own"][];
      readonly caseload: CaseloadPerOfficerRow | null;
    }
  | { readonly rule: "finding old"; readonly findings: readonly FindingAgeRow[] }
  | { readonly rule: "finding without assurance"; readonly findings: readonly FindingAgeRow[] }
  | { readonly rule: "response due" | "response late"; readonly report: RegisterStateRow }
  | { readonly rule: "no response held"; readonly reports: readonly RegisterStateRow[] };
