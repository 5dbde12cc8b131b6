import { formatValue } from "../format/formatValue.js";
import type { ResultPoint } from "../model/resultChart.js";
import type { Grade } from "../model/scale.js";
import { groupedBy } from "./groupedBy.js";
import type { ResultAxes } from "./resultChart.js";
import { gradeSegment, type Segment } from "./segment.js";
import { stackedRows } from "./stackedRows.js";
import { type ChartOptions, darkText, gradeFill, lightText } from "./theme.js";

const order = Object.keys(gradeFill) as readonly Grade[];
const isGrade = (text: string): text is Grade => (order as readonly string[]).includes(text);

const segmentOf = ({ series, y }: ResultPoint): Segment =>
  isGrade(series)
    ? gradeSegment(series, y)
    : { name: series, letter: "–", count: y, look: { fill: lightText, text: darkText } };

/** Counts of forces, or of rows, at each grade: a bar for each place, the best grade on the left. */
export function gradedBars(
  points: readonly ResultPoint[],
  { x }: ResultAxes,
  options: ChartOptions,
): SVGSVGElement {
  const bars = [...groupedBy(points, (point) => String(point.x)).values()];
  const present = order.filter((grade) => points.some(({ series }) => series === grade));
  const total = Math.max(1, ...bars.map((bar) => bar.reduce((sum, { y }) => sum + y, 0)));
  return stackedRows(
    [
      {
        kind: "key",
        entries: present.map((grade) => {
          const { letter, look } = gradeSegment(grade, 0);
          return { letter, look, words: grade };
        }),
      },
      ...bars.map((bar) => ({
        kind: "bar" as const,
        label: bar[0] === undefined ? "" : formatValue(bar[0].x, x),
        segments: [
          ...order.flatMap((grade) => bar.filter(({ series }) => series === grade)),
          ...bar.filter(({ series }) => !isGrade(series)),
        ].map(segmentOf),
      })),
    ],
    { ...options, total },
  );
}
