import { deadlineSentence, otherLastDaySentence } from "../../../src/format/deadlineSentence.ts";
import { explainAbsence } from "../../../src/format/formatAbsence.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { facts, heading, paragraph } from "../blocks.ts";
import { commentBlocks } from "../packDocument.ts";
import type { ForceContext, Section } from "../section.ts";
import { answeredReport, typeOf } from "./answeredReport.ts";

/** What was inspected, when the report came out, what type it is, and whether it names the force. */
export const details: Section<ForceContext> = (context) => {
  const report = answeredReport(context);
  const { force, comments } = context;
  const isOfForce = report.force_id === force.force_id && report.report_kind !== "national thematic";
  const isSaid = isOfForce || comments.has("details");
  return {
    blocks: [
      heading(1, "details", sectionHeading("response", "details")),
      facts([
        {
          term: "Title",
          words: report.address === null ? report.title : [{ text: report.title, address: report.address }],
        },
        { term: "Inspectorate", words: report.inspectorate },
        {
          term: "Date published",
          words:
            report.published_on === null
              ? explainAbsence("date not known")
              : `${formatDate(report.published_on)}${report.published_on_evidence === null ? "" : ` (${report.published_on_evidence})`}`,
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
        { term: "Stands at", words: `${deadlineSentence(report.response)}.` },
        ...((report.note ?? "") === "" ? [] : [{ term: "Remarks", words: report.note ?? "" }]),
        { term: "Place in the source", words: `${report.source_title}: ${report.locator} (${report.basis})` },
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
  const isAnswered = response.state === "answered in time" || response.state === "answered late";
  const published = isAnswered && responded_on !== null ? formatDate(responded_on) : null;
  return {
    blocks: [
      heading(1, "dates", sectionHeading("response", "dates")),
      facts([
        {
          term: "Last day for these comments",
          words:
            response.state === "no last day"
              ? `None is given: ${explainAbsence(response.why)}.`
              : `${formatDate(response.last_day)}: the 56th day, counting the day of publication as the first.`,
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
