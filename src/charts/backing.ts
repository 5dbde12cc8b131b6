import type { SegmentLook } from "./segment.js";
import { svg } from "./svg.js";
import { lightText } from "./theme.js";

/** A white ground for text on a hatch, centred at x and y; nothing on a plain fill, where text reads by itself. */
export const backing = (
  document: Document,
  { fill }: SegmentLook,
  { x, y, width, height = 16 }: { x: number; y: number; width: number; height?: number },
): SVGElement[] =>
  fill.startsWith("url(")
    ? [
        svg(document, "rect", {
          class: "backing",
          x: x - width / 2,
          y: y - height / 2,
          width,
          height,
          fill: lightText,
        }),
      ]
    : [];
