import { riskLevels } from "../../src/model/caseloadRow.ts";
import { directions } from "../../src/model/direction.ts";
import { scales } from "../../src/model/scale.ts";
import { address, type Column, count, decimal, oneOf, partialDate, text } from "./column.ts";
import type { Publication } from "./publication.ts";
import type { Vocabulary } from "./vocabulary.ts";

const document = text({ noun: "document" });
const locator = text({ noun: "locator" });
const note = text({ noun: "note", isOptional: true });

/**
 * Facts read from single documents: the 2007 HMIC inspection of Cumbria, and the responses and papers of local policing
 * bodies. Recommendations are summarised in our words; each row names its document and the place in it.
 */
export const inspectionDocuments = ({
  forceSlugs,
  roundLabels,
  itemLabels,
}: Vocabulary): readonly Publication[] => {
  const facts = (
    path: string,
    columns: Readonly<Record<string, Column>>,
    key: readonly string[],
  ): Publication => ({
    path: `${path}.csv`,
    table: path.replaceAll("-", "_").replace("/", "__").replace("__2007_", "__inspection_2007_"),
    reader: "facts",
    columns,
    key,
  });
  const force = oneOf("force", forceSlugs);
  const grades = {
    force_slug: force,
    round: oneOf("round", roundLabels),
    item: oneOf("pillar, question or area", itemLabels),
    grade: oneOf("grade", [...new Set([...scales.hmic4, ...scales.peel4])]),
    direction: oneOf("direction", directions, true),
    document,
    locator,
  };
  const figures = {
    area: text({ noun: "area" }),
    force_slug: oneOf("force", forceSlugs, true),
    measure: text({ noun: "measure" }),
    period: text({ noun: "period", isOptional: true }),
    period_end: partialDate("end of the period", true),
    numerator: count("count", { isOptional: true }),
    denominator: count("count", { isOptional: true, least: 1 }),
    value: decimal("value", { isOptional: true }),
    unit: text({ noun: "unit" }),
    basis: oneOf("basis", ["read", "derived"]),
    document,
    locator,
    note,
  };
  const findings = {
    finding_id: text({ noun: "finding" }),
    report_id: text({ noun: "report" }),
    force_slug: oneOf("force", forceSlugs, true),
    finding_kind: oneOf("kind of finding", ["recommendation", "area for improvement", "cause of concern"]),
    number: count("number", { isOptional: true, least: 1 }),
    subject: text({ noun: "subject" }),
    summary: text({ noun: "summary" }),
    addressed_to: text({ noun: "addressee" }),
    status: oneOf("status", ["not known", "open", "addressed", "closed"]),
    status_as_at: partialDate("date", true),
    document,
    locator,
  };
  return [
    facts(
      "hmic/2007_distributions",
      {
        item: oneOf("judgement", itemLabels),
        grade: oneOf("grade", scales.hmic4),
        forces: count("number of forces"),
        document,
        locator,
      },
      ["item", "grade"],
    ),
    facts("hmic/2007_grades", grades, ["force_slug", "round", "item"]),
    facts(
      "hmic/2007_caseload",
      {
        force_slug: force,
        area: text({ noun: "area" }),
        as_at: partialDate("date"),
        risk: oneOf("risk level", riskLevels),
        cases: count("number of cases"),
        officers: count("number of officers", { least: 1 }),
        document,
        locator,
      },
      ["force_slug", "area", "as_at", "risk"],
    ),
    facts("hmic/2007_figures", figures, ["area", "measure", "period"]),
    facts("hmic/2007_findings", findings, ["finding_id"]),
    facts(
      "peelboard/documents",
      {
        document,
        title: text({ noun: "title" }),
        publisher: text({ noun: "publisher" }),
        published_on: partialDate("publication date", true),
        address: address(true),
        isbn: text({ noun: "ISBN", isOptional: true }),
        locator_note: text({ noun: "note" }),
      },
      ["document"],
    ),
    facts("local-policing-bodies/grades", grades, ["force_slug", "round", "item"]),
    facts("local-policing-bodies/figures", figures, ["area", "measure", "period"]),
    facts("local-policing-bodies/findings", findings, ["finding_id"]),
    facts(
      "local-policing-bodies/reports",
      {
        report_id: text({ noun: "report" }),
        title: text({ noun: "title" }),
        report_kind: oneOf("kind of report", ["PEEL", "force inspection", "follow-up", "national thematic"]),
        force_slug: oneOf("force", forceSlugs, true),
        round: oneOf("round", roundLabels, true),
        inspected_on: partialDate("date of inspection", true),
        published_on: partialDate("publication date", true),
        publisher: text({ noun: "publisher" }),
        document,
        locator,
        note,
      },
      ["report_id"],
    ),
    facts(
      "local-policing-bodies/responses",
      {
        report_id: text({ noun: "report" }),
        force_slug: force,
        respondent: text({ noun: "respondent" }),
        responded_on: partialDate("date of the response", true),
        response_days: count("number of days", { isOptional: true, least: 1 }),
        document,
        locator,
        note,
      },
      ["report_id", "force_slug"],
    ),
  ];
};
