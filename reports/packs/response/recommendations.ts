import { formatDate } from "../../../src/format/formatDate.ts";
import { withLocal } from "../../../src/format/localWords.ts";
import { statusInWords } from "../../../src/format/ownStatements.ts";
import { positionSentence } from "../../../src/format/positionSentence.ts";
import { isLocal } from "../../../src/model/localSource.ts";
import { ownStatusesOf } from "../../../src/model/ownStatements.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import type { FindingAgeRow } from "../../../src/model/responses.ts";
import type { Block } from "../../document.ts";
import { facts, heading, list, paragraph } from "../blocks.ts";
import { byline, commentBlocks } from "../packDocument.ts";
import type { Comment, ForceContext, Section } from "../section.ts";
import { answeredReport, findingsOf, judgedBy } from "./answeredReport.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Recommendation 1", "Area for improvement 3": by the report's own number, else by its place in the list. */
const nameOf = ({ finding_kind, finding_number }: FindingAgeRow, place: number): string =>
  `${capital(finding_kind)} ${finding_number ?? place + 1}`;

/** The judgements that the report gave, where it gave any, and what it found, in our words. */
export const findings: Section<ForceContext> = (context) => {
  const report = answeredReport(context);
  const { comments } = context;
  const held = findingsOf(context, report);
  const judged = judgedBy(context.own.positions, report);
  return {
    blocks: [
      heading(1, "findings", sectionHeading("response", "findings")),
      ...(judged.length === 0
        ? []
        : [
            paragraph("The report's judgements, beside those of the other forces:"),
            list(judged.map(positionSentence)),
          ]),
      paragraph(
        held.length === 0
          ? "No recommendation or area for improvement of this report is held."
          : "Recommendations and areas for improvement are in our words; the report's own stand in the report.",
      ),
      ...commentBlocks(comments, "findings"),
    ],
    hasComments: true,
    unfinished: comments.has("findings") || judged.length > 0 ? [] : ["the key findings"],
  };
};

/** One finding with the action taken or proposed, or why none. */
const answerTo = (finding: FindingAgeRow, place: number, comment: Comment | undefined): readonly Block[] => [
  heading(2, `finding-${finding.finding_id}`, withLocal(nameOf(finding, place), finding)),
  facts([
    { term: "What it asks, in our words", words: withLocal(finding.summary, finding) },
    { term: "Addressed to", words: finding.addressed_to },
    {
      term: "Last known status",
      words: statusInWords(
        finding.status_as_at === null
          ? finding.status
          : `${finding.status}, as at ${formatDate(finding.status_as_at)}`,
        finding,
      ),
    },
    { term: "Place in the source", words: `${finding.source_title}: ${finding.locator} (${finding.basis})` },
    ...ownStatusesOf(isLocal(finding) ? [] : [finding]).map((own) => ({
      term: "Place of the status",
      words: `${own.source_title}: ${own.locator} (${own.basis})`,
    })),
  ]),
  heading(3, `action-${finding.finding_id}`, "Action taken or proposed, or why none"),
  ...(comment === undefined
    ? [paragraph("Not yet filled in.")]
    : [
        paragraph(
          `Written by ${byline(comment)}.${comment.assurance === null ? "" : ` ${capital(comment.assurance)}.`}`,
          { role: "source" },
        ),
        ...comment.blocks,
      ]),
];

/** Every recommendation with its action. */
export const recommendations: Section<ForceContext> = (context) => {
  const { comments } = context;
  const held = findingsOf(context, answeredReport(context));
  const isWritten = comments.has("recommendations");
  return {
    blocks: [
      heading(1, "recommendations", sectionHeading("response", "recommendations")),
      ...(held.length === 0
        ? [
            paragraph(
              "No recommendation of this report is held. Where the report makes any, write each of them and the action on it into the commentary of this section.",
            ),
          ]
        : held.flatMap((finding, place) => answerTo(finding, place, comments.get(finding.finding_id)))),
      ...commentBlocks(comments, "recommendations"),
    ],
    hasComments: true,
    unfinished:
      held.length === 0
        ? isWritten
          ? []
          : ["the recommendations and the action on each, or that there are none"]
        : held.flatMap((finding, place) =>
            comments.has(finding.finding_id) ? [] : [`the action on ${nameOf(finding, place).toLowerCase()}`],
          ),
  };
};

/** A field that is the office's alone to write. */
const written =
  (slug: "chief-officer" | "commissioner", missing: string): Section<ForceContext> =>
  ({ comments }) => {
    const comment = comments.get(slug);
    return {
      blocks: [
        heading(1, slug, sectionHeading("response", slug)),
        ...(comment === undefined
          ? [paragraph("Not yet filled in.")]
          : [paragraph(`Written by ${byline(comment)}.`, { role: "source" }), ...comment.blocks]),
      ],
      hasComments: true,
      unfinished: comment === undefined ? [missing] : [],
    };
  };

export const chiefOfficer = written("chief-officer", "the comments of the chief officer");
export const commissioner = written("commissioner", "the comments of the commissioner");
