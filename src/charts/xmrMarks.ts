import { formatRule } from "../format/xmrSentence.js";
import type { MeasureRow } from "../model/measureRow.js";
import type { PointShape, ShapeMeaning } from "./pointShapes.js";

type Rule = Parameters<typeof formatRule>[0];

export interface XmrPoint extends MeasureRow {
  readonly value: number;
  readonly signals: readonly Rule[];
}

export interface XmrStretchLimits {
  readonly mean: number;
  readonly lower_limit: number;
  readonly near_lower_limit: number;
  readonly near_upper_limit: number;
  readonly upper_limit: number;
  readonly is_trial: boolean;
}

/** A stretch of a series within which figures may be compared; limits are null where it has too few points. */
export interface XmrPlotStretch {
  readonly points: readonly XmrPoint[];
  readonly limits: XmrStretchLimits | null;
  readonly cut: "classification changed" | "year missing" | null;
}

/** NHS England's colours for special cause; a measure of which neither direction is better has neither. */
const improvement = "#00B0F0";
const concern = "#E46C0A";
const neutral = "#A285D1";
const common = "#A6A6A6";

const ruleShapes: Readonly<Record<Rule, PointShape>> = {
  "outside a limit": "diamond",
  "seven rising or falling": "triangle",
  "seven on one side": "square",
  "two of three near a limit": "star",
};

/** The colour of a point that breaks a rule: better or worse only where the measure says which direction is better. */
function signalFill({ polarity, value }: XmrPoint, mean: number): string {
  if (polarity === "none" || value === mean) return neutral;
  return value > mean === (polarity === "higher is better") ? improvement : concern;
}

/** What the shapes mean, those that occur, in the order of the rules. */
export function signalMeanings(stretches: readonly XmrPlotStretch[]): ShapeMeaning[] {
  const points = stretches.flatMap((stretch) => stretch.points.map((point) => ({ point, stretch })));
  const rules = (Object.keys(ruleShapes) as Rule[]).flatMap((rule): ShapeMeaning[] => {
    const first = points.find(({ point }) => point.signals[0] === rule);
    if (first === undefined) return [];
    const fill = signalFill(first.point, first.stretch.limits?.mean ?? first.point.value);
    return [{ shape: ruleShapes[rule], fill, text: formatRule(rule).toLowerCase() }];
  });
  const usual: ShapeMeaning = { shape: "circle", fill: common, text: "no rule broken" };
  return points.some(({ point }) => point.signals.length === 0) ? [usual, ...rules] : rules;
}

/** How a point is drawn: grey where it breaks no rule, else by the first rule that it breaks. */
export function pointLook(point: XmrPoint, limits: XmrStretchLimits | null): Omit<ShapeMeaning, "text"> {
  const [rule] = point.signals;
  return rule === undefined
    ? { shape: "circle", fill: common }
    : { shape: ruleShapes[rule], fill: signalFill(point, limits?.mean ?? point.value) };
}
