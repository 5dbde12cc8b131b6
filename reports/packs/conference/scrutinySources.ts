import type { ScrutinyTrigger } from "../../../src/metrics/scrutinyTrigger.ts";
import type { Provenance } from "../../../src/model/provenance.ts";
import { tableIds } from "./tableIds.ts";

/** The rows that a question rests on, each with its source; a disagreement has addresses alone. */
export function sourcesOf(trigger: ScrutinyTrigger): readonly Provenance[] {
  switch (trigger.rule) {
    case "low grade":
      return trigger.judgements;
    case "half hold a better grade":
      return trigger.positions;
    case "grade declined":
      return [trigger.moved.from, trigger.moved.to];
    case "grade changed":
      return [trigger.change];
    case "judgement old":
      return trigger.judgements;
    case "enhanced monitoring":
      return [trigger.spell];
    case "outside funnel limits":
      return [trigger.area];
    case "series signal":
      return [trigger.point];
    case "caseload above force":
      return trigger.areas;
    case "figure old":
      return [...trigger.figures, ...(trigger.caseload === null ? [] : [trigger.caseload])];
    case "finding old":
    case "finding without assurance":
      return trigger.findings;
    case "response due":
    case "response late":
      return [trigger.report];
    case "no response held":
      return trigger.reports;
    case "judgement not found":
    case "sources disagree":
      return [];
  }
}

interface Place {
  readonly round_id: string;
  readonly item_kind: string;
}

/** Core questions stand in a table of their own beneath the pillars, where a round has both. */
const placesOf = (rows: readonly Place[]): readonly string[] => [
  ...new Set(
    rows.map(({ round_id, item_kind }) =>
      item_kind === "core question" && round_id !== "peel-2014"
        ? `table-core-${round_id}`
        : `table-position-${round_id}`,
    ),
  ),
];

const ofArea = (
  area: Extract<ScrutinyTrigger, { readonly rule: "caseload above force" }>["areas"][number],
): string =>
  "cases_against_force" in area && area.cases_against_force === "above"
    ? tableIds.caseload
    : tableIds.caseloadReviews;

/** The tables in which the figure may stand, the likeliest first; each is there only where its section is. */
export function tablesOf(trigger: ScrutinyTrigger): readonly string[] {
  switch (trigger.rule) {
    case "low grade":
      return placesOf(trigger.judgements);
    case "half hold a better grade":
      return placesOf(trigger.positions);
    case "judgement old":
      return placesOf(trigger.judgements);
    case "grade declined":
      return placesOf([trigger.moved.to]);
    case "grade changed":
      return placesOf([trigger.change.judgement]);
    case "judgement not found":
      return placesOf(trigger.missing);
    case "sources disagree":
      return ["table-force-conflicts"];
    case "enhanced monitoring":
      return ["table-monitoring"];
    case "outside funnel limits":
      return [tableIds.measureForces(trigger.area.measure_id)];
    case "series signal":
      return [tableIds.measureSeries(trigger.point.measure_id)];
    case "caseload above force":
      return [
        ...new Set(trigger.areas.map((area) => ("risk" in area ? tableIds.caseloadRisk : ofArea(area)))),
      ];
    case "figure old":
      return [
        ...trigger.figures.map(({ measure_id }) => tableIds.measureForces(measure_id)),
        ...(trigger.caseload === null ? [] : [tableIds.caseload]),
      ];
    case "finding old":
    case "finding without assurance":
      return [
        ...new Set(
          trigger.findings.map(({ force_id }) =>
            force_id === null ? tableIds.nationalFindings : tableIds.findings,
          ),
        ),
      ];
    case "response due":
    case "response late":
    case "no response held":
      return [tableIds.responses];
  }
}
