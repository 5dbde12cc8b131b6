import type { Choices } from "../../components/choices.js";
import { peerFields } from "../../components/peerControl.js";
import { oneClassification } from "../../metrics/oneClassification.js";
import type { Outcome } from "../../metrics/outcome.js";
import { peerSetOf } from "../../metrics/peerSets.js";
import { measureRowsOf, type PackedMeasure } from "../../model/measureFigures.js";
import type { MeasurePicture } from "../../model/measurePicture.js";
import type { MeasureRow } from "../../model/measureRow.js";
import type { PeerSet } from "../../model/peerSet.js";

export const nationalArea = "england-and-wales";

/** What the reader chooses on the measures page. */
export const measureFields = {
  measure: "police-officers-per-100000",
  /** A period of the measure; empty for the latest. */
  period: "",
  /** One of `pictures`; empty for the one that fits the measure. */
  show: "",
  /** "1" to screen the moving ranges of an XmR chart. */
  screen: "",
  /** "plain" for funnel limits that are not widened. */
  limits: "",
  /** The measure to set beside the first. */
  beside: "",
  /** How many of the small charts are passed over. */
  start: "",
  ...peerFields,
} as const;

export type MeasureChoices = Choices<typeof measureFields>;

/** A measure as the reader chose to see it. */
export interface MeasureChoice {
  readonly measure: PackedMeasure;
  /** All areas and periods. */
  readonly rows: readonly MeasureRow[];
  /** From the earliest on. */
  readonly periods: readonly string[];
  readonly period: string;
  readonly isPeriodKnown: boolean;
  /** The forces in the period whose figures count by one classification. */
  readonly forces: readonly MeasureRow[];
  /** Forces in the period that count by another. */
  readonly leftOut: readonly MeasureRow[];
  readonly classification: string | null;
  /** The national figure of the period, where it counts by the same classification. */
  readonly national: MeasureRow | null;
  readonly peerSet: Outcome<PeerSet>;
  /** Whether a force is to be compared: a peer, or the reader's own. */
  readonly isCompared: (row: MeasureRow) => boolean;
}

/** The measure that is chosen, with the rows of its period; undefined for one that is not offered. */
export function measureChoice(
  { figures, peers }: MeasurePicture,
  choices: MeasureChoices,
  force_id: string | null,
): MeasureChoice | undefined {
  const measure = figures.measures.find(({ measure_id }) => measure_id === choices.measure);
  if (measure === undefined) return undefined;
  const rows = measureRowsOf(figures, measure.measure_id);
  const periods = measure.periods
    .toSorted((a, b) => a.period_end.localeCompare(b.period_end))
    .map(({ period }) => period);
  const isPeriodKnown = choices.period === "" || periods.includes(choices.period);
  const period = choices.period !== "" && isPeriodKnown ? choices.period : (periods.at(-1) ?? "");
  const inPeriod = rows.filter((row) => row.period === period);
  const { kept, left_out, classification } = oneClassification(
    inPeriod.filter(({ area_id }) => area_id !== nationalArea),
    force_id,
  );
  const national = inPeriod.find(({ area_id }) => area_id === nationalArea) ?? null;
  const peerSet = peerSetOf(choices, force_id, peers);
  const ids = peerSet.ok ? new Set(peerSet.value.peer_ids) : null;
  return {
    measure,
    rows,
    periods,
    period,
    isPeriodKnown,
    forces: kept,
    leftOut: left_out,
    classification,
    national: national?.classification === classification ? national : null,
    peerSet,
    isCompared: ({ area_id }) => ids === null || ids.has(area_id) || area_id === force_id,
  };
}

/** The series to draw: that of the reader's force, else that of England and Wales; empty where neither is held. */
export const seriesRows = (
  { rows }: Pick<MeasureChoice, "rows">,
  force_id: string | null,
): readonly MeasureRow[] => {
  const of = (id: string | null): readonly MeasureRow[] => rows.filter(({ area_id }) => area_id === id);
  const own = of(force_id);
  return own.length > 0 ? own : of(nationalArea);
};
