import type { Verdict } from "../model/comparability.js";
import { breakHeight, drawBreak } from "./comparabilityBreak.js";
import { drawKey, type KeyEntry, keyHeight } from "./gradeKeyRow.js";
import type { Segment } from "./segment.js";
import { bodyTop, drawStackedBar, stackedBarHeight } from "./stackedBar.js";
import { frame, svg } from "./svg.js";
import { boldWidth, type ChartOptions, fontSize, textWidth, wrapText } from "./theme.js";

/** What a chart of stacked bars is made of, from top to bottom. */
export type StackedRow =
  | { readonly kind: "key"; readonly entries: readonly KeyEntry[] }
  | { readonly kind: "bar"; readonly label: string; readonly segments: readonly Segment[] }
  | { readonly kind: "break"; readonly verdict: Verdict | null };

const lineHeight = 17;
/** From the top of a bar to its middle. */
const bodyMiddle = 14;
const narrowWidth = 560;

interface Layout {
  readonly width: number;
  /** Left edge of the bars: behind the labels, or the chart's edge where labels stand above. */
  readonly left: number;
  readonly unit: number;
}

function layoutOf(rows: readonly StackedRow[], width: number, total: number): Layout {
  const labels = rows.flatMap((row) => (row.kind === "bar" ? [boldWidth(row.label)] : []));
  const left = width < narrowWidth ? 0.5 : Math.min(260, Math.max(...labels, 0) + 16);
  return { width, left, unit: (width - left - 0.5) / total };
}

/** Labels are bold: each letter takes as much as one of a larger size. */
const boldSize = boldWidth("M", fontSize) / textWidth("M", 1);

const labelLines = (label: string, { width, left }: Layout): string[] =>
  wrapText(label, left > 1 ? left - 12 : width, boldSize);

/** How far a bar moves down, so that a label of many lines beside it is centred on it and stays below the row above. */
const shiftOf = (lines: number, row: Extract<StackedRow, { kind: "bar" }>): number =>
  Math.max(0, (lines * lineHeight) / 2 - bodyTop(row.segments) - bodyMiddle);

function heightOf(row: StackedRow, layout: Layout): number {
  if (row.kind === "key") return keyHeight(row.entries, layout.width) + 8;
  if (row.kind === "break") return breakHeight(row.verdict);
  const lines = labelLines(row.label, layout).length;
  const labels = lines * lineHeight;
  const bar = stackedBarHeight(row.segments, layout.unit);
  return (layout.left > 1 ? Math.max(labels, shiftOf(lines, row) + bar) : labels + 3 + bar) + 10;
}

function drawRow(document: Document, row: StackedRow, y: number, layout: Layout): SVGElement[] {
  if (row.kind === "key") return [drawKey(document, row.entries, y, layout.width)];
  if (row.kind === "break") return [drawBreak(document, row.verdict, y, layout.width)];
  const lines = labelLines(row.label, layout);
  const isBeside = layout.left > 1;
  const shift = isBeside ? shiftOf(lines.length, row) : lines.length * lineHeight + 3;
  const barTop = y + 0.5 + shift;
  const firstBaseline = isBeside
    ? y + 19 + shift + bodyTop(row.segments) - ((lines.length - 1) * lineHeight) / 2
    : y + 12;
  return [
    ...lines.map((line, index) =>
      svg(
        document,
        "text",
        { x: 0, y: firstBaseline + index * lineHeight, "font-size": fontSize, "font-weight": 600 },
        [line],
      ),
    ),
    drawStackedBar(document, row.segments, { x: layout.left, y: barTop, unit: layout.unit }),
  ];
}

/** Draws keys, bars and breaks from top to bottom; `total` units fill the width that the labels leave. */
export function stackedRows(
  rows: readonly StackedRow[],
  { total, defs = [], ...options }: ChartOptions & { total: number; defs?: readonly SVGElement[] },
): SVGSVGElement {
  const layout = layoutOf(rows, options.width, total);
  const heights = rows.map((row) => heightOf(row, layout));
  const root = frame(
    heights.reduce((sum, height) => sum + height, 2),
    options,
  );
  root.append(...defs);
  let y = 1;
  for (const [index, row] of rows.entries()) {
    root.append(...drawRow(options.document, row, y, layout));
    y += heights[index] ?? 0;
  }
  return root;
}
