import type { Measure, MeasureRow } from "./measureRow.js";
import type { Provenance } from "./provenance.js";
import type { Absence } from "./status.js";

/**
 * What kind of figure a measure is. Only events and proportions vary by chance: officers in post are all there are, and a
 * score is weighted.
 */
export const natures = ["count", "rate of events", "proportion", "ratio of stocks", "score"] as const;
export type Nature = (typeof natures)[number];

/** A measure that the measures page offers. */
export interface OfferedMeasure extends Measure {
  readonly nature: Nature;
  /** A rate is per this many of its denominator; null for counts and scores. */
  readonly multiplier: number | null;
}

/** A measure with its figures column by column: many times smaller than rows, and read as fast. */
export interface PackedMeasure extends OfferedMeasure {
  readonly periods: readonly { readonly period: string; readonly period_end: string }[];
  /** Of each figure, the position of its area in `areas`, and of its period in `periods`. */
  readonly area: readonly number[];
  readonly at: readonly number[];
  readonly value: readonly (number | null)[];
  /** Null where every numerator is the value itself, as in a count. */
  readonly numerator: readonly (number | null)[] | null;
  /** Null where no figure has one; so of the lists below. */
  readonly denominator: readonly (number | null)[] | null;
  readonly absence: readonly (Absence | null)[] | null;
  readonly mean_kind: readonly (string | null)[] | null;
  readonly classification: readonly (string | null)[] | null;
  /** Positions in `sources` and in `locators`. */
  readonly source: readonly number[];
  readonly locator: readonly number[];
}

type PackedSource = Omit<Provenance, "locator">;

/** The figures of all offered measures, for the 43 forces and England and Wales. */
export interface MeasureFigures {
  readonly areas: readonly { readonly area_id: string; readonly area_name: string }[];
  readonly sources: readonly PackedSource[];
  /** Places in the sources; "{period}" stands for the period of the figure, "{area}" for the name of its area. */
  readonly locators: readonly string[];
  readonly measures: readonly PackedMeasure[];
}

const at = <T>(list: readonly T[], index: number | undefined): T => {
  const found = index === undefined ? undefined : list[index];
  if (found === undefined) throw new RangeError(`packed figures point to place ${index} of ${list.length}`);
  return found;
};

/**
 * The rows of one measure, as they were packed, or of one area of it; none for a measure that is not offered.
 * @throws RangeError where a list is shorter than the positions that point into it.
 */
export function measureRowsOf(
  { areas, sources, locators, measures }: MeasureFigures,
  measure_id: string,
  area_id?: string,
): readonly MeasureRow[] {
  const packed = measures.find((measure) => measure.measure_id === measure_id);
  if (packed === undefined) return [];
  const { measure_name, family, unit, polarity, numerator_name, denominator_name, definition, decimals } =
    packed;
  const ofMeasure: Measure = {
    measure_id,
    measure_name,
    family,
    unit,
    polarity,
    numerator_name,
    denominator_name,
    definition,
    decimals,
  };
  return packed.area.flatMap((place, index) => {
    const area = at(areas, place);
    if (area_id !== undefined && area.area_id !== area_id) return [];
    const { period, period_end } = at(packed.periods, packed.at[index]);
    const value = packed.value[index] ?? null;
    const pattern = at(locators, packed.locator[index]);
    return {
      ...ofMeasure,
      ...area,
      period,
      period_end,
      numerator: packed.numerator === null ? value : (packed.numerator[index] ?? null),
      denominator: packed.denominator?.[index] ?? null,
      value,
      absence: packed.absence?.[index] ?? null,
      mean_kind: packed.mean_kind?.[index] ?? null,
      classification: packed.classification?.[index] ?? null,
      ...at(sources, packed.source[index]),
      locator: pattern.replaceAll("{period}", period).replaceAll("{area}", area.area_name),
    };
  });
}
