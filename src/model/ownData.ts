import type { Provenance } from "./provenance.js";

/** A figure of the office's own, or of a published table that the office added, beside the embedded figure of the same thing. */
export interface LocalFigureRow extends Provenance {
  readonly origin: "published table" | "office file";
  /** Of a published table its own date or edition, as printed; null where it prints none, and of the office's files. */
  readonly edition: string | null;
  readonly area_id: string;
  readonly area_name: string;
  readonly measure_id: string;
  readonly measure_name: string;
  readonly category: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly period: string;
  /** ISO date of the last day of the period. */
  readonly period_end: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** Why there is no value; null where there is one. */
  readonly absence: string | null;
  /** What Peelboard holds of the same area, measure, category and period; null where it holds nothing. */
  readonly held_value: number | null;
  readonly agreement: "same" | "differs" | "not held";
  readonly note: string | null;
}

/** A target that the office set for one of its measures. */
export interface TargetRow extends Provenance {
  readonly force_id: string;
  readonly force_name: string;
  readonly measure_id: string;
  readonly measure_name: string;
  readonly period: string;
  readonly period_end: string;
  readonly direction: "at least" | "at most";
  readonly target: number;
  readonly unit: string;
  readonly decimals: number;
  readonly set_by: string;
  /** ISO date; null where the office does not say when it was set. */
  readonly set_on: string | null;
  readonly note: string | null;
}

/** A measure that the office's files describe themselves. */
export interface OwnMeasureName {
  readonly measure_id: string;
  readonly measure_name: string;
  /** The first of its categories; null where it has none. */
  readonly category: string | null;
}

/** A published table that the office added: what was read of it. */
export interface AddedTableRow {
  readonly source_id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string | null;
  readonly file: string;
  readonly added_on: string;
  readonly rows_read: number;
  readonly figures: number;
  readonly totals_checked: number;
  readonly totals_withheld: number;
  readonly rows_passed_over: number;
  readonly same_as_held: number;
  readonly differ_from_held: number;
  readonly not_held: number;
}

/** A file that was refused, until the same file is accepted or the entry is cleared. */
export interface FailureRow {
  /** ISO time. */
  readonly at: string;
  readonly verb: "add" | "load" | "read" | "refresh";
  readonly file: string;
  readonly faults: number;
  /** The first faults, each in one line. */
  readonly lines: readonly string[];
}

/** How old a source is, and when its next edition is expected. */
export interface SourceStatusRow {
  readonly source_id: string;
  readonly title: string;
  readonly publisher: string;
  /** As much of the publication date as is known. */
  readonly published_on: string | null;
  readonly retrieved_on: string | null;
  /** ISO day; null where the publisher has named none. */
  readonly next_expected_on: string | null;
  readonly next_expected_basis: string | null;
  readonly can_be_fetched: boolean;
  /** Of the last `peelboard refresh`; null where none was made. */
  readonly last_tried_at: string | null;
  readonly last_result: "new edition" | "unchanged" | "failed" | null;
  readonly last_message: string | null;
}

/** One statement of the office's files that the embedded data could hold as well, and how the two stand to each other. */
export interface LocalStatementRow extends Provenance {
  readonly statement_kind:
    | "grade"
    | "national count"
    | "caseload"
    | "finding"
    | "response"
    | "areas graded"
    | "monitoring";
  readonly force_id: string | null;
  readonly force_name: string;
  readonly round_name: string | null;
  readonly subject: string;
  readonly statement: string;
  readonly held_statement: string | null;
  readonly outcome: "fills a gap" | "same as held" | "conflict";
}

/** A file of the office's own that was read. */
export interface OwnFileRow {
  readonly source_id: string;
  readonly file: string;
  readonly title: string;
  readonly rows: number;
  /** Rows left out because of their embargo. */
  readonly embargoed_rows: number;
  /** Rows that hold nothing yet, such as a missing grade not filled in. */
  readonly unfilled_rows: number;
}

/** What the page of the office's own data shows. */
export interface OwnData {
  /** Whether the warehouse was loaded with figures under embargo. */
  readonly is_private: boolean;
  readonly files: readonly OwnFileRow[];
  readonly tables: readonly AddedTableRow[];
  /** Figures of the office's files, and of added tables those whose measure Peelboard knows. */
  readonly figures: readonly LocalFigureRow[];
  /** Figures of added tables whose measure Peelboard does not know: no page draws them, the table fact_local_figure holds them. */
  readonly unlisted_count: number;
  readonly targets: readonly TargetRow[];
  readonly statements: readonly LocalStatementRow[];
}
