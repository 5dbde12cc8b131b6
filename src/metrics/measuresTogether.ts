import type { Nature } from "../model/measureFigures.js";

/** Why two measures must not be set beside each other, in the order in which they are said. */
export const togetherReasons = [
  "the same measure",
  "two kinds of figure",
  "two rate bases",
  "two units",
  "two classifications",
  "different years",
] as const;
export type TogetherReason = (typeof togetherReasons)[number];

interface Figure {
  readonly period: string;
  readonly value: number | null;
  readonly classification: string | null;
}

/** A measure with its figures for one area. */
export interface MeasureCourse<Row extends Figure = Figure> {
  readonly measure: {
    readonly measure_id: string;
    readonly nature: Nature;
    readonly unit: string;
    readonly denominator_name: string | null;
    readonly multiplier: number | null;
  };
  readonly rows: readonly Row[];
}

/** Either the periods in which the two may be compared, or every reason why they may not. */
export type Together =
  | { readonly ok: true; readonly periods: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly TogetherReason[] };

const isRate = ({ measure }: MeasureCourse): boolean => measure.denominator_name !== null;

const classificationIn = ({ rows }: MeasureCourse): ReadonlyMap<string, string | null> =>
  new Map(rows.filter(({ value }) => value !== null).map((row) => [row.period, row.classification]));

function reasonsOfUnit(a: MeasureCourse, b: MeasureCourse): readonly TogetherReason[] {
  if (isRate(a) !== isRate(b) || (!isRate(a) && a.measure.nature !== b.measure.nature))
    return ["two kinds of figure"];
  if (isRate(a))
    return a.measure.multiplier === b.measure.multiplier &&
      a.measure.denominator_name === b.measure.denominator_name
      ? []
      : ["two rate bases"];
  return a.measure.unit === b.measure.unit ? [] : ["two units"];
}

/**
 * Whether two measures of one area may stand on one scale: both rates on the same base (what they are divided by, and per how
 * many), or both counts or scores of one unit; in the same periods; and by the same classification. Gives the periods where
 * all this holds, or every reason why it never does.
 */
export function measuresTogether(a: MeasureCourse, b: MeasureCourse): Together {
  if (a.measure.measure_id === b.measure.measure_id) return { ok: false, reasons: ["the same measure"] };
  const [ofA, ofB] = [classificationIn(a), classificationIn(b)];
  const common = [...ofA.keys()].filter((period) => ofB.has(period));
  // A measure that knows of no classification, such as a headcount, does not conflict with one that does.
  const isAlike = (period: string): boolean => {
    const [one, other] = [ofA.get(period) ?? null, ofB.get(period) ?? null];
    return one === null || other === null || one === other;
  };
  const periods = common.filter(isAlike);
  const classifications = (course: ReadonlyMap<string, string | null>): ReadonlySet<string> =>
    new Set([...course.values()].filter((name) => name !== null));
  const [namesA, namesB] = [classifications(ofA), classifications(ofB)];
  const areDisjoint = namesA.size > 0 && namesB.size > 0 && [...namesA].every((name) => !namesB.has(name));

  const reasons: readonly TogetherReason[] = [
    ...reasonsOfUnit(a, b),
    ...(areDisjoint || (common.length > 0 && periods.length === 0) ? (["two classifications"] as const) : []),
    ...(common.length === 0 ? (["different years"] as const) : []),
  ];
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, periods };
}
