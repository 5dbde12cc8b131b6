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
}

/** What the embedded data knows: local files are checked against it. */
export interface LocalContext {
  readonly forceNames: ForceNames;
  /** Every name of a round ("2018/19", "PEEL 2018/19", "peel-2018-19"), and its id. */
  readonly roundNames: ReadonlyMap<string, string>;
  readonly rounds: ReadonlyMap<string, KnownRound>;
  readonly measures: ReadonlySet<string>;
  /** Reports that are embedded. */
  readonly reports: readonly KnownReport[];
  readonly findings: ReadonlySet<string>;
  /** Reports that the office's own files bring, the embargoed ones too, and the force that each is on; null for all forces. */
  readonly ownReports: ReadonlyMap<string, string | null>;
  /** Findings that they bring. */
  readonly ownFindings: ReadonlySet<string>;
}
