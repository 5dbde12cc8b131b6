import { deadlineSentence, otherLastDaySentence } from "../../../src/format/deadlineSentence.ts";
import { formatCount } from "../../../src/format/formatCount.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { heading, type Words } from "../blocks.ts";
import { numbered } from "../numbered.ts";
import type { ForceContext, Section } from "../section.ts";

/** As many reports as a paper of two sides has room for; the rest are counted. */
const mostTold = 3;

/** The latest reports on the force with where the response to each stands: what is held, no more. */
export function responsesOf({ own, force }: ForceContext): readonly Words[] {
  const dated = own.register
    .filter((row) => row.force_id === force.force_id && row.published_on !== null)
    .toSorted((a, b) => (b.published_on ?? "").localeCompare(a.published_on ?? ""));
  const told = dated
    .slice(0, mostTold)
    .map((row) =>
      [
        `${row.title}, published ${formatDate(row.published_on)}. ${deadlineSentence(row.response)}.`,
        ...(row.other_last_days.length === 0 ? [] : [otherLastDaySentence(row.other_last_days)]),
      ].join(" "),
    );
  const rest = dated.length - told.length;
  return [
    ...(told.length === 0 ? ["No report on the force with a known day of publication is held."] : told),
    ...(rest === 0 ? [] : [`${formatCount(rest)} earlier report${rest === 1 ? " is" : "s are"} held too.`]),
  ];
}

/** Responses that are still to be given, and findings not known to be closed. */
export const next: Section<ForceContext> = ({ own, force }) => {
  const due = own.register.filter(({ response }) => response.state === "due");
  const open = own.findings.filter((row) => row.force_id === force.force_id && !row.is_known_closed);
  const told: readonly Words[] = [
    ...(due.length === 0
      ? ["No response is due on this day or later, as far as reports are held."]
      : due.map((row) => `${row.title}: ${deadlineSentence(row.response).toLowerCase()}.`)),
    open.length === 0
      ? own.findings.some((row) => row.force_id === force.force_id)
        ? "Every recommendation and area for improvement of the force that is held is known to be closed."
        : "No recommendation or area for improvement of the force is held here, which does not say that there is none."
      : `${formatCount(open.length)} recommendation${open.length === 1 ? "" : "s"} or areas for improvement of the force ${open.length === 1 ? "is" : "are"} held that no source says are closed.`,
  ];
  return {
    blocks: [heading(1, "next", sectionHeading("panel", "next")), ...numbered(5, told)],
  };
};
