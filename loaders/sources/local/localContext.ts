import type { ScaleId } from "../../../src/model/scale.ts";
import type { ForceNames } from "../forceNames.ts";

/** A round that local files may name, with what it graded. */
export interface KnownRound {
  readonly round_id: string;
  readonly scale_id: ScaleId;
  /** Whether its assessments stated a direction of travel beside the grade. */
  readonly hasDirection: boolean;
  /** Every name of an item of the round, and its id. */
  readonly items: ReadonlyMap<string, string>;
  /** The names that the round itself used, for messages. */
  readonly itemNames: readonly string[];
}

export interface KnownReport {
  readonly report_id: string;
  readonly force_id: string | null;
  readonly round_id: string | null;
  readonly report_kind: string;
  /** What sources state of its day, as much as is known of it, earliest first; they may differ by a day. */
  readonly published_on: readonly string[];
}

/** A report that the office's own files bring. */
export interface OwnReport {
  /** Null for all forces. */
  readonly force_id: string | null;
  readonly published_on: string | null;
  readonly embargo_until: string | null;
}

/** A finding that they bring. */
export interface OwnFinding {
  readonly report_id: string;
  readonly embargo_until: string | null;
}

/** A measure of Peelboard's. */
export interface KnownMeasure {
  readonly unit: string;
  /** What numerator / denominator is multiplied by; null where the figure is no such ratio. */
  readonly multiplier: number | null;
}

/** What a measure of the office's own is called, as the first row of measures.csv that may be shown says. */
export interface OwnMeasure {
  /** "row 3 of local/measures.csv". */
  readonly place: string;
  readonly described: Readonly<Record<string, string | null>>;
}

/** What the embedded data knows, and what the office's own files say of each other: each file is checked against it. */
export interface LocalContext {
  /** ISO day of the load; null where nobody said it, and then no day lies after it. */
  readonly today: string | null;
  readonly forceNames: ForceNames;
  /** Every name of a round ("2018/19", "PEEL 2018/19", "peel-2018-19"), and its id. */
  readonly roundNames: ReadonlyMap<string, string>;
  readonly rounds: ReadonlyMap<string, KnownRound>;
  readonly measures: ReadonlyMap<string, KnownMeasure>;
  /** Reports that are embedded. */
  readonly reports: readonly KnownReport[];
  /** Findings that are embedded, and the report of each. */
  readonly findings: ReadonlyMap<string, string>;
  /** Reports that the office's own files bring, the embargoed ones too. */
  readonly ownReports: ReadonlyMap<string, OwnReport>;
  readonly ownFindings: ReadonlyMap<string, OwnFinding>;
  /** Measures of measures.csv that Peelboard does not know. */
  readonly ownMeasures: ReadonlyMap<string, OwnMeasure>;
}
