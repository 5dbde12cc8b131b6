import type { KnownMeasure } from "./localContext.ts";
import type { LocalRow, RowFault } from "./localKind.ts";

/** A share of a whole: "%", "% of calls", "percent of recorded offences"; a "% change" or "percentage points" is none. */
const share =
  /^(%|per ?cent\b|percentage\b)(?!.*\b(change|changes|points?|increase|decrease|growth|difference|variation)\b)/i;
const perMany = /\bper ([1-9][0-9]{0,2}(?:,?[0-9]{3})+|100|10)\b/i;

/** Whether figures in this unit are percentages of a whole. */
export const isShareUnit = (unit: string): boolean => share.test(unit);

/** What numerator / denominator is multiplied by for a figure in this unit; null where the unit does not say. */
export function multiplierOf(unit: string): number | null {
  if (isShareUnit(unit)) return 100;
  const [, many] = perMany.exec(unit) ?? [];
  return many === undefined ? null : Number(many.replaceAll(",", ""));
}

/** A figure, or a target, in a share's unit that lies below 0 or above 100. */
export function shareFaults(line: number, column: string, value: string, unit: string): readonly RowFault[] {
  if (!isShareUnit(unit) || (Number(value) >= 0 && Number(value) <= 100)) return [];
  const expected = `a number from 0 to 100, as the unit is "${unit}"; where more than the whole is meant, numerator and denominator that give it, or another unit`;
  return [{ problem: "a share outside 0 to 100", line, column, value, expected }];
}

/** Parts that a publication has rounded may be this far out, beside the rounding of the figure itself. */
const tolerance = 0.01;

/** A figure that its own numerator and denominator do not give; without them, a share that is none. */
export function partFaults({ line, cells }: LocalRow, known: KnownMeasure | undefined): readonly RowFault[] {
  const { value, numerator, denominator } = cells;
  if (value == null) return [];
  const unit = known?.unit ?? cells.unit ?? "";
  const multiplier = known?.multiplier ?? multiplierOf(unit);
  if (numerator == null || denominator == null || multiplier === null)
    return shareFaults(line, "value", value, unit);
  const worked = (Number(numerator) / Number(denominator)) * multiplier;
  const [, decimals = ""] = /[.](\d+)$/.exec(value) ?? [];
  if (Math.abs(worked - Number(value)) <= 10 ** -decimals.length + Math.abs(worked) * tolerance) return [];
  const times = multiplier === 1 ? "" : ` x ${multiplier.toLocaleString("en-GB")}`;
  const expected = `${Number(worked.toPrecision(4))}, as ${numerator} / ${denominator}${times} gives (${unit}); correct one of the three, or leave numerator and denominator empty`;
  return [{ problem: "a value that is not numerator / denominator", line, column: "value", value, expected }];
}
