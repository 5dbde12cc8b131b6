import { caseloadBars } from "../../../src/charts/caseloadBars.ts";
import { caseloadByRisk } from "../../../src/charts/caseloadByRisk.ts";
import { caseloadRiskDots } from "../../../src/charts/caseloadRiskDots.ts";
import {
  caseloadAnswer,
  caseloadIntervalNotes,
  caseloadRiskHeadline,
  caseloadRiskNote,
  caseloadRiskPlaces,
} from "../../../src/format/caseloadAnswer.ts";
import { caseloadHeadline, reviewsNote, statedRiskHeadline } from "../../../src/format/caseloadHeadline.ts";
import { caseloadDateSentence, noCaseloadSentence } from "../../../src/format/caseloadHeld.ts";
import { chartDescription } from "../../../src/format/chartDescription.ts";
import { dutyExplanations } from "../../../src/format/dutyExplanations.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { caseloadPerRisk } from "../../../src/metrics/caseloadPerRisk.ts";
import { isOldFigure } from "../../../src/metrics/isOldFigure.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import {
  caseloadPerOfficerTable,
  caseloadRiskTable,
  caseloadTable,
} from "../../../src/tables/caseloadTable.ts";
import type { Column } from "../../../src/tables/column.ts";
import { heading, list, paragraph } from "../blocks.ts";
import { figureBlock } from "../figureBlock.ts";
import type { ForceContext, Section, SectionContent } from "../section.ts";
import { without } from "../tableBlock.ts";

/** Columns by their keys, in the order of the list. */
const only = <Row>(columns: readonly Column<Row>[], ...keys: readonly string[]): readonly Column<Row>[] =>
  columns.filter(({ key }) => keys.includes(key));

const casesColumns = only(
  caseloadPerOfficerTable,
  ...[
    "area_name",
    "case_count",
    "officer_count",
    "cases_per_officer",
    "cases_interval",
    "cases_against_force",
  ],
);
const reviewsColumns = only(
  caseloadPerOfficerTable,
  ...["area_name", "officer_count", "reviews_per_year", "reviews_per_officer", "reviews_interval"],
  "reviews_against_force",
);
const said = ["as_at", "source_title", "locator", "basis"];
const barForm =
  "One bar an area, from zero, with its 95% interval as a line, and a rule at the figure of the force";

function figuresOf({ own, parameters, easel }: ForceContext, date: string): SectionContent {
  const ofDate = <Row extends { readonly as_at: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ as_at }) => as_at === date);
  const [cases, perOfficer] = [ofDate(own.cases), ofDate(own.casesPerOfficer)];
  const byRisk = caseloadPerRisk(cases);
  const place = `${own.force.force_name}, ${formatDate(date)}`;
  const old = isOldFigure(date, parameters.as_at) ? [warnings.oldFigure] : [];
  const casesTitle = `Registered sexual offenders per public protection officer by basic command unit, ${place}`;
  const reviewsTitle = `Reviews a year that the policy implies, per public protection officer by basic command unit, ${place}`;
  const riskTitle = `Registered sexual offenders of each risk per public protection officer by basic command unit, ${place}`;
  const statedTitle = `Registered sexual offenders by assessed risk and basic command unit, ${place}`;
  const ofCases = figureBlock(
    {
      id: "caseload-cases",
      headline: caseloadHeadline(perOfficer),
      subtitle: casesTitle,
      description: chartDescription(casesTitle, barForm),
      rows: perOfficer,
      columns: casesColumns,
      isChosen: ({ is_force_total }) => is_force_total,
      warnings: [warnings.fewOfficers, ...old],
      draw: (chart) => caseloadBars(perOfficer, chart),
    },
    easel,
  );
  const ofReviews = figureBlock(
    {
      id: "caseload-reviews",
      headline: caseloadHeadline(perOfficer, "reviews_per_officer"),
      subtitle: reviewsTitle,
      description: chartDescription(reviewsTitle, barForm),
      rows: perOfficer,
      columns: reviewsColumns,
      notes: [reviewsNote],
      isChosen: ({ is_force_total }) => is_force_total,
      warnings: [warnings.fewOfficers, warnings.derivedFigure],
      draw: (chart) => caseloadBars(perOfficer, { ...chart, figure: "reviews_per_officer" }),
    },
    easel,
  );
  const ofRisk = figureBlock(
    {
      id: "caseload-risk",
      headline: caseloadRiskHeadline(byRisk),
      subtitle: riskTitle,
      description: chartDescription(
        riskTitle,
        "For each level of risk a dot and an interval an area, on one scale from zero, and a rule at the figure of the force",
      ),
      rows: byRisk,
      columns: without(caseloadRiskTable, "officer_count", "method", ...said),
      notes: [caseloadRiskNote],
      warnings: [warnings.fewOfficers, warnings.manyComparisons],
      draw: (chart) => caseloadRiskDots(byRisk, chart),
    },
    easel,
  );
  const ofStated = figureBlock(
    {
      id: "caseload-stated",
      headline: statedRiskHeadline(cases),
      subtitle: statedTitle,
      description: chartDescription(statedTitle, "One bar an area, its cases by level of risk"),
      rows: cases,
      columns: without(caseloadTable, ...said),
      draw: (chart) => caseloadByRisk(cases, chart),
    },
    easel,
  );
  const places = caseloadRiskPlaces(byRisk);
  return {
    blocks: [
      paragraph(caseloadAnswer(perOfficer), { role: "lead" }),
      paragraph(caseloadDateSentence(date, parameters.as_at)),
      heading(2, "caseload-by-area", "Cases per officer"),
      ofCases.figure,
      ofCases.table,
      heading(2, "caseload-reviews-due", "Reviews that the policy asks for"),
      paragraph(reviewsNote),
      ofReviews.figure,
      ofReviews.table,
      heading(2, "caseload-by-risk", "By level of risk"),
      paragraph(`${caseloadRiskHeadline(byRisk)}${places.length === 0 ? "." : ":"}`),
      ...(places.length === 0 ? [] : [list(places)]),
      ofRisk.figure,
      paragraph(caseloadRiskNote),
      ofStated.figure,
      heading(2, "caseload-limits", "What these figures do not say"),
      list(dutyExplanations.caseload.doesNotSay),
      heading(2, "caseload-intervals", "What the intervals say"),
      list(caseloadIntervalNotes),
    ],
    annex: [ofRisk.table, ofStated.table],
  };
}

/** The date of the latest caseload held of a force that has a figure of the whole force; undefined where there is none. */
export const latestCaseload = ({ casesPerOfficer }: ForceContext["own"]): string | undefined =>
  casesPerOfficer
    .filter(({ is_force_total }) => is_force_total)
    .map(({ as_at }) => as_at)
    .toSorted()
    .at(-1);

/** How heavy each officer's caseload is, by area and by risk, and whether an area is out of line; where figures are held. */
export const caseload: Section<ForceContext> = (context) => {
  const { own, force } = context;
  const date = latestCaseload(own);
  const title = heading(1, "caseload", sectionHeading("conference", "caseload"));
  if (date === undefined) return { blocks: [title, paragraph(noCaseloadSentence(force.force_name))] };
  const { blocks, annex = [] } = figuresOf(context, date);
  return { blocks: [title, ...blocks], annex };
};
