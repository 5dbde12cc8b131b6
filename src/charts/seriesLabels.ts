import { formatMeasure } from "../format/formatMeasure.js";
import type { SeriesPoint } from "./seriesSegments.js";
import { svg } from "./svg.js";
import { smallFontSize, textWidth, wrapText } from "./theme.js";

const lineHeight = 15;
const inset = 10;

interface SeriesLabelPlace {
  readonly xOf: (date: Date) => number;
  readonly yOf: (value: number) => number;
  readonly width: number;
  /** Lower edge of the lines' area in pixels. */
  readonly floor: number;
}

/** The area's name, on two lines on a phone, and its last value. */
function linesOf(last: SeriesPoint, width: number): string[] {
  const value = formatMeasure(last.row);
  if (width >= 560) return [`${last.area_name} ${value}`];
  return [...wrapText(last.area_name, 78, smallFontSize), value];
}

/** Pixels to keep free on the right of the lines. */
export const seriesLabelWidth = (series: readonly (readonly SeriesPoint[])[], width: number): number =>
  Math.max(
    ...series.flatMap((points) => {
      const last = points.at(-1);
      return last === undefined
        ? []
        : linesOf(last, width).map((line) => textWidth(line, smallFontSize) + inset + 2);
    }),
    16,
  );

/** Tops of the labels from the highest down: each beside its point, moved down where the one above needs the room. */
function labelTops(
  labels: readonly { readonly lines: readonly string[]; readonly y: number }[],
  floor: number,
): number[] {
  const tall = labels.map(({ lines }) => lines.length * lineHeight + 3);
  let bottom = 0;
  const pushed = labels.map(({ y }, index) => {
    const top = Math.max(y - (tall[index] ?? 0) / 2, bottom);
    bottom = top + (tall[index] ?? 0);
    return top;
  });
  // What then reaches below the lines' area moves up again, the lowest first.
  let limit = floor;
  return pushed
    .map((top, index) => ({ top, height: tall[index] ?? 0 }))
    .toReversed()
    .map(({ top, height }) => {
      limit = Math.min(top, limit - height);
      return limit;
    })
    .toReversed();
}

/** A label of several lines beside a point. */
export interface SideLabel {
  readonly className: string;
  readonly lines: readonly string[];
  /** Where its point stands. */
  readonly y: number;
  readonly isBold: boolean;
}

/** Labels in a column from `x` on, each as near to its point as the others let it. */
export function drawSideLabels(
  document: Document,
  labels: readonly SideLabel[],
  { x, floor }: { readonly x: number; readonly floor: number },
): SVGElement[] {
  const inOrder = labels.toSorted((a, b) => a.y - b.y);
  const tops = labelTops(inOrder, floor);
  return inOrder.map(({ className, lines, isBold }, turn) =>
    svg(
      document,
      "text",
      {
        class: className,
        "text-anchor": "start",
        "font-size": smallFontSize,
        "font-weight": isBold ? 700 : 400,
      },
      lines.map((line, index) =>
        svg(document, "tspan", { x, y: (tops[turn] ?? 0) + index * lineHeight + 12 }, [line]),
      ),
    ),
  );
}

/** What stands beside the end of a line: the area and its last value. */
export const seriesLabelLines = (last: SeriesPoint, width: number): readonly string[] => linesOf(last, width);

/** Names each line at its last point; labels that would overlap move apart. */
export function drawSeriesLabels(
  document: Document,
  series: readonly (readonly SeriesPoint[])[],
  { xOf, yOf, width, floor }: SeriesLabelPlace,
): SVGElement[] {
  const lasts = series.flatMap((points) => points.at(-1) ?? []);
  const right = Math.max(...lasts.map(({ date }) => xOf(date)), 0);
  const labels = lasts.map((last) => ({
    className: "series-label",
    lines: linesOf(last, width),
    y: yOf(last.value),
    isBold: last.series === 0,
  }));
  return drawSideLabels(document, labels, { x: right + inset, floor });
}
