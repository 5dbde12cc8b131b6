import { directions } from "../../src/model/direction.ts";
import { scales } from "../../src/model/scale.ts";
import { address, type Column, count, date, decimal, oneOf, text } from "./column.ts";
import type { Publication } from "./publication.ts";
import type { Vocabulary } from "./vocabulary.ts";

const forceCode: Column = text({
  noun: "force code",
  pattern: "[EW][0-9]{8}",
  expected: "an ONS code such as E23000002, with no space after it",
});
const financialYear: Column = text({
  noun: "financial year",
  pattern: "[0-9]{4}/[0-9]{2}",
  expected: "a financial year such as 2017/18",
});

const workerTypes = [
  "police officer",
  "police staff",
  "police community support officer",
  "designated officer",
  "special constable",
  "police support volunteer",
];

/** Home Office open-data tables, and figures and assessments that the Home Office published and others repeat. */
export const homeOffice = ({ forceSlugs, roundLabels, itemLabels }: Vocabulary): readonly Publication[] => {
  const force = oneOf("force", forceSlugs);
  return [
    {
      path: "home-office/workforce_by_force_2007_2022.csv",
      table: "home_office__workforce",
      reader: "volume",
      columns: {
        force_code: forceCode,
        force_slug: force,
        as_at_31_march: date("date"),
        worker_type: oneOf("worker type", workerTypes),
        headcount: count("headcount", { isOptional: true }),
        fte: decimal("full-time equivalent", { isOptional: true, least: 0 }),
      },
      key: ["force_slug", "as_at_31_march", "worker_type"],
    },
    {
      path: "home-office/arrests_by_force_2006_2018.csv",
      table: "home_office__arrests",
      reader: "volume",
      columns: {
        force_code: forceCode,
        force_slug: force,
        financial_year: financialYear,
        offence_group: text({ noun: "offence group" }),
        arrests: count("number of arrests", { isOptional: true }),
        rows_not_available: count("number of rows"),
      },
      key: ["force_slug", "financial_year", "offence_group"],
    },
    {
      path: "home-office/recorded_crime_outcomes_by_force_2017_18.csv",
      table: "home_office__crime_outcomes",
      reader: "volume",
      columns: {
        // British Transport Police has neither code nor slug in the published table.
        force_code: { ...forceCode, isOptional: true },
        force_slug: oneOf("force", forceSlugs, true),
        financial_year: financialYear,
        offence_group: text({ noun: "offence group" }),
        outcome_group: text({ noun: "outcome group" }),
        offences: count("number of offences", { least: undefined }),
      },
      key: ["force_slug", "financial_year", "offence_group", "outcome_group"],
    },
    {
      path: "home-office/use_of_force_incidents_2019_20.csv",
      table: "home_office__use_of_force",
      reader: "facts",
      columns: {
        force_code: forceCode,
        force_slug: force,
        period: text({
          noun: "period",
          pattern: "year ending March [0-9]{4}",
          expected: "a period such as year ending March 2020",
        }),
        incidents: count("number of incidents"),
      },
      key: ["force_slug", "period"],
    },
    {
      path: "home-office/mappa_figures.csv",
      table: "home_office__mappa",
      reader: "facts",
      columns: {
        area: text({ noun: "area" }),
        area_code: { ...forceCode, isOptional: true },
        force_slug: oneOf("force", forceSlugs, true),
        as_at_or_period: text({ noun: "date or period" }),
        measure: oneOf("measure", [
          "registered sexual offenders",
          "registered sexual offenders per 100,000",
          "people aged 10+ per registered sexual offender",
          "cautioned or convicted for breach of notification requirements",
          "violent offenders under MAPPA",
          "other dangerous offenders under MAPPA",
        ]),
        value: count("figure"),
        source_url: address(),
        locator: text({ noun: "locator" }),
      },
      key: ["area", "as_at_or_period", "measure"],
    },
    {
      path: "home-office/ppa_2005_2007_grades.csv",
      table: "home_office__ppa_grades",
      reader: "facts",
      columns: {
        force_slug: force,
        round: oneOf("round", roundLabels),
        area: oneOf("assessment area", itemLabels),
        grade: oneOf("grade", scales.ppa4),
        direction: oneOf("direction", directions, true),
        source_url: address(),
        locator: text({ noun: "locator" }),
      },
      key: ["force_slug", "round", "area"],
    },
  ];
};
