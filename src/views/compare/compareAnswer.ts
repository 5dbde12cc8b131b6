import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { gradeChip } from "../../components/gradeChip.js";
import { siteAddress } from "../../components/siteLink.js";
import { sourceLink } from "../../components/sourceLink.js";
import { warningLine } from "../../components/warningLine.js";
import {
  answerCount,
  answerSentence,
  isSoughtAnswer,
  type SoughtAnswer,
} from "../../format/answerSentence.js";
import { formatDate } from "../../format/formatDate.js";
import { formatList } from "../../format/formatList.js";
import { formatPublished } from "../../format/formatPublished.js";
import { countItems } from "../../format/itemNoun.js";
import { localNotCounted } from "../../format/localWords.js";
import { warnings } from "../../format/warnings.js";
import type { GradeRow } from "../../model/gradeRow.js";
import { isLocal } from "../../model/localSource.js";
import { isGradeOf, scales } from "../../model/scale.js";
import type { StandingJudgement } from "../../model/standing.js";
import { statuses } from "../../model/status.js";
import { folded, paragraph, section } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import type { CompareChoices } from "./compareControls.js";
import type { ComparedPicture } from "./comparedPicture.js";
import { knownSentence } from "./knownSentence.js";

/** Lists longer than this fold. */
const longestOpen = 30;

const isStatus = (answer: SoughtAnswer): boolean => (statuses as readonly string[]).includes(answer);

/** Whether a judgement is what is looked for; one that did not stand on the day is not, nor is one that may not have. */
export const isAnswer = (row: StandingJudgement, answer: string): boolean =>
  (row.standing === "held" || row.standing === "not found") &&
  (row.grade === answer || (row.status === answer && answer !== "graded"));

function answerItem(row: GradeRow, isOneItem: boolean, options: ViewOptions): HTMLElement {
  const { document } = options;
  const force = element(
    document,
    "a",
    { href: siteAddress(`force/${row.force_id}`, options) },
    row.force_name,
  );
  const isFound = row.status !== "not found";
  return element(
    document,
    "li",
    row.force_id === options.force_id ? { class: "is-chosen" } : {},
    gradeChip(row, options),
    element(
      document,
      "span",
      {},
      force,
      ...(isOneItem ? [] : [`, ${row.item_name}`]),
      ...(isFound
        ? [
            `, ${formatPublished(row)}. `,
            sourceLink(row.publisher, row.address, { document }),
            `, ${row.locator}`,
          ]
        : [`. ${row.locator}`]),
    ),
  );
}

function answerList(rows: readonly GradeRow[], isOneItem: boolean, options: ViewOptions): HTMLElement[] {
  if (rows.length === 0) return [];
  const list = element(
    options.document,
    "ul",
    { class: "answer-list" },
    ...rows.map((row) => answerItem(row, isOneItem, options)),
  );
  return rows.length <= longestOpen
    ? [list]
    : [folded(`Show the ${countItems(rows.length, "judgement")}, with sources`, options, list)];
}

interface Sought {
  readonly answer: SoughtAnswer;
  /** Slug of the item, or none for any. */
  readonly question: string;
  /** Whether the sentence names the forces: beside a list for every round it would say everything twice. */
  readonly isNaming: boolean;
  /** Judgements that were changed, from before they were. */
  readonly superseded: readonly GradeRow[];
}

/** The answer in one round: a sentence, what is known, the judgements with their sources, and those that were changed since. */
function roundAnswer(
  rows: readonly StandingJudgement[],
  { answer, question, isNaming, superseded }: Sought,
  options: ViewOptions,
): readonly HTMLElement[] {
  const ofItem = rows.filter(({ item_id }) => question === "" || item_id === question);
  const [first] = ofItem;
  if (first === undefined) return [];
  const found = ofItem.filter((row) => isAnswer(row, answer));
  const counted = found.filter((row) => !isLocal(row));
  const local = localNotCounted(found.length - counted.length);
  const isOneItem = question !== "";
  const told = { answer, item_name: isOneItem ? first.item_name : null, round_name: first.round_name };
  const changed = superseded.filter(
    (row) =>
      row.round_id === first.round_id && (!isOneItem || row.item_id === question) && row.grade === answer,
  );
  return [
    element(
      options.document,
      "p",
      { class: "answer" },
      isNaming ? answerSentence(counted, told) : `${answerCount(counted, told)}.`,
      ...(local === "" ? [] : [` ${local}`]),
    ),
    element(options.document, "p", { class: "figure-note" }, knownSentence(ofItem)),
    ...answerList(found, isOneItem, options),
    ...changed.map((row) =>
      paragraph(
        `No longer counted: ${row.force_name} was graded ${row.grade} for ${row.item_name} until it was changed on ${formatDate(row.valid_to)}.`,
        options,
      ),
    ),
  ];
}

/** Every round in which the answer can stand, the latest first, each under its own heading. */
function everyRound(picture: ComparedPicture, sought: Sought, options: ViewOptions): readonly HTMLElement[] {
  const judgements = picture.everyRound();
  const rounds = [
    ...new Map(
      judgements
        .filter(({ item_id }) => sought.question === "" || item_id === sought.question)
        .toSorted((a, b) => b.round_order - a.round_order)
        .map(({ round_id, round_name, scale_id }) => [round_id, { round_id, round_name, scale_id }]),
    ).values(),
  ];
  const hasGrade = ({ scale_id }: (typeof rounds)[number]): boolean =>
    isStatus(sought.answer) || isGradeOf(scale_id, sought.answer);
  const without = rounds.filter((round) => !hasGrade(round)).map(({ round_name }) => round_name);
  return [
    warningLine(warnings.notComparable, options),
    ...rounds.filter(hasGrade).flatMap(({ round_id, round_name }) => [
      element(options.document, "h3", {}, round_name),
      ...roundAnswer(
        judgements.filter((row) => row.round_id === round_id),
        sought,
        options,
      ),
    ]),
    ...(without.length === 0
      ? []
      : [paragraph(`${formatList(without)} had no grade called ${sought.answer}.`, options)]),
  ];
}

/** Which forces have the grade or status that is looked for, when, and where it says so; null where none is looked for. */
export function compareAnswer(
  picture: ComparedPicture,
  superseded: readonly GradeRow[],
  { answer, question, rounds }: CompareChoices,
  options: ViewOptions,
): HTMLElement | null {
  if (answer === "") return null;
  const title = "Which forces, when, and where it says so";
  const said = (happened: string, advice: string): HTMLElement =>
    section(title, options, emptyState({ happened, advice }, options));
  if (!isSoughtAnswer(answer)) return said(`“${answer}” is no grade.`, "Choose a grade from the list.");
  const [first] = picture.judgements;
  const sought: Sought = {
    answer,
    question,
    isNaming: rounds !== "all",
    superseded: picture.isPast ? [] : superseded,
  };
  const dated = { ...options, asAt: picture.date };
  if (rounds === "all") return section(title, options, ...everyRound(picture, sought, dated));
  if (first !== undefined && !isStatus(answer) && !isGradeOf(first.scale_id, answer))
    return said(
      `${first.round_name} had no grade called ${answer}.`,
      `Its grades were ${formatList(scales[first.scale_id])}.`,
    );
  const content = roundAnswer(picture.judgements, sought, dated);
  return content.length === 0
    ? said("The question was not asked in this round.", "Choose another question, or look in every round.")
    : section(title, options, ...content);
}
