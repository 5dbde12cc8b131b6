import type { LocalFigureRow, TargetRow } from "../model/ownData.js";
import { formatCount } from "./formatCount.js";
import { formatDecimal } from "./formatDecimal.js";
import { localWord } from "./localWords.js";

type Shown = Pick<LocalFigureRow, "decimals" | "unit">;
type Held = { readonly period: string; readonly period_end: string; readonly value: number | null };
type Known = LocalFigureRow & { readonly value: number };

const inUnit = (value: number, { decimals, unit }: Shown): string =>
  `${formatDecimal(value, decimals)}${unit === "percent" ? "%" : ""}`;

/** "1,320 people", "88.5% of calls", "12.5%": a score has no unit to name. */
function withUnit(value: number, row: Shown): string {
  const figure = inUnit(value, row);
  if (row.unit === "percent" || row.unit === "score" || row.unit === "number") return figure;
  return `${figure}${row.unit.startsWith("%") ? "" : " "}${row.unit}`;
}

/** Whether a figure meets a target of the same period. */
const meets = (value: number, { direction, target }: TargetRow): boolean =>
  direction === "at least" ? value >= target : value <= target;

const latestOf = <Row extends { readonly period_end: string }>(rows: readonly Row[]): Row | undefined =>
  rows.toSorted((a, b) => a.period_end.localeCompare(b.period_end)).at(-1);

const isKnown = (row: LocalFigureRow): row is Known => row.value !== null;

const sayTarget = (value: number, target: TargetRow): string =>
  `target ${target.direction} ${inUnit(target.target, target)}, ${meets(value, target) ? "met" : "not met"}`;

/** A figure of an earlier period that is not what Peelboard holds, or missed its target; null of one that is neither. */
function earlierWords(row: Known, targets: readonly TargetRow[]): string | null {
  const target = targets.find(({ period_end }) => period_end === row.period_end);
  const differs = row.held_value !== null && row.agreement === "differs";
  const isMissed = target !== undefined && !meets(row.value, target);
  if (!differs && !isMissed) return null;
  return [
    `${row.period}: ${inUnit(row.value, row)} (${localWord})${differs && row.held_value !== null ? ` against ${inUnit(row.held_value, row)} held` : ""}`,
    ...(target === undefined ? [] : [sayTarget(row.value, target)]),
  ].join(", ");
}

/**
 * What a headline of the latest figure would hide: the office's figures of earlier periods that differ from those held, or
 * missed their targets, the latest first. Takes the rows of one area and measure.
 */
export function earlierFigureWords(
  figures: readonly LocalFigureRow[],
  targets: readonly TargetRow[],
): readonly string[] {
  const known = figures.filter(isKnown);
  const last = latestOf(known);
  return known
    .filter((row) => row.origin === "office file" && row !== last)
    .toSorted((a, b) => b.period_end.localeCompare(a.period_end))
    .flatMap((row) => earlierWords(row, targets) ?? []);
}

/**
 * The headline of a chart of own figures: the latest of one area and measure, beside what is held of the same period and the
 * target of it, then the latest earlier one that differs or missed its target: "Cumbria, 31 March 2023: 1,320 people (local);
 * Peelboard holds 1,301 of 31 March 2022; target at least 1,300, met; 31 March 2022: 1,310 (local) against 1,301 held".
 */
export function ownFigureHeadline(
  area_name: string,
  figures: readonly LocalFigureRow[],
  targets: readonly TargetRow[],
  held: readonly Held[],
): string {
  const last = latestOf(figures.filter(isKnown));
  if (last === undefined) {
    const target = latestOf(targets);
    return target === undefined
      ? `${area_name}: no local figure has a value`
      : `${area_name}, ${target.period}: target ${target.direction} ${withUnit(target.target, target)} (${localWord}), and no figure yet`;
  }
  const known = held.filter(({ value }) => value !== null);
  const same = known.find(({ period }) => period === last.period);
  const beside = same ?? latestOf(known);
  const target = targets.find(({ period_end }) => period_end === last.period_end);
  const [earlier, ...more] = earlierFigureWords(figures, targets);
  return [
    `${area_name}, ${last.period}: ${withUnit(last.value, last)} (${localWord})`,
    ...(beside === undefined || beside.value === null
      ? []
      : [`Peelboard holds ${inUnit(beside.value, last)}${same === undefined ? ` of ${beside.period}` : ""}`]),
    ...(target === undefined ? [] : [sayTarget(last.value, target)]),
    ...(earlier === undefined ? [] : [earlier]),
    ...(more.length === 0
      ? []
      : [
          `${formatCount(more.length)} earlier ${more.length === 1 ? "figure differs or missed its target" : "figures differ or missed their targets"} too`,
        ]),
  ].join("; ");
}
