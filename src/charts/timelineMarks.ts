import { svg } from "./svg.js";
import { barFill, ink, lightText, smallFontSize } from "./theme.js";
import type { PlacedMark } from "./timelineGroup.js";

export const markHeight = 14;
const lineHeight = 15;

/** Stripes for the days that are not sure; slanted the other way than the hatch of what was not found. */
export const unsurePattern = (document: Document, id: string): SVGElement =>
  svg(document, "defs", {}, [
    svg(
      document,
      "pattern",
      { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(-45)" },
      [
        svg(document, "rect", { width: 6, height: 6, fill: lightText }),
        svg(document, "rect", { width: 2.5, height: 6, fill: barFill }),
      ],
    ),
  ]);

/** A bar: filled where it is sure, striped where only a month or a year is known; open on the right without an end. */
function drawSpell(document: Document, { row, x1, x2, sure, y }: PlacedMark, unsure: string): SVGElement[] {
  const bottom = y + markHeight;
  const outline =
    row.ended_on === null ? `M${x2},${y}H${x1}V${bottom}H${x2}` : `M${x1},${y}H${x2}V${bottom}H${x1}Z`;
  return [
    svg(document, "rect", { x: x1, y, width: x2 - x1, height: markHeight, fill: `url(#${unsure})` }),
    ...(sure === null
      ? []
      : [
          svg(document, "rect", {
            class: "sure",
            x: sure.x1,
            y,
            width: sure.x2 - sure.x1,
            height: markHeight,
            fill: barFill,
          }),
        ]),
    svg(document, "path", { class: "outline", d: outline, fill: "none", stroke: ink }),
  ];
}

/** A diamond on a known day; a thin striped box over the days of a month or a year. */
function drawMoment(document: Document, { row, x1, x2, y }: PlacedMark, unsure: string): SVGElement[] {
  const middle = y + markHeight / 2;
  const fill = row.kind === "inspection" ? "none" : ink;
  if (row.began_on.length === 10)
    return [
      svg(document, "path", {
        d: `M${x1},${middle - 6}l6,6l-6,6l-6,-6Z`,
        fill,
        stroke: ink,
        "stroke-width": 1.5,
      }),
    ];
  return [
    svg(document, "rect", {
      x: x1,
      y: middle - 4,
      width: x2 - x1,
      height: 8,
      fill: `url(#${unsure})`,
      stroke: ink,
    }),
  ];
}

const drawRound = (document: Document, { x1, x2, y }: PlacedMark): SVGElement[] => [
  svg(document, "rect", {
    x: x1,
    y: y + 3,
    width: x2 - x1,
    height: markHeight - 6,
    fill: ink,
    "fill-opacity": 0.35,
    stroke: ink,
  }),
];

/** Draws a mark with its label. */
export function drawMark(document: Document, mark: PlacedMark, unsure: string): SVGElement {
  const { row, lines, label, y } = mark;
  const drawn =
    row.kind === "round"
      ? drawRound(document, mark)
      : row.kind === "enhanced monitoring"
        ? drawSpell(document, mark, unsure)
        : drawMoment(document, mark, unsure);
  const firstLine = label.isAbove ? y - 5 - (lines.length - 1) * lineHeight : y + markHeight / 2;
  return svg(document, "g", { class: "mark", "data-kind": row.kind }, [
    ...drawn,
    ...lines.map((line, index) =>
      svg(
        document,
        "text",
        {
          class: "over-rules",
          x: label.x,
          y: firstLine + index * lineHeight,
          ...(label.isAbove ? {} : { dy: "0.35em" }),
          "text-anchor": label.anchor,
          "font-size": smallFontSize,
        },
        [line],
      ),
    ),
  ]);
}
