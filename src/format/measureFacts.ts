import type { OfferedMeasure } from "../model/measureFigures.js";
import type { MeasureRow } from "../model/measureRow.js";
import { formatCount } from "./formatCount.js";
import { formatMeasure } from "./formatMeasure.js";
import { formatPeriod } from "./formatPeriod.js";

const polarities: Readonly<Record<MeasureRow["polarity"], string>> = {
  "higher is better": "Higher is better.",
  "lower is better": "Lower is better.",
  none: "Neither higher nor lower is better by itself.",
};

/** Which direction a reader may call better, as a sentence. */
export const formatPolarity = (polarity: MeasureRow["polarity"]): string => polarities[polarity];

const natures: Readonly<Record<OfferedMeasure["nature"], string>> = {
  count: "A count, and no rate: a larger force has more of it.",
  "rate of events": "A rate of events: how many happened in a period, over the people they could happen to.",
  proportion: "A proportion: the part of the cases that meet a condition.",
  "ratio of stocks": "A ratio of two stocks: what there is on a day, over the people living there.",
  score: "A weighted score per head, worked out by its publisher.",
};

const intervals: Readonly<Record<OfferedMeasure["nature"], string>> = {
  count: "None: everything is counted, and nothing is left to chance.",
  "rate of events": "95%, by Byar’s method; below 10 events the exact Poisson interval.",
  proportion: "95%, by Wilson’s method.",
  "ratio of stocks": "None: those in post on a day are all counted, and are not chance events.",
  score:
    "None: a score is a weighted sum whose parts are not in the publication, so chance limits cannot be worked out.",
};

const ofStock = "None: it is not divided by anything.";
const noDenominator: Readonly<Record<OfferedMeasure["nature"], string>> = {
  count: ofStock,
  "rate of events": ofStock,
  proportion: ofStock,
  "ratio of stocks": ofStock,
  score: "People living in the area, within the score itself: its publisher gives the score alone.",
};

export interface MeasureFact {
  readonly term: string;
  readonly text: string;
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The national figure with its period and how it is made, or that there is none. */
export function nationalSentence(national: MeasureRow | null): string {
  if (national === null) return "None: no source states it, and forces’ counts are not added up here.";
  const kind = national.mean_kind === null ? "" : `; ${national.mean_kind}`;
  const figure =
    national.unit === "score"
      ? `A score of ${formatMeasure(national)}`
      : `${formatMeasure(national)} ${national.unit}`;
  return `${figure} ${formatPeriod(national.period)}${kind}.`;
}

/**
 * Everything a reader should know of a measure before comparing forces by it: what is counted and divided by, the unit, the
 * periods held, which way is better, how the national figure is made, which interval fits, and what it does not say.
 */
export function measureFacts(
  measure: OfferedMeasure,
  periods: readonly string[],
  national: MeasureRow | null,
): readonly MeasureFact[] {
  const { numerator_name, denominator_name, multiplier, unit, nature, polarity, definition } = measure;
  const [first] = periods;
  const last = periods.at(-1);
  const held = first === last ? `${first}` : `${first} to ${last}, ${formatCount(periods.length)} in all`;
  return [
    { term: "Numerator", text: upperFirst(`${numerator_name ?? "not stated"}.`) },
    {
      term: "Denominator",
      text:
        denominator_name === null
          ? noDenominator[nature]
          : upperFirst(`${denominator_name}; per ${formatCount(multiplier ?? 1)} of them.`),
    },
    { term: "Unit", text: upperFirst(`${unit}.`) },
    { term: "Periods held", text: `${held}.` },
    { term: "Kind of figure", text: natures[nature] },
    { term: "Which way is better", text: formatPolarity(polarity) },
    { term: "England and Wales", text: nationalSentence(national) },
    { term: "Interval", text: intervals[nature] },
    { term: "What it is, and what it does not say", text: definition },
  ];
}

/** Why a measure is not shown in the order of its figures, or null where it may be. */
export const rankRefusal = ({ nature, measure_name }: OfferedMeasure): string | null =>
  nature === "count"
    ? `${measure_name} is a count, and a larger force has more of it. An order by size would say which forces are large, and nothing else.`
    : null;

/** Why a measure has no funnel, or null where it has one. */
export function funnelRefusal({ nature, measure_name }: OfferedMeasure): string | null {
  if (nature === "rate of events" || nature === "proportion") return null;
  const reason = {
    count: "a count, with nothing that it is a part of",
    "ratio of stocks":
      "a ratio of what there is on a day: those in post are all counted and are not chance events",
    score: "a weighted score, and its parts are not in the publication",
  }[nature];
  return `A funnel shows what chance alone would give. ${measure_name} is ${reason}.`;
}
