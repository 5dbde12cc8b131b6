import { caseloadRiskDots } from "../../charts/caseloadRiskDots.js";
import { chartCard } from "../../components/chartCard.js";
import { element } from "../../components/element.js";
import { caseloadRiskHeadline, caseloadRiskPlaces } from "../../format/caseloadAnswer.js";
import { warnings } from "../../format/warnings.js";
import type { CaseloadRiskRow } from "../../model/caseloadRow.js";
import { caseloadRiskTable } from "../../tables/caseloadTable.js";
import type { ViewOptions } from "../viewOptions.js";

/** The cases of each level of risk per officer, area by area, with intervals. */
export function riskCard(
  byRisk: readonly CaseloadRiskRow[],
  place: string,
  options: ViewOptions,
): HTMLElement {
  return chartCard(
    {
      headline: caseloadRiskHeadline(byRisk),
      subtitle: `Registered sexual offenders of each risk per public protection officer by basic command unit, ${place}`,
      rows: byRisk,
      columns: caseloadRiskTable,
      warnings: [warnings.fewOfficers, warnings.manyComparisons],
      note: "All officers of an area hold its cases of every risk. A dot is the area, the line through it the 95% interval, the dashed rule the force. A diamond is an area whose interval leaves the force out.",
      form: "For each level of risk a dot and an interval an area, on one scale from zero, and a rule at the figure of the force",
      draw: (chart) => caseloadRiskDots(byRisk, chart),
    },
    options,
  );
}

/** What a 95% interval of cases per officer means and does not mean. */
export const intervalGuide = ({ document }: ViewOptions): HTMLElement =>
  element(
    document,
    "ul",
    {},
    ...[
      "An interval takes the cases of an area as a count that could have come out a little higher or lower. If only chance were at work, about 19 of 20 such intervals would hold the true figure.",
      "It takes the officers as given. With one or two officers, one appointment changes the figure more than the whole width of the interval.",
      "Areas of one force are part of its figure, so an area is partly compared with itself.",
      "Cases: Byar’s method, exact Poisson below ten cases. Reviews: Dobson’s method for a weighted sum.",
      "It does not say whether the cases were shared out well or whether the officers had enough time.",
    ].map((sentence) => element(document, "li", {}, sentence)),
  );

/** Which areas stand apart at which level of risk, one a line. */
export function riskAnswer(
  byRisk: readonly CaseloadRiskRow[],
  { document }: Pick<ViewOptions, "document">,
): readonly HTMLElement[] {
  const places = caseloadRiskPlaces(byRisk).map((place) => element(document, "li", {}, place));
  const headline = `${caseloadRiskHeadline(byRisk)}${places.length === 0 ? "." : ":"}`;
  return [
    element(document, "p", {}, headline),
    ...(places.length === 0 ? [] : [element(document, "ul", {}, ...places)]),
  ];
}
