import type { Provenance } from "./provenance.js";
import type { FindingRow, ReportRow } from "./reportRow.js";
import type { ResponseState } from "./responseState.js";

/** One row per report and local policing body known to have answered it: what the Responses page lists. */
export interface RegisterRow extends ReportRow {
  /** Other days on which sources say that the report was published, full ISO dates separated by a space; null for none. */
  readonly other_published_on: string | null;
}

/** A finding with the publication date of its report, from which its age counts. */
export interface DatedFindingRow extends FindingRow {
  /** "Cumbria", or "All forces". */
  readonly force_name: string;
  readonly published_on: string | null;
}

/** A row of the register as it stood on a day. */
export interface RegisterStateRow extends RegisterRow {
  readonly response: ResponseState;
  /** Where it stands without an answer that the office itself supplied: what is counted of all forces. */
  readonly embedded_response: ResponseState;
  /** Last days that follow from the other publication days, ISO, the earliest first. */
  readonly other_last_days: readonly string[];
}

/** A finding as it stood on a day. */
export interface FindingAgeRow extends DatedFindingRow {
  /** A source says by that day that it was addressed or closed. Where none does, it is not known to be closed: not "open". */
  readonly is_known_closed: boolean;
  /** Full months from the publication of the report; null where they cannot be counted. */
  readonly age_months: number | null;
  /** The day of publication is not known, so the age may be a month less. */
  readonly is_age_about: boolean;
  readonly age_absence: "date not known" | "date is partial" | null;
}

/**
 * One row per force report and national report that a single response may have to answer, or has answered. The source is
 * the document of the response, or of the force report's findings.
 */
export interface SharedDutyRow extends Provenance {
  readonly force_id: string;
  readonly force_name: string;
  readonly force_report_id: string;
  readonly force_report_title: string;
  readonly national_report_id: string;
  readonly national_report_title: string;
  /** Whether one document of the local policing body answers both. */
  readonly is_answered_together: boolean;
  /** The subject on which both have findings; null where it is not known that they share one. */
  readonly subject: string | null;
  readonly force_finding_count: number;
  readonly national_finding_count: number;
}

/** All that the Responses page shows. */
export interface Responses {
  readonly register: readonly RegisterRow[];
  readonly findings: readonly DatedFindingRow[];
  readonly sharedDuties: readonly SharedDutyRow[];
}
