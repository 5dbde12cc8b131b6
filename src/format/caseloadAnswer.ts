import type { CaseloadPerOfficerRow, CaseloadRiskRow } from "../model/caseloadRow.js";
import { isLocal } from "../model/localSource.js";
import { formatCount } from "./formatCount.js";
import { formatDecimal } from "./formatDecimal.js";
import { formatInterval } from "./formatInterval.js";
import { formatList } from "./formatList.js";
import { ofThemLocal, withLocal } from "./localWords.js";

const inNumbers = { unit: "number" } as const;

function interval({ cases_lower, cases_upper }: CaseloadPerOfficerRow): string {
  return cases_lower === null || cases_upper === null
    ? ""
    : ` (95% interval ${formatInterval({ lower: cases_lower, upper: cases_upper }, inNumbers)})`;
}

/**
 * Whether an area is out of line, as sentences: the areas above the figure of the force, and whether their intervals leave
 * it out. Takes the rows of one force and date.
 * @throws RangeError when there is no area or no force total.
 */
export function caseloadAnswer(rows: readonly CaseloadPerOfficerRow[]): string {
  const force = rows.find(({ is_force_total }) => is_force_total);
  const areas = rows.filter(({ is_force_total }) => !is_force_total);
  if (force === undefined || areas.length === 0)
    throw new RangeError("an answer on caseload needs areas and their force total");
  const figure = `the figure of the force, ${formatDecimal(force.cases_per_officer, 1)} cases per officer across ${withLocal(force.force_name, force)}`;
  const above = areas
    .filter((row) => row.cases_per_officer > force.cases_per_officer)
    .toSorted((a, b) => b.cases_per_officer - a.cases_per_officer);
  if (above.length === 0) return `No area stands above ${figure}.`;
  const named = above.map(
    (row) =>
      `${withLocal(row.area_name, row)} with ${formatDecimal(row.cases_per_officer, 1)}${interval(row)}`,
  );
  const apart = above.filter((row) => row.cases_against_force === "above");
  const counted = `${formatCount(above.length)} of ${formatCount(areas.length)} areas ${above.length === 1 ? "stands" : "stand"} above ${figure}: ${formatList(named)}.`;
  if (apart.length === 0)
    return `${counted} ${above.length === 1 ? "Its interval includes" : "Their intervals include"} the figure of the force, so by all cases no area is out of line by more than chance may explain.`;
  return `${counted} The interval of ${formatList(apart.map((row) => withLocal(row.area_name, row)))} leaves the figure of the force out, so chance alone hardly explains it.`;
}

const isApart = ({ against_force }: CaseloadRiskRow): boolean =>
  against_force === "above" || against_force === "below";

/** "5 of 12 figures by level of risk stand apart from the force". Takes the rows of one force and date. */
export function caseloadRiskHeadline(rows: readonly CaseloadRiskRow[]): string {
  const apart = rows.filter(isApart).length;
  const areas = rows.filter(({ is_force_total }) => !is_force_total);
  const compared = `${formatCount(areas.length)} figures${ofThemLocal(areas.length, areas.filter(isLocal).length)}`;
  return apart === 0
    ? `None of the ${compared} by level of risk is told apart from the force`
    : `${formatCount(apart)} of ${compared} by level of risk ${apart === 1 ? "stands" : "stand"} apart from the force`;
}

/** The same by name, each with its figure and the force's: "North BCU, very high risk: 7.5 per officer against 4.0, above the force". */
export const caseloadRiskPlaces = (rows: readonly CaseloadRiskRow[]): readonly string[] =>
  rows.filter(isApart).map((row) => {
    const force = rows.find((total) => total.is_force_total && total.risk === row.risk);
    const figure = force === undefined ? "" : ` against ${formatDecimal(force.cases_per_officer, 1)}`;
    return `${withLocal(row.area_name, row)}, ${row.risk} risk: ${formatDecimal(row.cases_per_officer, 1)} per officer${figure}, ${row.against_force} the force`;
  });

/** How the chart by level of risk is made. */
export const caseloadRiskNote =
  "All officers of an area hold its cases of every risk. A dot is the area, the line through it the 95% interval, the dashed rule the force. A diamond is an area whose interval leaves the force out.";

/** What a 95% interval of cases per officer means and does not mean. */
export const caseloadIntervalNotes: readonly string[] = [
  "An interval takes the cases of an area as a count that could have come out a little higher or lower. If only chance were at work, about 19 of 20 such intervals would hold the true figure.",
  "It takes the officers as given. With one or two officers, one appointment changes the figure more than the whole width of the interval.",
  "Areas of one force are part of its figure, so an area is partly compared with itself.",
  "Cases: Byar’s method, exact Poisson below ten cases. Reviews: Dobson’s method for a weighted sum.",
  "It does not say whether the cases were shared out well or whether the officers had enough time.",
];
