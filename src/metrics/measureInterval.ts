import type { Nature } from "../model/measureFigures.js";
import type { CountInterval } from "./byarInterval.js";
import { type Outcome, refusal, success } from "./outcome.js";
import { rateInterval } from "./rateInterval.js";
import { type ProportionInterval, wilsonInterval } from "./wilsonInterval.js";

export interface MeasureInterval {
  readonly lower: number;
  readonly upper: number;
  readonly method: CountInterval["method"] | ProportionInterval["method"];
}

interface Parts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What decides which interval fits a measure. */
export interface MeasureKind {
  readonly nature: Nature;
  /** A rate is per this many of its denominator. */
  readonly multiplier: number | null;
}

/**
 * The 95% interval of a figure in the unit of its measure: Byar's for a rate of events (exact Poisson below 10 events),
 * Wilson's for a proportion. Refuses counts, stocks and scores, which are not chance events, and a figure without its parts.
 * @see rateInterval
 * @see wilsonInterval
 */
export function measureInterval(
  { nature, multiplier }: MeasureKind,
  { numerator, denominator }: Parts,
): Outcome<MeasureInterval> {
  if (nature !== "rate of events" && nature !== "proportion") return refusal("not chance events");
  if (numerator === null || denominator === null || multiplier === null) return refusal("count not stated");
  if (nature === "rate of events") {
    const rate = rateInterval(numerator, denominator, { per: multiplier });
    if (!rate.ok) return rate;
    const { lower, upper, method } = rate.value;
    return success({ lower, upper, method });
  }
  const share = wilsonInterval(numerator, denominator);
  if (!share.ok) return share;
  const { lower, upper, method } = share.value;
  return success({ lower: lower * multiplier, upper: upper * multiplier, method });
}
