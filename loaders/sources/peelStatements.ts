import { address, count, oneOf, partialDate, text } from "./column.ts";
import type { Publication } from "./publication.ts";
import type { Vocabulary } from "./vocabulary.ts";

const locator = text({ noun: "locator" });
const gradeCounts = (isOptional: boolean) => ({
  outstanding: count("number of areas or forces", { isOptional }),
  good: count("number of areas or forces", { isOptional }),
  adequate: count("number of areas or forces", { isOptional }),
  requires_improvement: count("number of areas or forces", { isOptional }),
  inadequate: count("number of areas or forces", { isOptional }),
});

/** What sources say about a round as a whole: counts of areas, national counts, publication dates, Engage. */
export const peelStatements = ({ forceSlugs }: Vocabulary): readonly Publication[] => {
  const force = oneOf("force", forceSlugs);
  const areaRound = oneOf("round", ["2021/22", "2023-25", "2025-27"]);
  return [
    {
      path: "hmicfrs/peel_area_counts_2021_2025.csv",
      table: "hmicfrs__peel_area_counts",
      reader: "facts",
      columns: {
        force_slug: force,
        round: areaRound,
        areas_counted: count("number of areas", { least: 1 }),
        ...gradeCounts(false),
        source_url: address(),
        locator,
      },
      key: ["force_slug", "round", "source_url"],
    },
    {
      path: "hmicfrs/peel_areas_inspected_and_graded.csv",
      table: "hmicfrs__peel_areas_inspected",
      reader: "facts",
      columns: {
        force_slug: force,
        round: areaRound,
        areas_inspected: count("number of areas", { least: 1 }),
        areas_graded: count("number of areas", { least: 1 }),
        source_url: address(),
        locator,
      },
      key: ["force_slug", "round"],
    },
    {
      path: "hmicfrs/peel_national_distributions_published.csv",
      table: "hmicfrs__peel_national_distributions",
      reader: "facts",
      columns: {
        round: oneOf("round", ["2014", "2015", "2016", "2017", "2018/19"]),
        measure: text({ noun: "pillar or question" }),
        ...gradeCounts(true),
        source_url: address(),
        locator,
      },
      key: ["round", "measure"],
    },
    {
      path: "hmicfrs/peel_publication_dates.csv",
      table: "hmicfrs__peel_publication_dates",
      reader: "facts",
      columns: {
        force_slug: force,
        round: text({
          noun: "round",
          pattern: "[0-9]{4}([/-][0-9]{2})?( [(](effectiveness|efficiency|legitimacy|leadership)[)])?",
          expected: "a round, with its pillar in brackets where it was published pillar by pillar",
        }),
        published_on: partialDate("publication date"),
        evidence: oneOf("kind of evidence", [
          "stated",
          "page stamp",
          "day before a dated release",
          "third-party register",
          "date of an article",
        ]),
        source_url: address(),
      },
      key: ["force_slug", "round", "published_on", "evidence", "source_url"],
    },
    {
      path: "hmicfrs/engage_monitoring.csv",
      table: "hmicfrs__engage_monitoring",
      reader: "facts",
      columns: {
        force_slug: force,
        entered_on: partialDate("date"),
        left_on: partialDate("date", true),
        statement: oneOf("statement", ["entered", "in Engage at this date"]),
        source_url: address(),
        locator,
      },
      key: ["force_slug", "source_url"],
    },
  ];
};
