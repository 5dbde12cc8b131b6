import type { CaseloadArea } from "../metrics/scrutinyTrigger.js";
import { isLocal } from "../model/localSource.js";
import type { FindingAgeRow } from "../model/responses.js";
import type { StandingJudgement } from "../model/standing.js";
import { forItem } from "./forItem.js";
import { formatAge } from "./formatAge.js";
import { formatCount } from "./formatCount.js";
import { formatDecimal } from "./formatDecimal.js";
import { formatInterval } from "./formatInterval.js";
import { formatList } from "./formatList.js";
import { formatMeasure } from "./formatMeasure.js";
import { formatPeriod } from "./formatPeriod.js";
import { ofThemLocal, withLocal } from "./localWords.js";

/** "1 report", "3 reports". */
export const many = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(count)} ${count === 1 ? noun : plural}`;

/** "for preventing crime in PEEL 2018/19". */
export const itemOf = ({
  item_name,
  round_name,
}: Pick<StandingJudgement, "item_name" | "round_name">): string => `${forItem(item_name)} in ${round_name}`;

/** "14.8 arrests per 1,000 people in 2017/18". */
export const withUnit = (
  row: Parameters<typeof formatMeasure>[0] & { unit: string; period: string },
): string =>
  `${row.unit === "score" ? "a score of " : ""}${formatMeasure(row)}${row.unit === "score" ? "" : ` ${row.unit}`} ${formatPeriod(row.period)}`;

/** "North BCU, very high risk: 7.5 cases per officer (3.9 to 13.1)". */
export function areaWords(area: CaseloadArea): string {
  const numbers = { unit: "number" } as const;
  if ("risk" in area)
    return `${withLocal(area.area_name, area)}, ${area.risk} risk: ${formatDecimal(area.cases_per_officer, 1)} cases per officer (95% interval ${formatInterval(area, numbers)})`;
  const isOfCases = area.cases_against_force === "above";
  const [value, lower, upper] = isOfCases
    ? [area.cases_per_officer, area.cases_lower, area.cases_upper]
    : [area.reviews_per_officer, area.reviews_lower, area.reviews_upper];
  const interval =
    lower === null || upper === null ? "" : ` (95% interval ${formatInterval({ lower, upper }, numbers)})`;
  return `${withLocal(area.area_name, area)}: ${formatDecimal(value, 1)} ${isOfCases ? "cases" : "reviews a year"} per officer${interval}`;
}

/** ", 3 years 1 month before", or nothing where the day is not known. */
export const ageOf = ({ valid_from, published_on }: StandingJudgement, asAt: string): string => {
  const day = valid_from ?? published_on;
  return day === null ? "" : `, ${formatAge(day, asAt)} before`;
};

/** "recommendations 1 and 2" is not ours to number again: the kinds with their counts. */
export function kindsOf(findings: readonly FindingAgeRow[]): string {
  const plural = {
    recommendation: "recommendations",
    "area for improvement": "areas for improvement",
    "cause of concern": "causes of concern",
  } as const;
  const kinds = [...new Set(findings.map(({ finding_kind }) => finding_kind))];
  return formatList(
    kinds.map((kind) => {
      const of = findings.filter(({ finding_kind }) => finding_kind === kind);
      return `${many(of.length, kind, plural[kind])}${ofThemLocal(of.length, of.filter(isLocal).length)}`;
    }),
  );
}

/** With a capital at its beginning. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The grade of a judgement: "Good", "Good (local)", "none". */
export const gradeOf = (row: Pick<StandingJudgement, "grade" | "source_id">): string =>
  row.grade === null ? "none" : withLocal(row.grade, row);
