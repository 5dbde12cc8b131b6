import { formatCount } from "../format/formatCount.js";
import { backing } from "./backing.js";
import type { Segment } from "./segment.js";
import { svg } from "./svg.js";
import { boldWidth, ink, smallFontSize, textWidth } from "./theme.js";

const barHeight = 28;
const calloutHeight = 20;
const holderHeight = 21;

const isHeld = (segments: readonly Segment[]): boolean =>
  segments.some(({ holder, count }) => holder !== undefined && count > 0);

/** How far below its place a bar begins: the reader's force is named above it. */
export const bodyTop = (segments: readonly Segment[]): number => (isHeld(segments) ? holderHeight : 0);

/** Where a stacked bar stands and how many pixels one unit takes. */
export interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly unit: number;
}

interface PlacedSegment extends Segment {
  readonly left: number;
  readonly wide: number;
}

const label = ({ letter, count }: Segment): string => `${letter} ${formatCount(count)}`.trim();
const room = (text: string): number => textWidth(text, smallFontSize) + 6;
const fits = (segment: Segment, unit: number): boolean => room(label(segment)) <= segment.count * unit;

export const stackedBarHeight = (segments: readonly Segment[], unit: number): number =>
  bodyTop(segments) +
  barHeight +
  (segments.some((segment) => segment.count > 0 && !fits(segment, unit)) ? calloutHeight : 0);

function place(segments: readonly Segment[], { x, unit }: BarPlace): PlacedSegment[] {
  let left = x;
  return segments
    .filter(({ count }) => count > 0)
    .map((segment) => {
      const placed = { ...segment, left, wide: segment.count * unit };
      left += placed.wide;
      return placed;
    });
}

/** Centres of the labels under the bar: each beneath its segment, moved left as far as the next one needs. */
function calloutCentres(narrow: readonly PlacedSegment[], left: number, right: number): number[] {
  const centres: number[] = [];
  let limit = right;
  for (const segment of narrow.toReversed()) {
    const half = room(label(segment)) / 2;
    const centre = Math.min(segment.left + segment.wide / 2, limit - half);
    centres.unshift(centre);
    limit = centre - half;
  }
  // Labels pushed past the left edge move right again; there is room, since they are few and short.
  let edge = left;
  return centres.map((centre, index) => {
    const segment = narrow[index];
    const half = segment === undefined ? 0 : room(label(segment)) / 2;
    const moved = Math.max(centre, edge + half);
    edge = moved + half;
    return moved;
  });
}

function markOf(document: Document, segment: PlacedSegment, y: number): SVGElement {
  const { look, left, wide, name, count } = segment;
  return svg(
    document,
    "rect",
    {
      x: left,
      y,
      width: wide,
      height: barHeight,
      fill: look.fill,
      stroke: ink,
      "data-name": name,
      "data-count": count,
      ...(look.dash === undefined ? {} : { "stroke-dasharray": look.dash }),
    },
    [svg(document, "title", {}, [`${name}: ${formatCount(count)}`])],
  );
}

function labelOf(document: Document, segment: PlacedSegment, y: number): SVGElement[] {
  const text = label(segment);
  const centre = segment.left + segment.wide / 2;
  const middle = y + barHeight / 2;
  return [
    ...backing(document, segment.look, { x: centre, y: middle, width: room(text) }),
    svg(
      document,
      "text",
      { x: centre, y: middle, dy: "0.35em", "text-anchor": "middle", fill: segment.look.text },
      [text],
    ),
  ];
}

/** The reader's force above the part that it is one of, and a heavier outline around that part. */
function holderOf(
  document: Document,
  { holder = "", left, wide }: PlacedSegment,
  { top, end }: { readonly top: number; readonly end: number },
): SVGElement[] {
  const half = boldWidth(holder, smallFontSize) / 2;
  const centre = left + wide / 2;
  const x = Math.max(half, Math.min(centre, end - half));
  return [
    svg(document, "rect", {
      x: left + 1,
      y: top + 1,
      width: Math.max(wide - 2, 1),
      height: barHeight - 2,
      fill: "none",
      stroke: ink,
      "stroke-width": 3,
    }),
    // Drawn, not written: few typefaces have the sign.
    svg(document, "path", { d: `M${centre - 4},${top - 6}h8l-4,6z`, fill: ink }),
    svg(document, "text", { x, y: top - 9, "text-anchor": "middle", "font-weight": 700, class: "holder" }, [
      holder,
    ]),
  ];
}

/** Draws one bar from left to right, each part `count` units wide; what does not fit on its part stands under it. */
export function drawStackedBar(
  document: Document,
  segments: readonly Segment[],
  { x, y: top, unit }: BarPlace,
): SVGElement {
  const y = top + bodyTop(segments);
  const placed = place(segments, { x, y, unit });
  const right = placed.reduce((end, { left, wide }) => Math.max(end, left + wide), x);
  const narrow = placed.filter((segment) => !fits(segment, unit));
  const centres = calloutCentres(narrow, x, right);
  const bottom = y + barHeight;
  const callouts = narrow.flatMap((segment, index) => {
    const centre = centres[index] ?? segment.left;
    return [
      svg(document, "path", {
        d: `M${segment.left + segment.wide / 2},${bottom}L${centre},${bottom + 6}`,
        stroke: ink,
      }),
      svg(document, "text", { x: centre, y: bottom + 17, "text-anchor": "middle" }, [label(segment)]),
    ];
  });
  return svg(document, "g", { class: "bar", "font-size": smallFontSize }, [
    ...placed.map((segment) => markOf(document, segment, y)),
    ...placed.filter((segment) => fits(segment, unit)).flatMap((segment) => labelOf(document, segment, y)),
    ...callouts,
    ...placed
      .filter(({ holder }) => holder !== undefined)
      .flatMap((segment) => holderOf(document, segment, { top: y, end: right })),
  ]);
}
