import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import { gradeLetter } from "../model/scale.js";
import { backing } from "./backing.js";
import { gradeLook, type SegmentLook, statusLook } from "./segment.js";
import { type Attributes, svg } from "./svg.js";
import { darkText, ink, lightText, smallFontSize, textWidth, wrapText } from "./theme.js";

/** The rectangle that a chip fills. */
export interface ChipPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const clockRadius = 4.5;

/** A small clock: the grade was made in an earlier round and carried over. */
export function clockSign(document: Document, x: number, y: number): SVGElement {
  return svg(document, "g", { class: "clock" }, [
    svg(document, "circle", { cx: x, cy: y, r: clockRadius + 1.5, fill: lightText, stroke: ink }),
    svg(document, "path", {
      d: `M${x},${y - 3.5}V${y}H${x + 3}`,
      fill: "none",
      stroke: "#0B0C0C",
      "stroke-width": 1.3,
    }),
  ]);
}

/** The letter of what an office supplied, in a box of its own. */
export const localSign = (document: Document, x: number, y: number): SVGElement =>
  svg(document, "g", { class: "local-sign" }, [
    svg(document, "rect", { x: x - 6, y: y - 7, width: 12, height: 14, fill: lightText, stroke: ink }),
    svg(
      document,
      "text",
      {
        x,
        y,
        dy: "0.35em",
        "text-anchor": "middle",
        "font-size": 11,
        "font-weight": 700,
        fill: darkText,
      },
      ["L"],
    ),
  ]);

/** Its outline: broken and heavier, told without colour. */
export const localOutline = (thickness = 1): Attributes => ({
  "stroke-width": Math.max(2, thickness),
  "stroke-dasharray": "4 3",
});

const lookOf = (row: GradeRow, hatch: string): SegmentLook => {
  if (row.grade !== null) return gradeLook(row.grade);
  return row.status === "graded" || row.status === "carried over"
    ? statusLook("not found", hatch)
    : statusLook(row.status, hatch);
};

/** The letter and the word where both fit, else the letter; a status is spelled out on two lines. */
function linesOf(row: GradeRow, room: number): string[] {
  if (row.grade === null) return wrapText(row.status, Math.min(room, 60), 11);
  const letter = gradeLetter(row.grade);
  const full = `${letter} ${row.grade}`;
  const first = textWidth(full, smallFontSize) + 8 <= room ? full : letter;
  return row.direction === null ? [first] : [first, row.direction];
}

/** Draws one judgement: colour, outline and letter, with a clock when it is carried over. */
export function drawChip(document: Document, row: GradeRow, place: ChipPlace, hatch: string): SVGElement {
  const { x, y, width, height } = place;
  const look = lookOf(row, hatch);
  const isCarried = row.status === "carried over";
  const isOwn = isLocal(row);
  const lines = linesOf(row, width - (isCarried ? 18 : 0) - (isOwn ? 18 : 0));
  const size = row.grade === null ? 11 : smallFontSize;
  const centre = x + width / 2 - (isCarried ? 7 : 0) + (isOwn ? 7 : 0);
  const first = y + height / 2 - ((lines.length - 1) * size) / 2;
  const widest = Math.max(...lines.map((line) => textWidth(line, size)));
  return svg(
    document,
    "g",
    { class: "chip", "data-status": row.status, ...(isOwn ? { "data-local": "" } : {}) },
    [
      svg(document, "rect", {
        x,
        y,
        width,
        height,
        fill: look.fill,
        stroke: ink,
        ...(look.dash === undefined ? {} : { "stroke-dasharray": look.dash }),
        ...(isOwn ? localOutline() : {}),
      }),
      ...backing(document, look, {
        x: centre,
        y: y + height / 2,
        width: Math.min(widest + 6, width - 2),
        height: height - 4,
      }),
      ...lines.map((line, index) =>
        svg(
          document,
          "text",
          {
            x: centre,
            y: first + index * size,
            dy: "0.35em",
            "text-anchor": "middle",
            "font-size": size,
            fill: look.text,
            ...(row.grade === null ? {} : { "font-weight": 600 }),
          },
          [line],
        ),
      ),
      ...(isCarried ? [clockSign(document, x + width - 9.5, y + height / 2)] : []),
      ...(isOwn ? [localSign(document, x + 10, y + height / 2)] : []),
    ],
  );
}
