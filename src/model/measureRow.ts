import type { Provenance } from "./provenance.js";
import type { Absence } from "./status.js";

export interface Measure {
  readonly measure_id: string;
  readonly measure_name: string;
  readonly family: string;
  /** What `value` is in: "officers per 100,000 people", "arrests per 1,000 people", "score", "percent". */
  readonly unit: string;
  /** Which direction a reader may call better; most volumes have none. */
  readonly polarity: "higher is better" | "lower is better" | "none";
  readonly numerator_name: string | null;
  readonly denominator_name: string | null;
  /** What it is and what it does not say. */
  readonly definition: string;
  /** Decimal places that the value is shown with. */
  readonly decimals: number;
}

/** One row per area, measure and period. */
export interface MeasureRow extends Measure, Provenance {
  /** A force's slug, or "england-and-wales". */
  readonly area_id: string;
  readonly area_name: string;
  /** "2019/20", "31 March 2020", "year ending March 2020" or "mid-2020". */
  readonly period: string;
  /** ISO date of the last day of the period. */
  readonly period_end: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** Null when there is a value. */
  readonly absence: Absence | null;
  /** For the national figure: how it is made, e.g. "sum of 43 forces over their population (weighted mean)". */
  readonly mean_kind: string | null;
  /** Classification behind the figure where it changed over time; a line breaks where it changes. */
  readonly classification: string | null;
}
