import { caseloadRiskDots } from "../../charts/caseloadRiskDots.js";
import { chartCard } from "../../components/chartCard.js";
import { element } from "../../components/element.js";
import {
  caseloadIntervalNotes,
  caseloadRiskHeadline,
  caseloadRiskNote,
  caseloadRiskPlaces,
} from "../../format/caseloadAnswer.js";
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
      note: caseloadRiskNote,
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
    ...caseloadIntervalNotes.map((sentence) => element(document, "li", {}, sentence)),
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
