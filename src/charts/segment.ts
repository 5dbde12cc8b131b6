import { type Grade, gradeLetter } from "../model/scale.js";
import type { Status } from "../model/status.js";
import { darkText, gradeFill, lightText, textOn } from "./theme.js";

/** How a mark is filled, outlined and lettered. */
export interface SegmentLook {
  readonly fill: string;
  readonly text: string;
  /** Dash pattern of the outline; solid when absent. */
  readonly dash?: string;
}

/** A part of a stacked bar: `count` wide, with a short mark on it. */
export interface Segment {
  readonly name: string;
  readonly letter: string;
  readonly count: number;
  readonly look: SegmentLook;
  /** The reader's force, where it is one of this part. */
  readonly holder?: string;
}

export const gradeLook = (grade: Grade): SegmentLook => ({
  fill: gradeFill[grade],
  text: textOn(gradeFill[grade]),
});

/** How a status without a grade looks: white when not graded, dotted when not inspected, hatched when not found. */
export function statusLook(status: Exclude<Status, "graded" | "carried over">, hatch: string): SegmentLook {
  if (status === "not found") return { fill: `url(#${hatch})`, text: darkText };
  if (status === "not inspected") return { fill: lightText, text: darkText, dash: "1.5 2.5" };
  return { fill: lightText, text: darkText };
}

export const gradeSegment = (grade: Grade, count: number): Segment => ({
  name: grade,
  letter: gradeLetter(grade),
  count,
  look: gradeLook(grade),
});
