import { periodStrip, periodStripForm } from "../../../src/charts/periodStrip.ts";
import { chartDescription } from "../../../src/format/chartDescription.ts";
import { dutyExplanations } from "../../../src/format/dutyExplanations.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { withLocal } from "../../../src/format/localWords.ts";
import { isAnswered } from "../../../src/format/ownStatements.ts";
import { periodHeadline, periodStripNote, periodsShown } from "../../../src/format/periodHeadline.ts";
import {
  dutyPairSentences,
  latestReportSentence,
  noReportSentence,
  withoutLastDaySentence,
} from "../../../src/format/registerSentences.ts";
import { responsesSentence } from "../../../src/format/responsesSentence.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { periodReach, periodsAround, periodsOf } from "../../../src/metrics/periodsAround.ts";
import { ownAnswersOf } from "../../../src/model/ownStatements.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import type { RegisterStateRow, SharedDutyRow } from "../../../src/model/responses.ts";
import { periodTable, shortRegisterTable } from "../../../src/tables/registerTable.ts";
import { shortDutyTable } from "../../../src/tables/sharedDutyTable.ts";
import { narrowed, registerFields, soon } from "../../../src/views/responses/registerChoices.ts";
import type { Block, Table } from "../../document.ts";
import { heading, list, paragraph, reference, warning } from "../blocks.ts";
import { figureBlock } from "../figureBlock.ts";
import type { ForceContext, Section, SectionContent } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";
import { tableIds } from "./tableIds.ts";

function periodFigure({ own, force, parameters, easel }: ForceContext) {
  const asAt = parameters.as_at;
  const periods = periodsOf(own.register);
  if (periods.length === 0) return null;
  const around = periodsAround(periods, asAt);
  const title = `Statutory periods for comments on inspection reports, ${force.force_name}, as at ${formatDate(asAt)}: ${periodsShown(around, periodReach)}`;
  return figureBlock(
    {
      id: "responses-periods",
      headline: periodHeadline(periods, asAt),
      subtitle: title,
      description: chartDescription(title, periodStripForm(asAt, around.shown.length)),
      rows: around.shown,
      partSources: ownAnswersOf(around.shown.filter(isAnswered)),
      columns: without(periodTable, "force_name", "source_title"),
      notes: [periodStripNote],
      draw: (chart) => periodStrip(around.shown, { ...chart, asAt, highlight: force.force_id }),
    },
    easel,
  );
}

const registerBlock = (rows: readonly RegisterStateRow[], id: string, caption: string): Table =>
  tableBlock({
    id,
    caption,
    rows,
    columns: shortRegisterTable,
    sources: [...rows, ...ownAnswersOf(rows.filter(isAnswered))],
  });

/** Pairs of reports, each marked where it is the office's own: the source of a pair is that of what joins them. */
function markedDuties({ sharedDuties, register }: ForceContext["own"]): readonly SharedDutyRow[] {
  const titled = (title: string, id: string): string =>
    withLocal(title, register.find(({ report_id }) => report_id === id) ?? {});
  return sharedDuties.map((row) => ({
    ...row,
    force_report_title: titled(row.force_report_title, row.force_report_id),
    national_report_title: titled(row.national_report_title, row.national_report_id),
  }));
}

function duties({ own }: ForceContext): readonly Block[] {
  const rows = markedDuties(own);
  return [
    heading(2, "responses-duties", "One response or two"),
    ...dutyPairSentences(rows.length).map((sentence) => paragraph(sentence)),
    ...(rows.length === 0
      ? []
      : [
          tableBlock({
            id: "table-responses-duties",
            caption: "Reports on the force beside national reports that one response may answer",
            rows,
            columns: shortDutyTable,
            sources: rows,
          }),
        ]),
  ];
}

/** Which responses to inspection reports are due and which came late, by the 56 days of the Police Act. */
export const responses: Section<ForceContext> = (context): SectionContent => {
  const { own, force, parameters, picture } = context;
  const asAt = parameters.as_at;
  const latest = picture.release.as_at;
  const title = heading(1, "responses", sectionHeading("conference", "responses"));
  const rows = narrowed(own.register, registerFields, force.force_id);
  const ends =
    latest !== null && latest < asAt
      ? [warning(warnings.registerEnds), paragraph(latestReportSentence(latest))]
      : [];
  if (rows.length === 0)
    return { blocks: [title, paragraph(noReportSentence(force.force_name, asAt)), ...ends] };
  const isPassed = rows.some(({ response }) => response.state === "no response held");
  const periods = periodFigure(context);
  const withDay = rows.filter(({ last_day }) => last_day !== null);
  const bare = rows.filter(({ last_day }) => last_day === null);
  const others =
    bare.length === 0
      ? null
      : registerBlock(
          bare,
          tableIds.otherReports,
          `Reports without a statutory last day, and what is known of the response, as at ${formatDate(asAt)}`,
        );
  return {
    blocks: [
      title,
      paragraph(responsesSentence(rows, { asAt, soon, place: force.area_name }), { role: "lead" }),
      ...ends,
      ...(isPassed ? [warning(warnings.noResponseHeld)] : []),
      paragraph(dutyExplanations["statutory-period"].reads.join(" ")),
      ...(withDay.length === 0
        ? []
        : [
            registerBlock(
              withDay,
              tableIds.responses,
              `Reports with a statutory last day, and where the response stands, as at ${formatDate(asAt)}`,
            ),
          ]),
      ...(others === null
        ? []
        : [
            paragraph([
              { text: `${withoutLastDaySentence(others.rows.length)} ` },
              reference(others.id),
              { text: "." },
            ]),
          ]),
      ...(periods === null ? [] : [periods.figure, paragraph(periodStripNote)]),
      ...duties(context),
      heading(2, "responses-limits", "What this does not say"),
      list(dutyExplanations["statutory-period"].doesNotSay),
    ],
    annex: [...(periods === null ? [] : [periods.table]), ...(others === null ? [] : [others])],
  };
};
