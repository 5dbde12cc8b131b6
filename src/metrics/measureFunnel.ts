import type { Overdispersion } from "./additiveVariance.js";
import { type FunnelColumns, funnelLimits } from "./funnelLimits.js";
import type { MeasureKind } from "./measureInterval.js";
import { type Outcome, refusal, success } from "./outcome.js";
import { overdispersion } from "./overdispersion.js";
import { rateFunnelLimits } from "./rateFunnelLimits.js";
import { rateOverdispersion } from "./rateOverdispersion.js";

export const funnelZones = ["inside", "outside 95%", "outside 99.8%"] as const;
export type FunnelZone = (typeof funnelZones)[number];

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

export interface MeasureFunnel<Row> {
  /** The areas with their value and limits, all in the unit of the measure. */
  readonly areas: readonly (Row & FunnelColumns & { readonly value: number; readonly zone: FunnelZone })[];
  /** Points of the limits' curves, by ascending denominator. */
  readonly curve: readonly (FunnelColumns & { readonly denominator: number })[];
  readonly dispersion: Overdispersion;
  /** Whether the limits drawn are widened by the dispersion. */
  readonly is_widened: boolean;
}

/** Whether a row has a value and both of its parts, so that it has a place in a funnel. */
export const hasParts = <
  Row extends {
    readonly value: number | null;
    readonly numerator: number | null;
    readonly denominator: number | null;
  },
>(
  row: Row,
): row is Row & { readonly value: number; readonly numerator: number; readonly denominator: number } =>
  row.value !== null && row.numerator !== null && row.denominator !== null;

type Limited<Row> = Outcome<readonly (Row & FunnelColumns)[]>;

const zoneOf = (value: number, limits: FunnelColumns): FunnelZone => {
  if (value < limits.lower_998 || value > limits.upper_998) return "outside 99.8%";
  return value < limits.lower_95 || value > limits.upper_95 ? "outside 95%" : "inside";
};

const curvePoints = 60;

/** Denominators from the smallest to the largest, close together where the limits bend. */
function denominatorsBetween(least: number, most: number): { readonly denominator: number }[] {
  const [from, to] = [Math.sqrt(least), Math.sqrt(most)];
  return Array.from({ length: curvePoints + 1 }, (_, index) => ({
    denominator: (from + ((to - from) * index) / curvePoints) ** 2,
  }));
}

/**
 * A funnel of areas about a target (in the unit of the measure): arcsine limits for a proportion, square-root limits for a
 * rate of events. `widen` lets over-dispersion, where there is any, widen the limits; it is worked out and given either way.
 * Refuses counts, stocks and scores, which are not chance events, and whatever the limits themselves refuse.
 * @see Spiegelhalter D J (2005), Statistics in Medicine 24: 1185-1202
 */
export function measureFunnel<Row extends Parts>(
  { nature, multiplier }: MeasureKind,
  rows: readonly Row[],
  target: number,
  { widen = true }: { readonly widen?: boolean } = {},
): Outcome<MeasureFunnel<Row>> {
  if (nature !== "rate of events" && nature !== "proportion") return refusal("not chance events");
  if (multiplier === null) return refusal("not a finite number");
  const isRate = nature === "rate of events";

  const dispersion = isRate
    ? rateOverdispersion(rows, target, { per: multiplier })
    : overdispersion(rows, target / multiplier);
  if (!dispersion.ok) return dispersion;
  const tauSquared = widen ? dispersion.value.tau_squared : 0;
  const limited = <Place extends { readonly denominator: number }>(
    places: readonly Place[],
  ): Limited<Place> =>
    isRate
      ? rateFunnelLimits(places, target, { per: multiplier, tauSquared })
      : inUnits(funnelLimits(places, target / multiplier, { tauSquared }), multiplier);

  const areas = limited(rows);
  if (!areas.ok) return areas;
  const denominators = rows.map(({ denominator }) => denominator);
  // The curves reach a little beyond the areas, so that no dot stands at their end.
  const curve = limited(
    denominatorsBetween(Math.min(...denominators) * 0.85, Math.max(...denominators) * 1.05),
  );
  if (!curve.ok) return curve;
  return success({
    areas: areas.value.map((area) => {
      const value = (area.numerator * multiplier) / area.denominator;
      return { ...area, value, zone: zoneOf(value, area) };
    }),
    curve: curve.value,
    dispersion: dispersion.value,
    is_widened: tauSquared > 0,
  });
}

/** Limits that are proportions, in the unit of the measure: percent, say. */
function inUnits<Row>(outcome: Limited<Row>, multiplier: number): Limited<Row> {
  if (!outcome.ok) return outcome;
  return success(
    outcome.value.map((row) => ({
      ...row,
      target: row.target * multiplier,
      lower_998: row.lower_998 * multiplier,
      lower_95: row.lower_95 * multiplier,
      upper_95: row.upper_95 * multiplier,
      upper_998: row.upper_998 * multiplier,
    })),
  );
}
