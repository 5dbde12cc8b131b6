import type { PackMeasureRow } from "../model/packPicture.js";
import { figureAgeSentence } from "./figureAge.js";
import { explainAbsence } from "./formatAbsence.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";
import { formatMeasure, formatPart } from "./formatMeasure.js";
import { formatPeriod } from "./formatPeriod.js";
import { type MeasureFact, measureFacts } from "./measureFacts.js";

const told: ReadonlySet<string> = new Set([
  "Numerator",
  "Denominator",
  "Which way is better",
  "England and Wales",
  "Interval",
]);

/** "1,201: arrests in the year": a part of a rate with its number. */
const withNumber = (part: number | null, text: string): string =>
  part === null ? text : `${formatPart(part)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** One force’s figure with all that it is made of, and how old it is on a day: what a reader needs before comparing. What the
 * measure is stands apart, in its definition. */
export function forceMeasureFacts(
  own: PackMeasureRow,
  {
    national,
    missing,
    asAt,
  }: {
    readonly national: PackMeasureRow | null;
    /** A later period in which others have a figure and the force has none. */
    readonly missing: PackMeasureRow | null;
    /** ISO date. */
    readonly asAt: string;
  },
): readonly MeasureFact[] {
  const figure =
    own.unit === "score"
      ? `A score of ${formatMeasure(own)} ${formatPeriod(own.period)}.`
      : `${formatMeasure(own)} ${own.unit} ${formatPeriod(own.period)}.`;
  const gap =
    missing === null || missing.absence === null
      ? ""
      : ` For ${missing.period} ${explainAbsence(missing.absence)}.`;
  const parts = measureFacts(own, [own.period], national)
    .filter(({ term }) => told.has(term))
    .map(({ term, text }) => {
      if (term === "Numerator" && own.denominator !== null)
        return { term, text: withNumber(own.numerator, text) };
      return term === "Denominator" && own.denominator_name !== null
        ? { term, text: withNumber(own.denominator, text) }
        : { term, text };
    });
  return [
    { term: own.area_name, text: `${figure} ${figureAgeSentence(own.period_end, asAt)}${gap}` },
    ...parts,
  ];
}

/** Measures that other forces have figures of and this one has none, so that none goes missing unseen. */
export const measuresWithoutSentence = (force_name: string, names: readonly string[]): string =>
  names.length === 0
    ? ""
    : `No figure of ${force_name} is held by this day for ${formatList(names.map((name) => `“${name}”`))}.`;

/** That nothing is held at all. */
export const noMeasuresSentence = (force_name: string): string =>
  `No measure of ${force_name} is held for a period that had ended by this day.`;

/** What the measures without a chart are, before the name of their table. */
export const otherMeasuresSentence = (count: number): string =>
  `${formatCount(count)} more ${count === 1 ? "measure is" : "measures are"} held, without charts: counts, which a larger force has more of, and parts of the measures above. Their figures stand in`;
