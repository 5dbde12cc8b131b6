import { formatDate } from "../format/formatDate.js";
import type { TimelineKind, TimelineRow } from "../model/timelineRow.js";
import { frame, svg } from "./svg.js";
import { type ChartOptions, ink, smallFontSize, wrapText } from "./theme.js";
import { placeGroup } from "./timelineGroup.js";
import { drawMark, unsurePattern } from "./timelineMarks.js";
import { spanOf, type TimeScale, timeScale } from "./timeScale.js";

const headHeight = 26;
const groupGap = 12;
const axisHeight = 24;
const noteLine = 18;

const groups: readonly { readonly heading: string; readonly kinds: readonly TimelineKind[] }[] = [
  { heading: "Inspection rounds", kinds: ["round"] },
  { heading: "Enhanced monitoring (Engage)", kinds: ["enhanced monitoring"] },
  { heading: "Reports and inspections", kinds: ["report", "inspection"] },
];

/** What the marks mean, for those that the rows hold. */
function notesOf(rows: readonly TimelineRow[], asAt: string): string[] {
  const holds = (test: (row: TimelineRow) => boolean): boolean => rows.some(test);
  const isPartial = (date: string | null): boolean => date !== null && date.length < 10;
  return [
    ...(holds(({ began_on, ended_on }) => isPartial(began_on) || isPartial(ended_on))
      ? ["Striped: only the month or the year is known."]
      : []),
    ...(holds(({ ended_on }) => ended_on === null)
      ? [`Striped and open: no source held says that it ended; drawn to ${formatDate(asAt)}.`]
      : []),
    ...(holds(({ kind }) => kind === "report") ? ["Diamond: the day on which a report came out."] : []),
    ...(holds(({ kind }) => kind === "round")
      ? ["Shaded bands: from the first to the last dated report held of the round."]
      : []),
  ];
}

/** A rule for each year, with its number where there is room. */
function drawYears(document: Document, { years }: TimeScale, bottom: number): SVGElement[] {
  return years.flatMap(({ year, x, isLabelled }) => [
    svg(document, "path", { class: "year", d: `M${x},0V${bottom}`, stroke: ink, "stroke-opacity": 0.15 }),
    ...(isLabelled
      ? [svg(document, "text", { x: x + 3, y: bottom + 14, "font-size": smallFontSize }, [String(year)])]
      : []),
  ]);
}

/**
 * One true time axis: rounds as bands, spells of enhanced monitoring as bars, reports and dated inspections as marks. Takes
 * the rows of one force, or the spells of several, with those of the rounds; dates that are known in part are striped over
 * all the days that they leave open. Labels stand in lanes and never meet.
 */
export function forceTimeline(
  rows: readonly TimelineRow[],
  { asAt, ...options }: ChartOptions & { readonly asAt: string },
): SVGSVGElement {
  const { document, width, title } = options;
  const unsure = `unsure-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
  const isOfOneForce = new Set(rows.flatMap(({ force_id }) => force_id ?? [])).size <= 1;
  const scale = timeScale(
    [...rows.flatMap((row) => [spanOf(row.began_on), spanOf(row.ended_on ?? asAt)]), spanOf(asAt)],
    width,
  );
  const marks: SVGElement[] = [];
  const bands: { x1: number; x2: number; top: number }[] = [];
  let y = 0;
  for (const { heading, kinds } of groups) {
    const own = rows.filter(({ kind }) => kinds.includes(kind));
    if (own.length === 0) continue;
    const placed = placeGroup(own, scale, { width, asAt, isOfOneForce });
    marks.push(svg(document, "text", { x: 0, y: y + 16, "font-weight": 700 }, [heading]));
    const top = y + headHeight;
    for (const mark of placed.marks) {
      const at = { ...mark, y: mark.y + top };
      if (mark.row.kind === "round") bands.push({ x1: mark.x1, x2: mark.x2, top: at.y });
      marks.push(drawMark(document, at, unsure));
    }
    y = top + placed.height + groupGap;
  }
  const notes = notesOf(rows, asAt).flatMap((note) => wrapText(note, width, smallFontSize));
  const root = frame(y + axisHeight + 6 + notes.length * noteLine, options);
  root.append(
    unsurePattern(document, unsure),
    ...bands.map(({ x1, x2, top }) =>
      svg(document, "rect", {
        class: "band",
        x: x1,
        y: top,
        width: x2 - x1,
        height: y - top,
        fill: ink,
        "fill-opacity": 0.07,
      }),
    ),
    ...drawYears(document, scale, y),
    ...marks,
    ...notes.map((note, index) =>
      svg(document, "text", { x: 0, y: y + axisHeight + 16 + index * noteLine, "font-size": smallFontSize }, [
        note,
      ]),
    ),
  );
  return root;
}
