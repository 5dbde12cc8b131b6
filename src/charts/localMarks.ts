import { formatDecimal } from "../format/formatDecimal.js";
import { localWord } from "../format/localWords.js";
import type { LocalFigureRow, TargetRow } from "../model/ownData.js";
import { drawPoint, type ShapeMeaning } from "./pointShapes.js";
import type { SideLabel } from "./seriesLabels.js";
import { svg } from "./svg.js";
import { ink, smallFontSize, wrapText } from "./theme.js";

/** Where the scales of a chart put a day and a value, in pixels. */
export interface MarkPlace {
  readonly xOf: (date: Date) => number;
  readonly yOf: (value: number) => number;
}

const hollow = "none";

/** What the marks of own figures look like: hollow, of a shape for each origin. */
export const localShapes: Readonly<Record<LocalFigureRow["origin"], ShapeMeaning>> = {
  "office file": { shape: "diamond", fill: hollow, text: `${localWord}: your office’s file` },
  "published table": { shape: "square", fill: hollow, text: `${localWord}: a published table you added` },
};
const origins = ["office file", "published table"] as const;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

type Known = LocalFigureRow & { readonly value: number };
const isKnown = (row: LocalFigureRow): row is Known => row.value !== null;
const inTime = <Row extends { readonly period_end: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => a.period_end.localeCompare(b.period_end));

/** Figures as hollow marks, joined to nothing. */
export const drawLocalFigures = (
  document: Document,
  rows: readonly LocalFigureRow[],
  { xOf, yOf }: MarkPlace,
): SVGElement[] =>
  inTime(rows.filter(isKnown)).map((row) => {
    const mark = drawPoint(document, localShapes[row.origin], {
      x: xOf(dateOf(row.period_end)),
      y: yOf(row.value),
      title: `${row.area_name}, ${row.period}: ${formatDecimal(row.value, row.decimals)} (${localWord})`,
    });
    mark.classList.add("hollow");
    mark.setAttribute("stroke-width", "2");
    return mark;
  });

/** Half the width of the bar of a target, in pixels. */
const reach = 18;

/** Targets as short level bars with a wedge to the side that meets them. */
export const drawTargets = (
  document: Document,
  targets: readonly TargetRow[],
  { xOf, yOf }: MarkPlace,
): SVGElement[] =>
  inTime(targets).map((row) => {
    const [x, y] = [xOf(dateOf(row.period_end)), yOf(row.target)];
    const side = row.direction === "at least" ? -1 : 1;
    const bar = svg(document, "path", {
      class: "target",
      d: `M${x - reach},${y}H${x + reach}M${x - reach},${y}v${side * 6}M${x + reach},${y}v${side * 6}`,
      stroke: ink,
      "stroke-width": 2.5,
      fill: "none",
    });
    bar.append(svg(document, "title", {}, [`${row.period}: ${targetWords(row)}, set by ${row.set_by}`]));
    return bar;
  });

const targetWords = ({ direction, target, decimals }: TargetRow): string =>
  `target (${localWord}) ${direction} ${formatDecimal(target, decimals)}`;

/** On a phone a label takes several lines. */
const linesOf = (text: string, width: number): readonly string[] =>
  width >= 560 ? [text] : wrapText(text, 84, smallFontSize);

/** What stands beside the last figure of each origin and beside the last target; `y` is the value until it is placed. */
export function localLabels(
  rows: readonly LocalFigureRow[],
  targets: readonly TargetRow[],
  width: number,
): readonly (Omit<SideLabel, "y"> & { readonly value: number })[] {
  const target = inTime(targets).at(-1);
  return [
    ...origins.flatMap((origin) => {
      const last = inTime(rows.filter((row) => row.origin === origin).filter(isKnown)).at(-1);
      if (last === undefined) return [];
      const text = `${localWord} ${formatDecimal(last.value, last.decimals)}`;
      return [{ className: "local-label", lines: linesOf(text, width), value: last.value, isBold: true }];
    }),
    ...(target === undefined
      ? []
      : [
          {
            className: "target-label",
            lines: linesOf(targetWords(target), width),
            value: target.target,
            isBold: false,
          },
        ]),
  ];
}
