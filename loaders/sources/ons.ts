import { count, date, decimal, oneOf, text } from "./column.ts";
import type { Publication } from "./publication.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Office for National Statistics: population estimates and the crime severity score. */
export const ons = ({ forceSlugs }: Vocabulary): readonly Publication[] => [
  {
    path: "ons/population_by_force_area_2001_2020.csv",
    table: "ons__population",
    reader: "volume",
    columns: {
      force_code: text({
        noun: "force code",
        pattern: "[EW][0-9]{8}",
        expected: "an ONS code such as E23000002",
      }),
      force_slug: oneOf("force", forceSlugs),
      mid_year: count("year", { least: 1981 }),
      population: count("population", { least: 1 }),
      local_authorities_summed: count("number of local authorities", { least: 1 }),
      basis: text({ noun: "basis" }),
    },
    key: ["force_slug", "mid_year"],
  },
  {
    path: "ons/crime_severity_score_by_force_2003_2022.csv",
    table: "ons__crime_severity",
    reader: "volume",
    columns: {
      area: text({ noun: "area" }),
      area_code: text({
        noun: "area code",
        pattern: "[EKW][0-9]{8}",
        expected: "an ONS code such as K04000001",
      }),
      force_slug: oneOf("force", forceSlugs, true),
      year_ending: date("date"),
      offence_group: text({ noun: "offence group" }),
      severity_score: decimal("severity score", { isOptional: true, least: 0 }),
    },
    // The publication gives City of London this mark in place of every score.
    missingMarkers: [":"],
    key: ["area_code", "year_ending", "offence_group"],
  },
];
