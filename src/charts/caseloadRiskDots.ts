import { formatCount } from "../format/formatCount.js";
import { formatDecimal } from "../format/formatDecimal.js";
import { formatInterval } from "../format/formatInterval.js";
import { withLocal } from "../format/localWords.js";
import { type CaseloadRiskRow, riskLevels } from "../model/caseloadRow.js";
import { frame, svg } from "./svg.js";
import { barFill, type ChartOptions, ink, smallFontSize, wrapText } from "./theme.js";

const lineHeight = 16;
const dotHeight = 22;
const gap = 20;

/** "North BCU: 7.5 per officer (15 cases; 95% interval 4.2 to 12.4), above the force". */
function words(row: CaseloadRiskRow): string {
  const cases = `${formatCount(row.case_count)} ${row.case_count === 1 ? "case" : "cases"}`;
  const interval = formatInterval(row, { unit: "number" });
  const side =
    row.against_force === "above" || row.against_force === "below" ? `, ${row.against_force} the force` : "";
  return `${withLocal(row.area_name, row)}: ${formatDecimal(row.cases_per_officer, 1)} per officer (${cases}; 95% interval ${interval})${side}`;
}

/**
 * Cases of each level of risk per officer, the highest risk first: a dot an area with its 95% interval, on one scale from
 * zero, and the figure of the force as a rule through each level. An area whose interval leaves the rule out has a filled
 * diamond and is said to. Takes the rows of one force and date.
 */
export function caseloadRiskDots(rows: readonly CaseloadRiskRow[], options: ChartOptions): SVGSVGElement {
  const { document, width } = options;
  const margin = 8;
  const most = Math.max(...rows.map(({ upper }) => upper), 1);
  const x = (value: number): number => margin + (value / most) * (width - 2 * margin);
  const text = (y: number, content: string, attributes = {}): SVGElement =>
    svg(document, "text", { x: 0, y, "font-size": smallFontSize, ...attributes }, [content]);

  let y = 0;
  const groups = riskLevels.flatMap((risk) => {
    const ofRisk = rows.filter((row) => row.risk === risk);
    const force = ofRisk.find(({ is_force_total }) => is_force_total);
    const areas = ofRisk.filter(({ is_force_total }) => !is_force_total);
    if (areas.length === 0) return [];
    const name = `${risk.charAt(0).toUpperCase()}${risk.slice(1)} risk`;
    const title =
      force === undefined
        ? name
        : `${name}: ${withLocal(force.force_name, force)} ${formatDecimal(force.cases_per_officer, 1)} per officer`;
    const titleLines = wrapText(title, width, smallFontSize * 1.2);
    const marks = titleLines.map((line, index) =>
      text(y + 14 + index * lineHeight, line, { "font-weight": 700 }),
    );
    y += titleLines.length * lineHeight + 6;
    for (const row of areas) {
      const lines = wrapText(words(row), width, smallFontSize);
      marks.push(...lines.map((line, index) => text(y + 13 + index * lineHeight, line)));
      const top = y + lines.length * lineHeight;
      const middle = top + dotHeight / 2;
      const at = x(row.cases_per_officer);
      const isApart = row.against_force === "above" || row.against_force === "below";
      marks.push(
        svg(document, "path", {
          class: "zero",
          d: `M${x(0)},${top + 1}v${dotHeight - 2}`,
          stroke: ink,
          "stroke-opacity": 0.3,
        }),
      );
      if (force !== undefined)
        marks.push(
          svg(document, "path", {
            class: "force-rule",
            d: `M${x(force.cases_per_officer)},${top + 1}v${dotHeight - 2}`,
            stroke: ink,
            "stroke-width": 2,
            "stroke-dasharray": "4 3",
          }),
        );
      marks.push(
        svg(document, "path", {
          class: "interval",
          d: `M${x(row.lower)},${middle}H${x(row.upper)}M${x(row.lower)},${middle - 4}v8M${x(row.upper)},${middle - 4}v8`,
          stroke: ink,
          "stroke-width": 1.5,
          fill: "none",
        }),
        isApart
          ? svg(document, "path", {
              class: "dot apart",
              d: `M${at},${middle - 7}l7,7l-7,7l-7,-7z`,
              fill: ink,
              stroke: ink,
            })
          : svg(document, "circle", {
              class: "dot",
              cx: at,
              cy: middle,
              r: 5,
              fill: barFill,
              stroke: ink,
            }),
      );
      y = top + dotHeight + 4;
    }
    y += gap;
    return [svg(document, "g", { class: "risk", "data-risk": risk }, marks)];
  });
  const chart = frame(Math.max(y - gap, 1), options);
  chart.append(...groups);
  return chart;
}
