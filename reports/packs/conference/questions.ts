import { briefSources } from "../../../src/format/briefSources.ts";
import { formatList } from "../../../src/format/formatList.ts";
import { formatSourceLine } from "../../../src/format/formatSourceLine.ts";
import { scrutinyQuestion } from "../../../src/format/scrutinyQuestion.ts";
import { scrutinyRuleWords } from "../../../src/format/scrutinyRuleWords.ts";
import { scrutinyNature, scrutinySentence } from "../../../src/format/scrutinySentence.ts";
import { caseloadPerRisk } from "../../../src/metrics/caseloadPerRisk.ts";
import { forceMeasures } from "../../../src/metrics/forceMeasures.ts";
import { scrutinyTriggers } from "../../../src/metrics/scrutinyRules.ts";
import type { ScrutinyTrigger } from "../../../src/metrics/scrutinyTrigger.ts";
import { pendingRounds } from "../../../src/metrics/standingOnQuestions.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { scrutinyRuleIds } from "../../../src/model/scrutiny.ts";
import { scrutinyRuleTable } from "../../../src/tables/scrutinyRuleTable.ts";
import type { Note, Run } from "../../document.ts";
import { heading, note, paragraph, referenceIfThere, strong } from "../blocks.ts";
import type { ForceContext, Section } from "../section.ts";
import { tableBlock } from "../tableBlock.ts";
import { latestCaseload } from "./caseload.ts";
import { openFindings } from "./findings.ts";
import { chartedMeasures } from "./measures.ts";
import { sourcesOf, tablesOf } from "./scrutinySources.ts";

/** What the rules of this pack are tried on: what the other sections tell, whether they are wanted or not. */
export function triggersOf(context: ForceContext): readonly ScrutinyTrigger[] {
  const { own, picture, parameters, rounds, force } = context;
  const told = new Set(rounds.map(({ round_id }) => round_id));
  const ofRounds = <Row extends { readonly round_id: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ round_id }) => told.has(round_id));
  const date = latestCaseload(own);
  const ofDate = <Row extends { readonly as_at: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ as_at }) => as_at === date);
  return scrutinyTriggers({
    as_at: parameters.as_at,
    force_id: force.force_id,
    judgements: ofRounds(own.judgements),
    pending: pendingRounds(picture.coverage, force.area_name),
    positions: ofRounds(own.positions),
    comparability: picture.comparability,
    changes: picture.changes,
    conflicts: own.conflicts,
    monitoring: own.monitoring,
    measures: chartedMeasures(forceMeasures(picture.measures, force.force_id)),
    casesPerOfficer: ofDate(own.casesPerOfficer),
    casesByRisk: caseloadPerRisk(ofDate(own.cases)),
    findings: openFindings(context),
    register: own.register,
  });
}

/** Addresses of a disagreement, which has no source of its own. */
function statements(trigger: ScrutinyTrigger): readonly Run[] {
  if (trigger.rule !== "sources disagree") return [];
  const { first_address, second_address } = trigger.conflict;
  const links = [first_address, second_address].filter(
    (address): address is string => address !== null && /^https?:/.test(address),
  );
  if (links.length === 0) return [];
  return [
    { text: " " },
    ...links.flatMap((address, index) => [
      { text: index === 0 ? "" : ", " },
      { text: index === 0 ? "One statement" : "the other", address },
    ]),
    { text: "." },
  ];
}

/** A question with its rule, its figure, where the figure stands and its source. */
function questionBlock(trigger: ScrutinyTrigger, asAt: string): Note {
  const { question, figure } = scrutinyQuestion(trigger, asAt);
  const { name, threshold } = scrutinyRuleWords(trigger.rule);
  const sources = sourcesOf(trigger);
  return note("question", [
    strong(question),
    { text: ` Rule: ${name}, where ${threshold}. Figure: ${figure}` },
    ...tablesOf(trigger).flatMap((target) => [
      ...referenceIfThere(" (", target),
      { text: ")", onlyWith: target },
    ]),
    { text: "." },
    ...(sources.length === 0
      ? []
      : [{ text: ` ${formatSourceLine(briefSources(sources, "each named in the tables"))}.` }]),
    ...statements(trigger),
  ]);
}

/** Questions that fixed rules ask of the figures, each with its rule and figure; then every rule that was tried. */
export const questions: Section<ForceContext> = (context) => {
  const { force, parameters } = context;
  const asAt = parameters.as_at;
  const triggers = triggersOf(context);
  const asking = new Set(triggers.map(({ rule }) => rule));
  const silent = scrutinyRuleIds.filter((rule) => !asking.has(rule));
  return {
    blocks: [
      heading(1, "questions", sectionHeading("conference", "questions")),
      paragraph(
        scrutinySentence(
          {
            question_count: triggers.length,
            rule_count: asking.size,
            tried_count: scrutinyRuleIds.length,
          },
          { force_name: force.force_name, asAt },
        ),
        { role: "lead" },
      ),
      paragraph(scrutinyNature),
      ...triggers.map((trigger) => questionBlock(trigger, asAt)),
      heading(2, "questions-rules", "The rules that were tried"),
      ...(silent.length === 0
        ? []
        : [
            paragraph(
              `No question is asked by: ${formatList(silent.map((rule) => scrutinyRuleWords(rule).name.toLowerCase()))}.`,
            ),
          ]),
      tableBlock({
        id: "table-scrutiny-rules",
        caption: `Rules tried on ${force.force_name}, and the questions that they ask`,
        rows: scrutinyRuleIds.map((rule) => ({
          rule,
          question_count: triggers.filter((trigger) => trigger.rule === rule).length,
        })),
        columns: scrutinyRuleTable,
      }),
    ],
  };
};
