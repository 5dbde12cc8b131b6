import { verdicts } from "../../src/model/comparability.ts";
import { itemKinds } from "../../src/model/gradeRow.ts";
import { scales } from "../../src/model/scale.ts";
import { address, count, oneOf, partialDate, text, yesNo } from "./column.ts";
import type { Publication } from "./publication.ts";
import type { Vocabulary } from "./vocabulary.ts";

const slug = (noun: string) =>
  text({ noun, pattern: "[a-z0-9-]+", expected: "lower-case words joined by hyphens" });

/** The 43 territorial forces: slugs as on data.police.uk, codes of ONS. */
export const forces: Publication = {
  path: "ons/forces.csv",
  table: "ons__forces",
  reader: "facts",
  columns: {
    force_slug: slug("force"),
    force_code: text({
      noun: "force code",
      pattern: "[EW][0-9]{8}",
      expected: "an ONS code such as E23000002",
    }),
    force_name: text({ noun: "force name" }),
    police_force_area: text({ noun: "police force area" }),
    region: text({ noun: "region" }),
    country: oneOf("country", ["England", "Wales"]),
  },
  key: ["force_slug"],
};

/** Rounds of inspection, in order of time, each with its scale and framework. */
export const rounds: Publication = {
  path: "peelboard/rounds.csv",
  table: "peelboard__rounds",
  reader: "facts",
  columns: {
    round_id: slug("round"),
    round_name: text({ noun: "round name" }),
    round_order: count("round order", { least: 1 }),
    scale_id: oneOf("scale", Object.keys(scales)),
    framework_id: slug("framework"),
    source_label: text({ noun: "label of the round in sources" }),
    title: text({ noun: "title" }),
    address: address(true),
  },
  key: ["round_id"],
};

/** Which pillars, core questions and areas a round graded, and what it called them. */
export const roundItems: Publication = {
  path: "peelboard/round_items.csv",
  table: "peelboard__round_items",
  reader: "facts",
  columns: {
    round_id: slug("round"),
    item_id: slug("item"),
    item_order: count("item order", { least: 1 }),
    source_label: text({ noun: "label of the item in sources" }),
    name_in_round: text({ noun: "name in the round" }),
    is_asked_of_all_forces: yesNo("answer"),
  },
  key: ["round_id", "source_label"],
};

const frameworks: Publication = {
  path: "peelboard/frameworks.csv",
  table: "peelboard__frameworks",
  reader: "facts",
  columns: {
    framework_id: slug("framework"),
    framework_name: text({ noun: "framework name" }),
    description: text({ noun: "description" }),
    address: address(true),
  },
  key: ["framework_id"],
};

const items: Publication = {
  path: "peelboard/items.csv",
  table: "peelboard__items",
  reader: "facts",
  columns: {
    item_id: slug("item"),
    item_name: text({ noun: "item name" }),
    item_kind: oneOf("kind of item", itemKinds),
    parent_item_id: text({ noun: "parent item", isOptional: true }),
    note: text({ noun: "note", isOptional: true }),
  },
  key: ["item_id"],
};

const roundComparability: Publication = {
  path: "peelboard/round_comparability.csv",
  table: "peelboard__round_comparability",
  reader: "facts",
  columns: {
    from_round_id: slug("round"),
    to_round_id: slug("round"),
    verdict: oneOf("verdict", verdicts),
    reason: text({ noun: "reason" }),
    address: address(true),
  },
  key: ["from_round_id", "to_round_id"],
};

const measures: Publication = {
  path: "peelboard/measures.csv",
  table: "peelboard__measures",
  reader: "facts",
  columns: {
    measure_id: slug("measure"),
    family: text({ noun: "family" }),
    measure_name: text({ noun: "measure name" }),
    unit: text({ noun: "unit" }),
    nature: oneOf("nature", ["count", "rate of events", "proportion", "ratio of stocks", "score"]),
    polarity: oneOf("polarity", ["higher is better", "lower is better", "none"]),
    decimals: count("number of decimals"),
    numerator_name: text({ noun: "numerator", isOptional: true }),
    denominator_name: text({ noun: "denominator", isOptional: true }),
    multiplier: count("multiplier", { isOptional: true }),
    is_headline: yesNo("answer"),
    definition: text({ noun: "definition" }),
  },
  key: ["measure_id"],
};

/** Reference tables of our own: rounds, items, comparability, measures, names of forces, notes and known conflicts. */
export const reference = ({ forceSlugs, roundLabels }: Vocabulary): readonly Publication[] => [
  forces,
  rounds,
  frameworks,
  items,
  roundItems,
  roundComparability,
  measures,
  {
    path: "peelboard/force_aliases.csv",
    table: "peelboard__force_aliases",
    reader: "facts",
    columns: {
      alias: text({ noun: "alias" }),
      force_slug: oneOf("force", forceSlugs),
      alias_kind: text({ noun: "kind of alias" }),
    },
    key: ["alias"],
  },
  {
    path: "peelboard/force_tiles.csv",
    table: "peelboard__force_tiles",
    reader: "facts",
    columns: {
      force_id: oneOf("force", forceSlugs),
      tile_column: count("column", { least: 1 }),
      tile_row: count("row", { least: 1 }),
    },
    key: ["force_id"],
  },
  {
    path: "peelboard/grade_notes.csv",
    table: "peelboard__grade_notes",
    reader: "facts",
    columns: {
      force_slug: oneOf("force", forceSlugs),
      round: oneOf("round", roundLabels),
      note: text({ noun: "note" }),
      published_on: partialDate("publication date", true),
      address: address(true),
    },
    key: ["force_slug", "round"],
  },
  {
    path: "peelboard/known_conflicts.csv",
    table: "peelboard__known_conflicts",
    reader: "facts",
    columns: {
      conflict_kind: text({ noun: "kind of conflict" }),
      force_slug: oneOf("force", forceSlugs, true),
      round: oneOf("round", roundLabels, true),
      subject: text({ noun: "subject" }),
      explanation: text({ noun: "explanation" }),
    },
    key: ["conflict_kind", "force_slug", "round", "subject"],
  },
];
