import type { TogetherReason } from "../metrics/measuresTogether.js";
import type { OfferedMeasure } from "../model/measureFigures.js";
import { formatCount } from "./formatCount.js";

interface Side {
  readonly measure: OfferedMeasure;
  readonly periods: readonly string[];
  readonly classifications: readonly string[];
}

const base = ({ denominator_name, multiplier }: OfferedMeasure): string =>
  `per ${formatCount(multiplier ?? 1)} of “${denominator_name ?? ""}”`;

const kind = ({ denominator_name, nature }: OfferedMeasure): string =>
  denominator_name === null ? (nature === "score" ? "a score" : "a count") : "a rate";

const span = (periods: readonly string[]): string => {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return "no figures";
  return first === last ? first : `${first} to ${last}`;
};

const sentences: Readonly<Record<TogetherReason, (a: Side, b: Side) => string>> = {
  "the same measure": () => "Both are the same measure. Choose another to set beside it.",
  "two kinds of figure": (a, b) =>
    `Two kinds of figure: one is ${kind(a.measure)} and the other ${kind(b.measure)}. They have no scale in common.`,
  "two rate bases": (a, b) =>
    `Two rate bases: one is ${base(a.measure)}, the other ${base(b.measure)}. The heights of two such figures cannot be compared.`,
  "two units": (a, b) => `Two units: ${a.measure.unit} and ${b.measure.unit}. One axis cannot hold both.`,
  "two classifications": (a, b) =>
    `Two classifications: one counts by the ${a.classifications.join(" and the ")}, the other by the ${b.classifications.join(" and the ")}. Their groups do not match, and adding up both would count arrests twice.`,
  "different years": (a, b) =>
    `Different years: figures are held for ${span(a.periods)} and for ${span(b.periods)}, and never for the same period.`,
};

/** Why two measures are not set beside each other: one sentence for each reason. */
export const togetherSentences = (reasons: readonly TogetherReason[], a: Side, b: Side): readonly string[] =>
  reasons.map((reason) => sentences[reason](a, b));
