import { otherLastDaySentence } from "../../../src/format/deadlineSentence.ts";
import { formatCount } from "../../../src/format/formatCount.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { localWord, ofThemLocal, withLocal } from "../../../src/format/localWords.ts";
import { standingSentence } from "../../../src/format/ownStatements.ts";
import { isLocal } from "../../../src/model/localSource.ts";
import { isStatusOwn } from "../../../src/model/ownStatements.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import type { FindingAgeRow } from "../../../src/model/responses.ts";
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
        `${withLocal(`${row.title}, published ${formatDate(row.published_on)}`, row)}. ${standingSentence(row)}.`,
        ...(row.other_last_days.length === 0 ? [] : [otherLastDaySentence(row.other_last_days)]),
      ].join(" "),
    );
  const rest = dated.length - told.length;
  return [
    ...(told.length === 0 ? ["No report on the force with a known day of publication is held."] : told),
    ...(rest === 0
      ? []
      : [
          `${formatCount(rest)} earlier report${rest === 1 ? " is" : "s are"} held too${ofThemLocal(rest, dated.slice(mostTold).filter(isLocal).length)}.`,
        ]),
  ];
}

/** "Due by 9 December 2026" behind a colon; the name of the month keeps its capital. */
const inSentence = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** What the office itself says is closed, behind a sentence that says it of all. */
function closedByOffice(rows: readonly FindingAgeRow[]): string {
  const count = rows.filter((row) => isStatusOwn(row)).length;
  return count === 0 ? "" : `, ${formatCount(count)} of them by what the office supplied (${localWord})`;
}

/** How many findings of the force no source calls closed, by the kinds that are among them. */
function openSentence(open: readonly FindingAgeRow[]): string {
  const [is, s] = open.length === 1 ? ["is", ""] : ["are", "s"];
  const kinds = open.some(({ finding_kind }) => finding_kind === "cause of concern")
    ? `recommendation${s}, areas for improvement or causes of concern`
    : `recommendation${s} or areas for improvement`;
  const own = ofThemLocal(open.length, open.filter(isLocal).length);
  return `${formatCount(open.length)} ${kinds} of the force${own} ${is} held that no source says are closed.`;
}

/** Responses that are still to be given, and findings not known to be closed. */
export const next: Section<ForceContext> = ({ own, force }) => {
  const due = own.register.filter(({ response }) => response.state === "due");
  const ofForce = own.findings.filter((row) => row.force_id === force.force_id);
  const open = ofForce.filter((row) => !row.is_known_closed);
  const told: readonly Words[] = [
    ...(due.length === 0
      ? ["No response is due on this day or later, as far as reports are held."]
      : due.map((row) => `${withLocal(row.title, row)}: ${inSentence(standingSentence(row))}.`)),
    open.length === 0
      ? ofForce.length > 0
        ? `Every recommendation and area for improvement of the force that is held is known to be closed${closedByOffice(ofForce)}.`
        : "No recommendation or area for improvement of the force is held here, which does not say that there is none."
      : openSentence(open),
  ];
  return {
    blocks: [heading(1, "next", sectionHeading("panel", "next")), ...numbered(5, told)],
  };
};
