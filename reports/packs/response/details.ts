import { otherLastDaySentence } from "../../../src/format/deadlineSentence.ts";
import { explainAbsence } from "../../../src/format/formatAbsence.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { withLocal } from "../../../src/format/localWords.ts";
import { isAnswered, standingSentence } from "../../../src/format/ownStatements.ts";
import { isLocal } from "../../../src/model/localSource.ts";
import { ownAnswersOf } from "../../../src/model/ownStatements.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { facts, heading, paragraph } from "../blocks.ts";
import { commentBlocks } from "../packDocument.ts";
import type { ForceContext, Section } from "../section.ts";
import { answeredReport, typeOf } from "./answeredReport.ts";

/** What was inspected, when the report came out, what type it is, and whether it names the force. */
export const details: Section<ForceContext> = (context) => {
  const report = answeredReport(context);
  const title = withLocal(report.title, report);
  const { force, comments } = context;
  const isOfForce = report.force_id === force.force_id && report.report_kind !== "national thematic";
  const isSaid = isOfForce || comments.has("details");
  return {
    blocks: [
      heading(1, "details", sectionHeading("response", "details")),
      facts([
        {
          term: "Title",
          words: report.address === null ? title : [{ text: title, address: report.address }],
        },
        { term: "Inspectorate", words: report.inspectorate },
        {
          term: "Date published",
          words:
            report.published_on === null
              ? explainAbsence("date not known")
              : withLocal(
                  `${formatDate(report.published_on)}${report.published_on_evidence === null ? "" : ` (${report.published_on_evidence})`}`,
                  report,
                ),
        },
        { term: "Type", words: typeOf(report) },
        {
          term: `Is ${force.force_name} named?`,
          words: isOfForce
            ? "Yes: the report is on this force."
            : isSaid
              ? "See the commentary."
              : "Not yet filled in.",
        },
        { term: "Stands at", words: `${standingSentence(report)}.` },
        ...((report.note ?? "") === "" ? [] : [{ term: "Remarks", words: report.note ?? "" }]),
        { term: "Place in the source", words: `${report.source_title}: ${report.locator} (${report.basis})` },
        ...ownAnswersOf(isAnswered(report) && !isLocal(report) ? [report] : []).map((own) => ({
          term: "Place of the response",
          words: `${own.source_title}: ${own.locator} (${own.basis})`,
        })),
      ]),
      ...commentBlocks(comments, "details"),
    ],
    hasComments: true,
    unfinished: [
      ...(isSaid ? [] : ["whether the report names the force"]),
      ...(report.published_on === null ? ["the date on which the report was published"] : []),
    ],
  };
};

/** The statutory period and the day on which this response is published. */
export const dates: Section<ForceContext> = (context) => {
  const report = answeredReport(context);
  const { response, responded_on } = report;
  const isDayKnown = response.state === "answered in time" || response.state === "answered late";
  const published =
    isDayKnown && responded_on !== null
      ? withLocal(formatDate(responded_on), { source_id: report.response_source_id ?? "" })
      : null;
  return {
    blocks: [
      heading(1, "dates", sectionHeading("response", "dates")),
      facts([
        {
          term: "Last day for these comments",
          words:
            response.state === "no last day"
              ? `None is given: ${explainAbsence(response.why)}.`
              : `${withLocal(formatDate(response.last_day), report)}: the 56th day, counting the day of publication as the first.`,
        },
        { term: "Date of publication of this response", words: published ?? "Not yet filled in." },
      ]),
      ...(report.other_last_days.length === 0
        ? []
        : [paragraph(otherLastDaySentence(report.other_last_days), { role: "source" })]),
      paragraph(
        "Police Act 1996, section 55: the local policing body publishes its comments, with those of the chief officer and any reply, within 56 days that begin with the day on which the report is published, and sends copies to the inspectorate and the Secretary of State.",
        { role: "source" },
      ),
    ],
    unfinished: published === null ? ["the date of publication of this response"] : [],
  };
};
