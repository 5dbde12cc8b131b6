import { svg } from "./svg.js";
import { ink, smallFontSize, textWidth } from "./theme.js";

/** A shape with what it stands for: what a colour says, a shape says too. */
export interface ShapeMeaning {
  readonly shape: PointShape;
  readonly fill: string;
  readonly text: string;
}

export type PointShape = "circle" | "square" | "diamond" | "triangle" | "star" | "cross";

const paths: Readonly<Record<PointShape, string>> = {
  circle: "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z",
  square: "M-4.5,-4.5H4.5V4.5H-4.5Z",
  diamond: "M0,-6.5L6.5,0L0,6.5L-6.5,0Z",
  triangle: "M0,-6L5.5,4.5H-5.5Z",
  star: "M0,-7L1.7,-2.2L6.7,-2.2L2.7,0.9L4.1,5.7L0,2.8L-4.1,5.7L-2.7,0.9L-6.7,-2.2L-1.7,-2.2Z",
  cross: "M-5,-2H-2V-5H2V-2H5V2H2V5H-2V2H-5Z",
};

/** A point with an outline in ink, so that it reads in greyscale; its title says what it is. */
export const drawPoint = (
  document: Document,
  { shape, fill }: Pick<ShapeMeaning, "shape" | "fill">,
  { x, y, title }: { readonly x: number; readonly y: number; readonly title?: string },
): SVGElement =>
  svg(
    document,
    "path",
    {
      class: `point point-${shape}`,
      transform: `translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100})`,
      d: paths[shape],
      fill,
      stroke: ink,
      "stroke-width": 1,
    },
    title === undefined ? [] : [svg(document, "title", {}, [title])],
  );

const rowHeight = 20;

/** The rows that a key takes in a width, each with where it starts. */
function keyPlaces(meanings: readonly ShapeMeaning[], width: number): { x: number; y: number }[] {
  let [x, y] = [8, 0];
  return meanings.map(({ text }) => {
    const wide = 14 + textWidth(text, smallFontSize) + 20;
    if (x > 8 && x + wide > width) [x, y] = [8, y + rowHeight];
    const place = { x, y };
    x += wide;
    return place;
  });
}

/** Pixels that the key of these shapes needs. */
export const shapeKeyHeight = (meanings: readonly ShapeMeaning[], width: number): number =>
  meanings.length === 0 ? 0 : (keyPlaces(meanings, width).at(-1)?.y ?? 0) + rowHeight;

/** What each shape stands for, in rows from `top` down. */
export function drawShapeKey(
  document: Document,
  meanings: readonly ShapeMeaning[],
  { top, width }: { readonly top: number; readonly width: number },
): SVGElement {
  const places = keyPlaces(meanings, width);
  return svg(
    document,
    "g",
    { class: "shape-key" },
    meanings.flatMap((meaning, index) => {
      const { x, y } = places[index] ?? { x: 8, y: 0 };
      const middle = top + y + rowHeight / 2;
      return [
        drawPoint(document, meaning, { x, y: middle }),
        svg(
          document,
          "text",
          { x: x + 14, y: middle, dy: "0.35em", "text-anchor": "start", "font-size": smallFontSize },
          [meaning.text],
        ),
      ];
    }),
  );
}
