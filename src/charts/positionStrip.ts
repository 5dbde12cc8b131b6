import { formatCount } from "../format/formatCount.js";
import { withLocal } from "../format/localWords.js";
import { isLocal } from "../model/localSource.js";
import type { PositionRow } from "../model/positionRow.js";
import { gradeLetter, scales } from "../model/scale.js";
import { hatchId, hatchPattern } from "./hatch.js";
import { gradeLook, type SegmentLook, statusLook } from "./segment.js";
import { frame, svg } from "./svg.js";
import { boldWidth, type ChartOptions, ink, lightText, textWidth } from "./theme.js";

const cellTop = 23;
const cellHeight = 16;
const labelSize = 11;
const height = 58;
const groupGap = 4;

interface CellGroup {
  readonly letter: string;
  readonly count: number;
  readonly look: SegmentLook;
  readonly holdsForce: boolean;
}

/** The forces in grade order, best first, then those without a known grade. */
function groupsOf(row: PositionRow, hatch: string): CellGroup[] {
  // What an office supplied is not among the forces that Peelboard counted at a grade.
  const isUncounted = isLocal(row) && row.distribution_kind === "counted";
  const grades = scales[row.scale_id].map((grade, index) => ({
    letter: gradeLetter(grade),
    count: row.forces_at_grade[index] ?? 0,
    look: gradeLook(grade),
    holdsForce: grade === row.grade && !isUncounted,
  }));
  const notGraded = {
    letter: "NG",
    count: row.not_graded_count,
    look: statusLook("not graded", hatch),
    holdsForce: row.status === "not graded" && !isUncounted,
  };
  const unknown = {
    letter: "?",
    count: row.forces_count - row.known_count - row.not_graded_count,
    look: statusLook("not found", hatch),
    holdsForce: isUncounted || (row.grade === null && row.status !== "not graded"),
  };
  return [...grades, notGraded, unknown].filter(({ count }) => count > 0);
}

/**
 * 43 cells in grade order with one force marked: a small picture for a table cell, readable without colour.
 * Forces of one grade are level, so the marked cell stands in the middle of its grade, not at an end.
 */
export function positionStrip(row: PositionRow, options: ChartOptions): SVGSVGElement {
  const { document, width } = options;
  const hatch = hatchId(options.title);
  const groups = groupsOf(row, hatch);
  const unit = (width - 2 - groupGap * (groups.length - 1)) / row.forces_count;
  const root = frame(height, options);
  // In a table cell a chart that may shrink to its cell would shrink to nothing.
  root.setAttribute("class", "chart position-strip");
  root.setAttribute("style", `min-width: ${width}px; overflow: visible`);
  root.append(hatchPattern(document, hatch));
  let x = 1;
  for (const group of groups) {
    const wide = unit * group.count;
    root.append(drawGroup(document, group, x, unit));
    if (group.holdsForce) {
      const marked = Math.floor((group.count - 1) / 2);
      root.append(
        drawPointer(document, withLocal(row.force_name, row), group.look, {
          x: x + marked * unit,
          unit,
          width,
        }),
      );
    }
    const text = `${group.letter} ${formatCount(group.count)}`;
    const label = textWidth(text, labelSize) <= wide + groupGap ? text : group.letter;
    root.append(
      svg(
        document,
        "text",
        {
          x: Math.max(x + wide / 2, textWidth(label, labelSize) / 2),
          y: cellTop + cellHeight + 15,
          "text-anchor": "middle",
          "font-size": labelSize,
        },
        [label],
      ),
    );
    x += wide + groupGap;
  }
  return root;
}

function drawGroup(document: Document, { count, look }: CellGroup, x: number, unit: number): SVGElement {
  const dividers = Array.from({ length: count - 1 }, (_, index) => {
    const at = x + (index + 1) * unit;
    return `M${at},${cellTop}v${cellHeight}`;
  });
  return svg(document, "g", { class: "cells", "data-count": count }, [
    svg(document, "rect", {
      x,
      y: cellTop,
      width: unit * count,
      height: cellHeight,
      fill: look.fill,
      stroke: ink,
    }),
    svg(document, "path", { d: dividers.join(""), stroke: look.text, "stroke-opacity": 0.35 }),
  ]);
}

/** The force's cell: taller, with a heavy outline in a white ring, a pointer above it and the force's name. */
function drawPointer(
  document: Document,
  name: string,
  look: SegmentLook,
  { x, unit, width }: { x: number; unit: number; width: number },
): SVGElement {
  const centre = x + unit / 2;
  const half = boldWidth(name, labelSize) / 2;
  const anchor = Math.min(Math.max(centre, half), width - half);
  const cell = { x: x - 0.5, y: cellTop - 2.5, width: unit + 1, height: cellHeight + 5 };
  return svg(document, "g", { class: "marked" }, [
    svg(document, "rect", { ...cell, fill: lightText, stroke: lightText, "stroke-width": 4 }),
    svg(document, "rect", { ...cell, fill: look.fill, stroke: ink, "stroke-width": 2 }),
    svg(document, "path", { d: `M${centre},${cellTop - 4}l-4.5,-5h9Z` }),
    svg(
      document,
      "text",
      { x: anchor, y: 11, "text-anchor": "middle", "font-size": labelSize, "font-weight": 700 },
      [name],
    ),
  ]);
}
