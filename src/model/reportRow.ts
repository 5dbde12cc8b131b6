import type { Provenance } from "./provenance.js";
import type { Basis } from "./status.js";

/** One row per inspection report (of a force, or national): the register of inspections and responses. */
export interface ReportRow extends Provenance {
  readonly report_id: string;
  readonly title: string;
  /** "force", "national thematic", "follow-up", "PEEL". */
  readonly report_kind: string;
  /** HMIC to July 2017, then HMICFRS. */
  readonly inspectorate: string;
  /** Null for a national report. */
  readonly force_id: string | null;
  /** The police force area, or "All forces". */
  readonly force_name: string;
  readonly round_name: string | null;
  readonly inspected_on: string | null;
  /** ISO date, or as much of it as is known: "2020-07". */
  readonly published_on: string | null;
  readonly published_on_evidence: string | null;
  /** Statutory last day for comments: publication day + 55 days; null when the day is not known or no duty applied. */
  readonly last_day: string | null;
  readonly respondent: string | null;
  readonly responded_on: string | null;
  readonly response_days: number | null;
  readonly is_late: boolean | null;
  /** What traces the answer, which another source may state than the report's own; null where none is held. */
  readonly response_source_id: string | null;
  readonly response_source_title: string | null;
  readonly response_publisher: string | null;
  readonly response_address: string | null;
  readonly response_locator: string | null;
  readonly response_basis: Basis | null;
  readonly note: string | null;
}

/** One row per recommendation, area for improvement or cause of concern, in our own words. */
export interface FindingRow extends Provenance {
  readonly finding_id: string;
  readonly report_id: string;
  readonly report_title: string;
  readonly force_id: string | null;
  readonly finding_kind: "recommendation" | "area for improvement" | "cause of concern";
  readonly finding_number: number | null;
  readonly subject: string;
  readonly summary: string;
  readonly addressed_to: string;
  /** Last status known from a source, or "not known". */
  readonly status: string;
  readonly status_as_at: string | null;
  /** What traces the status, which another source may state than the report's own; null where none is known. */
  readonly status_source_id: string | null;
  readonly status_source_title: string | null;
  readonly status_publisher: string | null;
  readonly status_address: string | null;
  readonly status_locator: string | null;
  readonly status_basis: Basis | null;
}

/** One row per figure that a single inspection document states. */
export interface DocumentFigureRow extends Provenance {
  readonly area_name: string;
  readonly force_id: string | null;
  readonly measure_name: string;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly unit: string;
  readonly note: string | null;
}

/** One row per spell of enhanced monitoring (Engage) of a force. */
export interface MonitoringSpellRow extends Provenance {
  readonly force_id: string;
  readonly force_name: string;
  /** As much of the ISO date as is known: "2022-06", "2019". */
  readonly entered_on: string;
  /** Null when no source says that the spell ended. */
  readonly left_on: string | null;
  readonly note: string | null;
}
