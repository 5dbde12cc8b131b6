import { withLocal } from "../format/localWords.js";
import { type CaseloadRow, type RiskLevel, riskLevels } from "../model/caseloadRow.js";
import { groupedBy } from "./groupedBy.js";
import type { Segment } from "./segment.js";
import { stackedRows } from "./stackedRows.js";
import { type ChartOptions, riskFill, textOn } from "./theme.js";

const riskLetter: Readonly<Record<RiskLevel, string>> = {
  "very high": "VH",
  high: "H",
  medium: "M",
  low: "L",
};

const riskSegment = (risk: RiskLevel, count: number): Segment => ({
  name: risk,
  letter: riskLetter[risk],
  count,
  look: { fill: riskFill[risk], text: textOn(riskFill[risk]) },
});

/** Cases by level of risk, the highest left, one bar an area on one common scale; the rows of one force and date. */
export function caseloadByRisk(rows: readonly CaseloadRow[], options: ChartOptions): SVGSVGElement {
  const bars = [...groupedBy(rows, (row) => withLocal(row.area_name, row))].map(([label, areaRows]) => ({
    kind: "bar" as const,
    label,
    segments: riskLevels.flatMap((risk) =>
      areaRows.filter((row) => row.risk === risk).map((row) => riskSegment(risk, row.case_count)),
    ),
  }));
  const totals = bars.map(({ segments }) => segments.reduce((sum, { count }) => sum + count, 0));
  const entries = riskLevels.map((risk) => {
    const { look, letter } = riskSegment(risk, 0);
    return { look, letter, words: `${risk} risk` };
  });
  return stackedRows([{ kind: "key", entries }, ...bars], { ...options, total: Math.max(...totals, 1) });
}
