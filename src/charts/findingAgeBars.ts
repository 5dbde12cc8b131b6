import { formatAge } from "../format/formatAge.js";
import { formatCount } from "../format/formatCount.js";
import { withLocal } from "../format/localWords.js";
import type { FindingAgeRow } from "../model/responses.js";
import { groupedBy } from "./groupedBy.js";
import { frame, svg } from "./svg.js";
import { barFill, type ChartOptions, ink, smallFontSize, wrapText } from "./theme.js";

const barHeight = 18;
const lineHeight = 17;
const gap = 14;

const findings = (rows: readonly FindingAgeRow[]): string =>
  [...groupedBy(rows, ({ finding_kind }) => finding_kind)]
    .map(([kind, of]) => `${formatCount(of.length)} ${of.length === 1 ? kind : (plurals[kind] ?? kind)}`)
    .join(", ");

const plurals: Readonly<Record<string, string>> = {
  "area for improvement": "areas for improvement",
  "cause of concern": "causes of concern",
  recommendation: "recommendations",
};

export interface FindingAgeBarsOptions extends ChartOptions {
  /** ISO date to which the ages are counted. */
  readonly asAt: string;
}

/** "7 years 6 months", with "about" where the day is not known. */
const age = ({ published_on, age_months }: FindingAgeRow, asAt: string): string =>
  published_on === null || age_months === null
    ? "date not known, so no age"
    : `published ${formatAge(published_on, asAt)} before`;

/**
 * How long ago the reports were published whose findings are not known to be closed: one bar a force and report, from zero,
 * with the number of findings of each kind. A report without a date has words and no bar.
 */
export function findingAgeBars(
  rows: readonly FindingAgeRow[],
  { asAt, ...options }: FindingAgeBarsOptions,
): SVGSVGElement {
  const { document, width } = options;
  const reports = [...groupedBy(rows, ({ force_name, report_id }) => `${force_name} ${report_id}`).values()];
  const longest = Math.max(...rows.map(({ age_months }) => age_months ?? 0), 1);
  let y = 0;
  const groups = reports.flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const title = withLocal(`${first.force_name}: ${first.report_title}`, first);
    const lines = [
      ...wrapText(title, width, smallFontSize * 1.12),
      ...wrapText(`${findings(of)}; ${age(first, asAt)}`, width, smallFontSize),
    ];
    const titleLines = wrapText(title, width, smallFontSize * 1.12).length;
    const start = y;
    const barTop = start + lines.length * lineHeight + 2;
    const months = first.age_months;
    y = (months === null ? barTop - 2 : barTop + barHeight) + gap;
    return [
      svg(document, "g", { class: "finding-age", "data-report": first.report_id }, [
        ...lines.map((line, index) =>
          svg(
            document,
            "text",
            {
              x: 0,
              y: start + 13 + index * lineHeight,
              "font-size": smallFontSize,
              "font-weight": index < titleLines ? 600 : 400,
            },
            [line],
          ),
        ),
        ...(months === null
          ? []
          : [
              svg(document, "rect", {
                x: 0.5,
                y: barTop,
                width: (months / longest) * (width - 1),
                height: barHeight,
                fill: barFill,
                stroke: ink,
              }),
            ]),
      ]),
    ];
  });
  const chart = frame(Math.max(y, 1), options);
  chart.append(...groups);
  return chart;
}
