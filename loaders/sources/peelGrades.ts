import { scales } from "../../src/model/scale.ts";
import { address, date, oneOf, text, yesNo } from "./column.ts";
import type { Publication } from "./publication.ts";
import type { Vocabulary } from "./vocabulary.ts";

const basis = oneOf("basis", ["read", "derived"]);
const locator = text({ noun: "locator" });
const source_url = address();
const peel4Grade = oneOf("grade", scales.peel4);
const peel5Grade = oneOf("grade", scales.peel5);
const pillarRound = oneOf("round", ["2015", "2016", "2017", "2018/19"]);
const areaRound = oneOf("round", ["2021/22", "2023-25", "2025-27"]);

/** PEEL judgements of each force, collected from the pages of the inspectorate, forces, commissioners and the press. */
export const peelGrades = ({ forceSlugs, itemLabels }: Vocabulary): readonly Publication[] => {
  const force_slug = oneOf("force", forceSlugs);
  const item = oneOf("pillar, question or area", itemLabels);
  return [
    {
      path: "hmicfrs/peel_2014_grades.csv",
      table: "hmicfrs__peel_2014_grades",
      reader: "facts",
      columns: {
        force_slug,
        round: oneOf("round", ["2014"]),
        question: item,
        grade: peel4Grade,
        basis,
        source_url,
        locator,
      },
      key: ["force_slug", "round", "question"],
    },
    {
      path: "hmicfrs/peel_pillar_grades_2015_2018.csv",
      table: "hmicfrs__peel_pillar_grades",
      reader: "facts",
      columns: {
        force_slug,
        round: pillarRound,
        pillar: oneOf("pillar", ["Effectiveness", "Efficiency", "Legitimacy"]),
        grade: oneOf("grade", [...scales.peel4, "Not graded"], true),
        basis: oneOf("basis", ["read", "derived", "missing"]),
        independently_confirmed: yesNo("answer", true),
        source_url: address(true),
        locator: text({ noun: "locator", isOptional: true }),
      },
      key: ["force_slug", "round", "pillar"],
    },
    {
      path: "hmicfrs/peel_question_grades_2015_2018.csv",
      table: "hmicfrs__peel_question_grades",
      reader: "facts",
      columns: {
        force_slug,
        round: pillarRound,
        question: item,
        grade: peel4Grade,
        basis,
        source_url,
        locator,
      },
      key: ["force_slug", "round", "question"],
    },
    {
      path: "hmicfrs/peel_area_grades_2021_2025.csv",
      table: "hmicfrs__peel_area_grades",
      reader: "facts",
      columns: {
        force_slug,
        round: areaRound,
        area: item,
        area_key: text({ noun: "area key" }),
        grade: peel5Grade,
        basis,
        independently_confirmed: yesNo("answer"),
        source_url,
        locator,
      },
      key: ["force_slug", "round", "area"],
    },
    {
      path: "hmicfrs/peel_superseded_grades.csv",
      table: "hmicfrs__peel_superseded_grades",
      reader: "facts",
      columns: {
        force_slug,
        round: areaRound,
        item_label: item,
        grade: peel5Grade,
        valid_from: date("date"),
        valid_to: date("date"),
        source_url,
        locator,
      },
      key: ["force_slug", "round", "item_label", "valid_from"],
    },
    {
      path: "hmicfrs/peel_carried_over_grades.csv",
      table: "hmicfrs__peel_carried_over_grades",
      reader: "facts",
      columns: {
        force_slug,
        round: oneOf("round", ["2017", "2018/19"]),
        item_label: item,
        grade: peel4Grade,
        carried_from_round: oneOf("round", ["2014", "2015", "2016", "2017"]),
        source_url,
        locator,
      },
      key: ["force_slug", "round", "item_label"],
    },
  ];
};
