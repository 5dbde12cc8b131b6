import { withLocal } from "../format/localWords.js";
import { formatSpell } from "../format/spellSentence.js";
import type { TimelineRow } from "../model/timelineRow.js";
import { lanesOf } from "./lanes.js";
import { smallFontSize, textWidth, wrapText } from "./theme.js";
import { spanOf, type TimeScale } from "./timeScale.js";

const lineHeight = 15;
const markHeight = 14;
const besideGap = 8;

/** Where a row stands: from and to its outermost days, between the days that are sure, its label and its lane. */
export interface PlacedMark {
  readonly row: TimelineRow;
  readonly x1: number;
  readonly x2: number;
  /** The part that is sure: from the latest day it may have begun to the earliest it may have ended. */
  readonly sure: { readonly x1: number; readonly x2: number } | null;
  readonly lines: readonly string[];
  readonly label: { readonly x: number; readonly anchor: "start" | "end"; readonly isAbove: boolean };
  /** Top of the mark below the top of the group. */
  readonly y: number;
}

export interface PlacedGroup {
  readonly marks: readonly PlacedMark[];
  readonly height: number;
}

/** "3 November 2016: PEEL 2016, efficiency", "June 2022 to May 2024"; the force is named where the chart holds several. */
function labelOf(row: TimelineRow, isOfOneForce: boolean): string {
  if (row.kind === "round") return row.title;
  if (row.kind === "enhanced monitoring")
    return withLocal(isOfOneForce ? formatSpell(row) : `${row.force_name}, ${formatSpell(row)}`, row);
  const title = row.title.replace(`, ${row.force_name}`, "");
  const happened = row.kind === "inspection" ? `${formatSpell(row)}, inspected` : formatSpell(row);
  return withLocal(`${happened}: ${title}`, row);
}

/** A mark is never thinner than can be seen. */
const leastWidth = 3;

/**
 * Places the rows of one kind: each mark at its true time, its label beside it where all have room and else above it, in
 * lanes so that nothing meets. `asAt` is the day to which a spell without a stated end may still go on.
 */
export function placeGroup(
  rows: readonly TimelineRow[],
  { xOf }: Pick<TimeScale, "xOf">,
  {
    width,
    asAt,
    isOfOneForce,
  }: { readonly width: number; readonly asAt: string; readonly isOfOneForce: boolean },
): PlacedGroup {
  const timed = rows.map((row) => {
    const [began, ended] = [spanOf(row.began_on), spanOf(row.ended_on ?? asAt)];
    const [x1, end] = [xOf(began.first), xOf(ended.last + 1)];
    const sureEnd = row.ended_on === null ? began.last : ended.first;
    const sure =
      row.ended_on !== row.began_on && sureEnd > began.last
        ? { x1: xOf(began.last), x2: xOf(sureEnd) }
        : null;
    return { row, x1, x2: Math.max(end, x1 + leastWidth), sure, text: labelOf(row, isOfOneForce) };
  });
  const wide = (text: string): number => textWidth(text, smallFontSize);
  const fitsRight = ({ x2, text }: (typeof timed)[number]): boolean => x2 + besideGap + wide(text) <= width;
  const fitsLeft = ({ x1, text }: (typeof timed)[number]): boolean => x1 - besideGap - wide(text) >= 0;
  const isAbove = !timed.every((mark) => fitsRight(mark) || fitsLeft(mark));

  const labelled = timed.map((mark) => {
    const lines = isAbove ? wrapText(mark.text, width, smallFontSize) : [mark.text];
    const longest = Math.max(...lines.map(wide));
    const isRight = fitsRight(mark);
    const x = isAbove
      ? Math.max(0, Math.min(mark.x1, width - longest))
      : isRight
        ? mark.x2 + besideGap
        : mark.x1 - besideGap;
    const anchor: "start" | "end" = isAbove || isRight ? "start" : "end";
    const left = anchor === "end" ? x - longest : x;
    return {
      ...mark,
      lines,
      label: { x, anchor, isAbove },
      extent: { left: Math.min(left, mark.x1), right: Math.max(left + longest, mark.x2) },
    };
  });
  const most = Math.max(...labelled.map(({ lines }) => lines.length), 1);
  const pitch = isAbove ? most * lineHeight + markHeight + 12 : markHeight + 10;
  const lanes = lanesOf(labelled.map(({ extent }) => extent));
  const marks = labelled.map(({ row, x1, x2, sure, lines, label }, index) => ({
    row,
    x1,
    x2,
    sure,
    lines,
    label,
    y: (lanes[index] ?? 0) * pitch + (isAbove ? most * lineHeight + 4 : 3),
  }));
  return { marks, height: (Math.max(...lanes, -1) + 1) * pitch };
}
