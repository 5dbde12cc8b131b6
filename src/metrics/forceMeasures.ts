import type { MeasureRow } from "../model/measureRow.js";
import type { PackMeasureRow } from "../model/packPicture.js";
import { funnelTarget } from "./funnelTarget.js";
import { groupRows } from "./groupRows.js";
import { hasParts, type MeasureFunnel, measureFunnel } from "./measureFunnel.js";
import { oneClassification } from "./oneClassification.js";
import { type Outcome, refusal } from "./outcome.js";
import { drawnTogether } from "./residentOutlier.js";
import { type XmrStretch, xmrStretches } from "./xmrStretches.js";

const nationalArea = "england-and-wales";

type Known = PackMeasureRow & { readonly value: number };
type Whole = Known & { readonly numerator: number; readonly denominator: number };

/** One measure as a pack on one force tells it: the force's latest figure, and who it is set beside. */
export interface ForceMeasure {
  /** The force's figure of the latest period in which it has one. */
  readonly own: Known;
  /** A later period, in which others have a figure and the force has none; null where there is none. */
  readonly missing: PackMeasureRow | null;
  /** Whether it stands for its family: no count, which a larger force has more of, and no part of another measure. */
  readonly is_lead: boolean;
  /** The forces in the period of `own` that count by its classification, the force among them. */
  readonly forces: readonly PackMeasureRow[];
  readonly left_out: readonly PackMeasureRow[];
  readonly classification: string | null;
  /** The national figure of that period, where it counts by the same classification. */
  readonly national: PackMeasureRow | null;
  /** The force's figures over all periods, those without a value too. */
  readonly series: readonly PackMeasureRow[];
  /** From the earliest on: the periods of which any area has a row. */
  readonly periods: readonly string[];
}

const byEnd = (a: PackMeasureRow, b: PackMeasureRow): number => a.period_end.localeCompare(b.period_end);

function measureOf(rows: readonly PackMeasureRow[], force_id: string): ForceMeasure | null {
  const series = rows.filter(({ area_id }) => area_id === force_id).toSorted(byEnd);
  const own = series.findLast((row): row is Known => row.value !== null);
  if (own === undefined) return null;
  const inPeriod = rows.filter(({ period }) => period === own.period);
  const { kept, left_out, classification } = oneClassification(
    inPeriod.filter(({ area_id }) => area_id !== nationalArea),
    force_id,
  );
  const national = inPeriod.find(({ area_id }) => area_id === nationalArea) ?? null;
  const last = series.at(-1);
  return {
    own,
    missing: last === undefined || last.period_end <= own.period_end ? null : last,
    is_lead: own.nature !== "count" && !own.measure_name.includes(": "),
    forces: kept,
    left_out,
    classification,
    national: national?.classification === classification ? national : null,
    series,
    periods: [...new Set(rows.toSorted(byEnd).map(({ period }) => period))],
  };
}

/**
 * Every measure of which a force has a figure, in the order of the rows: figures of all forces, England and Wales, measures
 * and periods. A measure of which the force has none is left out.
 */
export function forceMeasures(rows: readonly PackMeasureRow[], force_id: string): readonly ForceMeasure[] {
  return [...groupRows(rows, ({ measure_id }) => measure_id).values()].flatMap(
    (ofMeasure) => measureOf(ofMeasure, force_id) ?? [],
  );
}

/** Names of the measures of which other areas have a figure and the force has none, in the order of the rows. */
export function measuresWithout(rows: readonly PackMeasureRow[], force_id: string): readonly string[] {
  const held = new Set(forceMeasures(rows, force_id).map(({ own }) => own.measure_id));
  const others = rows.filter(({ measure_id, value }) => value !== null && !held.has(measure_id));
  return [...new Set(others.map(({ measure_name }) => measure_name))];
}

/** The latest figure of each measure of one area's rows that has one; for figures stated of a few areas alone. */
export function latestFigures<Row extends MeasureRow>(rows: readonly Row[]): readonly Row[] {
  const known = rows.filter(({ value }) => value !== null);
  return [...groupRows(known, ({ measure_id }) => measure_id).values()].flatMap((ofMeasure) =>
    ofMeasure.toSorted((a, b) => b.period_end.localeCompare(a.period_end)).slice(0, 1),
  );
}

/**
 * The funnel of a measure in the period of the force's figure, limits widened where forces differ more than chance explains.
 * Refuses fewer than two forces, and whatever `measureFunnel` refuses.
 * @see measureFunnel
 */
export function funnelOfMeasure({ own, forces, national }: ForceMeasure): Outcome<MeasureFunnel<Whole>> {
  const rows = drawnTogether(forces, own.area_id).filter(hasParts);
  if (rows.length < 2) return refusal("too few forces");
  return measureFunnel(own, rows, funnelTarget(rows, national, own.multiplier).value);
}

/** The XmR charts of the force's series, one for each stretch on one basis. @see xmrStretches */
export const stretchesOfMeasure = ({ series }: ForceMeasure): readonly XmrStretch<PackMeasureRow>[] =>
  xmrStretches(series);
