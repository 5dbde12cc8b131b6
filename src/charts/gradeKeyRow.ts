import { backing } from "./backing.js";
import type { SegmentLook } from "./segment.js";
import { svg } from "./svg.js";
import { ink, smallFontSize, textWidth } from "./theme.js";

const box = 20;
const lineHeight = 26;

/** One entry of a key: how a segment looks, the mark on it, and the words it stands for. */
export interface KeyEntry {
  readonly look: SegmentLook;
  readonly letter: string;
  readonly words: string;
}

const boxWidth = (letter: string): number => Math.max(box, textWidth(letter, smallFontSize) + 8);
const entryWidth = ({ letter, words }: KeyEntry): number =>
  boxWidth(letter) + 6 + textWidth(words, smallFontSize) + 14;

/** Entries set in lines no wider than the chart. */
function linesOf(entries: readonly KeyEntry[], width: number): KeyEntry[][] {
  const lines: KeyEntry[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (used + entryWidth(entry) > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(entry);
    used += entryWidth(entry);
  }
  return lines;
}

export const keyHeight = (entries: readonly KeyEntry[], width: number): number =>
  linesOf(entries, width).length * lineHeight;

/** Draws a key from the left edge at `y`: the mark in its box, then its words. */
export function drawKey(
  document: Document,
  entries: readonly KeyEntry[],
  y: number,
  width: number,
): SVGElement {
  const children: SVGElement[] = [];
  for (const [index, line] of linesOf(entries, width).entries()) {
    const top = y + index * lineHeight;
    let x = 0.5;
    for (const entry of line) {
      const { look, letter, words } = entry;
      const wide = boxWidth(letter);
      const centre = top + box / 2 + 0.5;
      children.push(
        svg(document, "rect", {
          x,
          y: top + 0.5,
          width: wide,
          height: box,
          fill: look.fill,
          stroke: ink,
          ...(look.dash === undefined ? {} : { "stroke-dasharray": look.dash }),
        }),
        ...backing(document, look, {
          x: x + wide / 2,
          y: centre,
          width: textWidth(letter, smallFontSize) + 3,
        }),
        svg(
          document,
          "text",
          {
            x: x + wide / 2,
            y: centre,
            dy: "0.35em",
            "text-anchor": "middle",
            "font-weight": 600,
            fill: look.text,
          },
          [letter],
        ),
        svg(document, "text", { x: x + wide + 6, y: centre, dy: "0.35em" }, [words]),
      );
      x += entryWidth(entry);
    }
  }
  return svg(document, "g", { class: "key", "font-size": smallFontSize }, children);
}
