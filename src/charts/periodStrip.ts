import { formatDays } from "../format/deadlineSentence.js";
import { formatDate } from "../format/formatDate.js";
import { withLocal } from "../format/localWords.js";
import { standingText } from "../format/ownStatements.js";
import type { RegisterStateRow } from "../model/responses.js";
import { frame, svg } from "./svg.js";
import { barFill, boldWidth, type ChartOptions, ink, smallFontSize, textWidth, wrapText } from "./theme.js";

/** A report with its publication day and its last day. */
export interface Period extends RegisterStateRow {
  readonly published_on: string;
  readonly last_day: string;
}

export interface PeriodStripOptions extends ChartOptions {
  /** ISO date that the rule marks. */
  readonly asAt: string;
  /** Slug of the force whose names are bold. */
  readonly highlight?: string | null;
}

const millisecondsADay = 86_400_000;
const top = 44;
const barHeight = 16;
const lineHeight = 16;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / millisecondsADay;

/** The first days of the months from one day number to another, every `step` months. */
function monthStarts(from: number, to: number, step: number): readonly { day: number; label: string }[] {
  const first = new Date(from * millisecondsADay);
  const starts: { day: number; label: string }[] = [];
  for (let month = first.getUTCMonth() + 1; ; month++) {
    const time = Date.UTC(first.getUTCFullYear(), month, 1);
    if (time / millisecondsADay > to) return starts;
    const date = new Date(time);
    if (date.getUTCMonth() % step !== 0) continue;
    const name = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(date);
    const isFirstOfYear = date.getUTCMonth() === 0 || starts.length === 0;
    starts.push({
      day: time / millisecondsADay,
      label: isFirstOfYear ? `${name} ${date.getUTCFullYear()}` : name,
    });
  }
}

/** Months between labels, so that they do not run into one another. */
function monthStep(days: number, width: number): number {
  const room = (width / days) * 30.4;
  return [1, 2, 3, 6, 12].find((step) => room * step >= 62) ?? 12;
}

/**
 * The statutory periods of reports as bars on one calendar, from publication to the last day, in the order given: what has
 * run of a period is filled, what is left is open, and the day that the figures are of is a rule. A response known to the
 * day is a diamond. Names and states stand above the bars, so that nothing is told by colour or place alone.
 */
export function periodStrip(
  rows: readonly Period[],
  { asAt, highlight = null, ...options }: PeriodStripOptions,
): SVGSVGElement {
  const { document, width } = options;
  const margin = 1;
  const today = dayOf(asAt);
  const answered = ({ response, published_on }: Period): number | null =>
    "response_days" in response ? dayOf(published_on) + response.response_days : null;
  const days = rows.flatMap((row) => [
    dayOf(row.published_on),
    dayOf(row.last_day) + 1,
    ...(answered(row) === null ? [] : [Number(answered(row)) + 1]),
  ]);
  const from = Math.min(...days, today) - 3;
  const to = Math.max(...days, today + 1) + 3;
  const x = (day: number): number => margin + ((day - from) / (to - from)) * (width - 2 * margin);
  const text = (at: number, y: number, content: string, attributes = {}): SVGElement =>
    svg(document, "text", { x: at, y, "font-size": smallFontSize, ...attributes }, [content]);

  let y = top;
  const bars: SVGElement[] = [];
  for (const row of rows) {
    const name = withLocal(`${row.force_name}: ${row.title}`, row);
    const words = `${formatDate(row.published_on)} to ${formatDate(row.last_day)}, ${standingText(row)}`;
    const isChosen = row.force_id === highlight && highlight !== null;
    const lines = [
      ...wrapText(name, width, smallFontSize * 1.12).map((line) => ({ line, bold: true })),
      ...wrapText(words, width, smallFontSize).map((line) => ({ line, bold: false })),
    ];
    const [start, end] = [dayOf(row.published_on), dayOf(row.last_day) + 1];
    const run = Math.min(Math.max(today, start), end);
    const barTop = y + lines.length * lineHeight + 2;
    const bar = (a: number, b: number, attributes: Readonly<Record<string, string | number>>): SVGElement =>
      svg(document, "rect", { x: x(a), y: barTop, width: x(b) - x(a), height: barHeight, ...attributes });
    const response = answered(row);
    bars.push(
      svg(document, "g", { class: "period", "data-report": row.report_id }, [
        ...lines.map(({ line, bold }, index) =>
          text(0, y + 12 + index * lineHeight, line, {
            class: "over-rules",
            "font-weight": bold ? (isChosen ? 800 : 600) : 400,
            ...(isChosen && bold ? { "text-decoration": "underline" } : {}),
          }),
        ),
        bar(start, run, { class: "period-run", fill: barFill }),
        bar(start, end, { class: "period-whole", fill: "none", stroke: ink, "stroke-width": 1.5 }),
        ...(response === null
          ? []
          : [
              svg(document, "path", {
                class: "period-response",
                d: `M${x(response + 0.5)},${barTop - 2}l7,${barHeight / 2 + 2}l-7,${barHeight / 2 + 2}l-7,${-(barHeight / 2 + 2)}z`,
                fill: ink,
                stroke: ink,
              }),
            ]),
      ]),
    );
    y = barTop + barHeight + 14;
  }

  const label = `As at ${formatDate(asAt)}`;
  const half = boldWidth(label, smallFontSize) / 2;
  const at = x(today + 0.5);
  const months = monthStarts(from, to, monthStep(to - from, width)).filter(
    ({ day, label: name }) => x(day) + textWidth(name, smallFontSize) + 4 <= width,
  );
  const chart = frame(y, options);
  chart.append(
    ...months.flatMap(({ day, label: name }) => [
      svg(document, "path", {
        class: "month",
        d: `M${x(day)},26V${y}`,
        stroke: ink,
        "stroke-opacity": 0.18,
      }),
      text(x(day) + 4, 36, name),
    ]),
    ...bars,
    svg(document, "path", {
      class: "as-at",
      d: `M${at},18V${y}`,
      stroke: ink,
      "stroke-width": 2,
      "stroke-dasharray": "6 3",
      fill: "none",
    }),
    text(Math.min(Math.max(at, half), width - half), 12, label, {
      "text-anchor": "middle",
      "font-weight": 600,
    }),
  );
  return chart;
}

/** What the strip shows, for those who cannot see it. */
export const periodStripForm = (asAt: string, count: number): string =>
  `${count === 1 ? "One bar" : `${count} bars`} of ${formatDays(56)} each, from publication to the last day, with a rule at ${formatDate(asAt)}`;
