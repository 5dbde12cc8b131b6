import { findingAgeBars } from "../../../src/charts/findingAgeBars.ts";
import { assuranceSentence } from "../../../src/format/assuranceSentence.ts";
import { chartDescription } from "../../../src/format/chartDescription.ts";
import {
  closedFindingSentence,
  formatFindingKind,
  noFindingSentence,
  undatedFindings,
} from "../../../src/format/closedFindings.ts";
import { dutyExplanations } from "../../../src/format/dutyExplanations.ts";
import {
  findingKinds,
  findingsHeadline,
  nationalFindingsSentence,
} from "../../../src/format/findingsHeadline.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { byFindingAge } from "../../../src/metrics/findingAges.ts";
import { ownStatusesOf } from "../../../src/model/ownStatements.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import type { FindingAgeRow } from "../../../src/model/responses.ts";
import { type AssuredFinding, assuredFindingTable } from "../../../src/tables/assuredFindingTable.ts";
import type { Block, Figure, Table } from "../../document.ts";
import { facts, heading, list, paragraph, strong, warning } from "../blocks.ts";
import { figureBlock } from "../figureBlock.ts";
import { byline } from "../packDocument.ts";
import type { ForceContext, Section } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";
import { tableIds } from "./tableIds.ts";

/** Findings that no source calls closed by the day, the oldest first, each with what the office says of it. */
export const openFindings = ({ own, comments }: ForceContext): readonly AssuredFinding[] =>
  own.findings
    .filter(({ is_known_closed }) => !is_known_closed)
    .map((row) => ({ ...row, assurance: comments.get(row.finding_id)?.assurance ?? null }))
    .toSorted(byFindingAge);

/** One table of the findings on the force, and one of those in national reports. */
function tablesOf(open: readonly AssuredFinding[], { force, parameters }: ForceContext): readonly Table[] {
  const day = formatDate(parameters.as_at);
  const parts = [
    [
      open.filter(({ force_id }) => force_id !== null),
      `Findings on ${force.force_name} not known to be closed`,
    ],
    [open.filter(({ force_id }) => force_id === null), "Findings of national reports not known to be closed"],
  ] as const;
  return parts
    .filter(([rows]) => rows.length > 0)
    .map(([rows, caption]) =>
      tableBlock({
        id: rows[0]?.force_id === null ? tableIds.nationalFindings : tableIds.findings,
        caption: `${caption}, age as at ${day}`,
        rows,
        // The caption says of all what most rows would say.
        columns: rows.some(({ status }) => status === "open")
          ? assuredFindingTable
          : without(assuredFindingTable, "status"),
        sources: [...rows, ...ownStatusesOf(rows)],
        notes: rows.some(({ published_on }) => published_on === null) ? [undatedFindings] : [],
      }),
    );
}

/** What the office wrote on single findings, each under its own heading. */
function commentsOn(open: readonly AssuredFinding[], { comments }: ForceContext): readonly Block[] {
  const written = open.flatMap((row) => {
    const comment = comments.get(row.finding_id);
    if (comment === undefined) return [];
    return [
      heading(3, `finding-${row.finding_id}`, `${formatFindingKind(row)}: ${row.summary}`),
      ...(comment.assurance === null ? [] : [paragraph([strong(`The office is ${comment.assurance}.`)])]),
      paragraph(`Written by ${byline(comment)}.`, { role: "source" }),
      ...comment.blocks,
    ];
  });
  return written.length === 0
    ? []
    : [heading(2, "findings-comments", "What the office says of them"), ...written];
}

/** How long ago the reports of the findings of a table were published; null where the day of none is known. */
function ageFigure(open: readonly AssuredFinding[], { own, parameters, easel }: ForceContext): Figure | null {
  const isOfForce = open.some(({ force_id, age_months }) => force_id !== null && age_months !== null);
  const ofScope = <Row extends FindingAgeRow>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ force_id }) => (force_id !== null) === isOfForce);
  const rows = ofScope(open);
  if (rows.every(({ age_months }) => age_months === null)) return null;
  const title = `Findings not known to be closed, by report, age as at ${formatDate(parameters.as_at)}`;
  const { figure } = figureBlock(
    {
      id: "findings-age",
      headline: findingsHeadline(ofScope(own.findings)),
      subtitle: title,
      description: chartDescription(
        title,
        "One bar a report, as long as the time since its publication; findings known to be closed are in the text alone",
      ),
      rows,
      columns: assuredFindingTable,
      warnings: [warnings.closingNotKnown],
      draw: (chart) => findingAgeBars(rows, { ...chart, asAt: parameters.as_at }),
    },
    easel,
  );
  // The table of the findings has the figures already.
  return { ...figure, tableId: isOfForce ? tableIds.findings : tableIds.nationalFindings };
}

/** What is known of the findings on the force; those of national reports are of all forces, and counted apart. */
function leadOf(open: readonly AssuredFinding[], { own, force }: ForceContext): string {
  const isOnForce = ({ force_id }: FindingAgeRow): boolean => force_id !== null;
  const onForce = own.findings.filter(isOnForce);
  const ofForce = open.filter(isOnForce);
  return [
    onForce.length === 0 ? `No finding on ${force.force_name} is held.` : `${findingsHeadline(onForce)}.`,
    ...(ofForce.length === 0 ? [] : [assuranceSentence(ofForce.map(({ assurance }) => assurance))]),
    nationalFindingsSentence(open.length - ofForce.length),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Recommendations, areas for improvement and causes of concern: what is not known to be closed, how old, and how assured. */
export const findings: Section<ForceContext> = (context) => {
  const { own, force, parameters } = context;
  const title = heading(1, "findings", sectionHeading("conference", "findings"));
  const open = openFindings(context);
  const closed = own.findings.filter(({ is_known_closed }) => is_known_closed);
  const ofClosed: readonly Block[] =
    closed.length === 0
      ? []
      : [heading(2, "findings-closed", "Known to be closed"), list(closed.map(closedFindingSentence))];
  if (open.length === 0)
    return {
      blocks: [
        title,
        paragraph(noFindingSentence(force.force_name, parameters.as_at, own.findings.length > 0)),
        ...ofClosed,
      ],
    };
  const ages = ageFigure(open, context);
  return {
    blocks: [
      title,
      paragraph(leadOf(open, context), { role: "lead" }),
      warning(warnings.closingNotKnown),
      facts(findingKinds.map(([term, words]) => ({ term, words }))),
      ...tablesOf(open, context),
      paragraph(dutyExplanations["finding-age"].reads.join(" ")),
      ...(ages === null ? [] : [ages]),
      ...commentsOn(open, context),
      ...ofClosed,
    ],
  };
};
