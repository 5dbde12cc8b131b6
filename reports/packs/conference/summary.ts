import { undatedSentence } from "../../../src/format/changeSentence.ts";
import { conflictNotes } from "../../../src/format/conflictWords.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { formatList } from "../../../src/format/formatList.ts";
import { itemNoun } from "../../../src/format/itemNoun.ts";
import { latestRoundSentence, noJudgementSentence } from "../../../src/format/latestRoundSentence.ts";
import { spellSentence } from "../../../src/format/spellSentence.ts";
import { supersededSentence } from "../../../src/format/supersededSentence.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { gradeCounts } from "../../../src/metrics/gradeCounts.ts";
import { heldRounds, latestRounds } from "../../../src/metrics/heldRounds.ts";
import { mainJudgements } from "../../../src/metrics/mainJudgements.ts";
import { supersededJudgements } from "../../../src/metrics/supersededJudgements.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import type { StandingJudgement } from "../../../src/model/standing.ts";
import { conflictTable } from "../../../src/tables/conflictTable.ts";
import { monitoringTable } from "../../../src/tables/monitoringTable.ts";
import type { Block } from "../../document.ts";
import { heading, list, paragraph, reference, warning } from "../blocks.ts";
import type { ForceContext, Section, SectionContent } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";
import { historyFigures, otherJudgements } from "./historyFigure.ts";
import { peerSection } from "./peerTables.ts";
import { roundSummary } from "./roundSummary.ts";

/** The first sentence: the latest round and its grades in counts, or that there is none. */
function lead({ force, parameters }: ForceContext, main: readonly StandingJudgement[]): string {
  const [first] = main;
  if (first === undefined) return noJudgementSentence(force.force_name, parameters.as_at);
  return latestRoundSentence(
    { force_name: force.force_name, round_name: first.round_name, noun: itemNoun(main) },
    gradeCounts(main, first.scale_id),
    parameters.as_at,
  );
}

/** The force through the rounds, and rounds of which nothing stood. */
function history(context: ForceContext, heldIds: ReadonlySet<string>): SectionContent {
  const { rounds, force, own, picture, parameters } = context;
  const drawn = historyFigures(context);
  const drawnIds = new Set(drawn.length === 0 ? [] : [...heldIds].filter((id) => id.startsWith("peel")));
  const other = otherJudgements(context, drawnIds);
  const tables = [...drawn.map(({ table }) => table), ...(other === null ? [] : [other])];
  const undated = rounds.flatMap(({ round_id, round_name }) => {
    const count = own.judgements.filter(
      (row) => row.round_id === round_id && row.standing === "date not known",
    ).length;
    return count === 0 ? [] : [undatedSentence(round_name, count)];
  });
  const bare = rounds
    .filter(({ round_id }) => !heldIds.has(round_id))
    .filter(({ round_id }) => mainJudgements(own.judgements, round_id, picture.coverage).length > 0)
    .map(({ round_name }) => round_name);
  return {
    blocks: [
      heading(2, "history", "Through the rounds"),
      ...(drawn.length > 1
        ? [paragraph("Rounds on two scales stand in two charts: their grades may not be compared.")]
        : []),
      ...drawn.map(({ figure }) => figure),
      ...(tables.length === 0
        ? []
        : [
            paragraph([
              {
                text: "Every judgement held, core questions and earlier assessments among them, with its source: ",
              },
              ...tables.flatMap(({ id }, index) => [...(index === 0 ? [] : [{ text: ", " }]), reference(id)]),
              { text: "." },
            ]),
          ]),
      ...(bare.length === 0
        ? []
        : [
            paragraph(
              `No judgement of ${force.area_name} is known to have stood in ${formatList(bare)}: none was found, or its day is not known.`,
            ),
          ]),
      ...(undated.length === 0
        ? []
        : [
            paragraph(
              `Held, but not told of here, since it is not known whether they had been published by ${formatDate(parameters.as_at)}:`,
            ),
            list(undated),
          ]),
    ],
    annex: tables,
  };
}

/** Spells of enhanced monitoring, as sentences and with their sources. */
function monitoring({ own: { monitoring: rows }, force }: ForceContext): readonly Block[] {
  const title = heading(2, "monitoring", "Enhanced monitoring (Engage)");
  if (rows.length === 0)
    return [
      title,
      paragraph(
        `No spell of enhanced monitoring of ${force.force_name} is held. That none is held does not say that there was none.`,
      ),
    ];
  return [
    title,
    list(rows.map((row) => spellSentence({ ...row, began_on: row.entered_on, ended_on: row.left_on }))),
    tableBlock({
      id: "table-monitoring",
      caption: `Enhanced monitoring, ${force.force_name}`,
      rows,
      columns: without(monitoringTable, "force_name", "basis"),
    }),
  ];
}

/** Judgements that were changed by the day, and what sources on the force disagree on. */
function changed({ own, picture, parameters, force }: ForceContext): readonly Block[] {
  const superseded = supersededJudgements(picture.changes.judgements, force.force_id, parameters.as_at);
  const { conflicts } = own;
  return [
    ...(superseded.length === 0
      ? []
      : [
          heading(2, "superseded", "Judgements that were changed"),
          warning(warnings.toldAsMade),
          list(superseded.map(supersededSentence)),
        ]),
    ...(conflicts.length === 0
      ? []
      : [
          heading(2, "force-conflicts", "Where sources disagree"),
          warning(warnings.conflict),
          tableBlock({
            id: "table-force-conflicts",
            caption: `Disagreements between sources on ${force.force_name}`,
            rows: conflicts,
            columns: without(conflictTable, "force_name"),
            notes: conflictNotes(conflicts),
          }),
        ]),
  ];
}

/** The latest round of the force beside the national picture and its peers, its earlier rounds, and what is to be known of both. */
export const summary: Section<ForceContext> = (context) => {
  const { own, picture, rounds } = context;
  const held = heldRounds(own.judgements, new Set(rounds.map(({ round_id }) => round_id)));
  const latest = latestRounds(held);
  const main = latest.map(({ round_id }) => mainJudgements(own.judgements, round_id, picture.coverage));
  const peers = main.map((items) => peerSection(context, items));
  const through = history(context, new Set(held.map(({ round_id }) => round_id)));
  return {
    blocks: [
      heading(1, "summary", sectionHeading("conference", "summary")),
      paragraph(lead(context, main[0] ?? []), { role: "lead" }),
      ...latest.flatMap((round) => roundSummary(context, round)),
      ...changed(context),
      ...peers.flatMap(({ blocks }) => blocks),
      ...through.blocks,
      ...monitoring(context),
    ],
    annex: [...peers.flatMap(({ annex = [] }) => annex), ...(through.annex ?? [])],
  };
};
