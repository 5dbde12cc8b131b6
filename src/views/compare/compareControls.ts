import type { Choices } from "../../components/choices.js";
import { element } from "../../components/element.js";
import { peerControls, peerFields } from "../../components/peerControl.js";
import { type Choice, selectControl } from "../../components/selectControl.js";
import { isSoughtAnswer } from "../../format/answerSentence.js";
import type { Comparison } from "../../model/comparison.js";
import { scales } from "../../model/scale.js";
import type { ViewOptions } from "../viewOptions.js";
import type { ComparedPicture, RoundName } from "./comparedPicture.js";

/** What a reader can choose on the compare page. */
export const compareFields = {
  round: "peel-2023-25",
  /** "matrix" or "tiles". */
  view: "matrix",
  /** ISO date; none for the day of the release. */
  "as-at": "",
  /** "all" shows core questions beside the pillars above them. */
  questions: "",
  sort: "name",
  /** "reverse" turns the order round. */
  order: "",
  /** The grade at or above which areas are counted. */
  grade: "Good",
  /** The item that forces are looked for in, and that colours the tiles. */
  question: "",
  /** A grade or a status to look for. */
  answer: "",
  /** "all" looks in every round. */
  rounds: "",
  /** The measure that colours the tiles in place of a grade. */
  measure: "",
  /** "peers" leaves the other forces out. */
  show: "",
  ...peerFields,
} as const;

export type CompareFields = typeof compareFields;
export type CompareChoices = Choices<CompareFields>;

export const sorts: readonly Choice[] = [
  { value: "name", text: "By name" },
  { value: "region", text: "By region, then name" },
  { value: "count", text: "By number of areas at or above a grade" },
];

const statusChoices: readonly Choice[] = ["carried over", "not graded", "not inspected", "not found"].map(
  (status) => ({ value: status, text: status.charAt(0).toUpperCase() + status.slice(1) }),
);

/** The measures that the tiles can show, each once. */
export const measureChoices = ({ measures }: Comparison): readonly Choice[] => [
  ...new Map(
    measures.map(({ measure_id, measure_name }) => [measure_id, { value: measure_id, text: measure_name }]),
  ).values(),
];

/** What is chosen, with a question where the tiles need one: a map has the grades of one item, the first unless another is chosen. */
export function settledChoices(choices: CompareChoices, picture: ComparedPicture | null): CompareChoices {
  const isOfOneItem = choices.view === "tiles" && choices.measure === "";
  if (!isOfOneItem || choices.question !== "") return choices;
  return { ...choices, question: picture?.items[0]?.item_id ?? "" };
}

function dayControl(day: string, { document, asAt }: ViewOptions): HTMLElement {
  const input = element(document, "input", {
    type: "date",
    name: "as-at",
    value: day,
    max: asAt,
    min: "2005-01-01",
  });
  return element(document, "label", {}, "As at (empty: latest)", input);
}

const group = (legend: string, { document }: ViewOptions, ...controls: readonly HTMLElement[]): HTMLElement =>
  element(
    document,
    "fieldset",
    { class: "control-group" },
    element(document, "legend", {}, legend),
    ...controls,
  );

/** The form of the page: which picture, who is compared, and which grade is looked for. */
export function compareControls(
  data: Comparison,
  choices: CompareChoices,
  { picture, rounds }: { readonly picture: ComparedPicture | null; readonly rounds: readonly RoundName[] },
  options: ViewOptions,
): HTMLFormElement {
  const select = (label: string, name: keyof CompareFields, offered: readonly Choice[]): HTMLElement =>
    selectControl({ label, name, choices: offered, value: String(choices[name]) }, options).control;
  const scale = picture?.judgements[0]?.scale_id;
  const grades = (scale === undefined ? [] : scales[scale]).map((text) => ({ value: text, text }));
  const items = (picture?.items ?? []).map(({ item_id, item_name }) => ({ value: item_id, text: item_name }));
  const isTiles = choices.view === "tiles";
  const hasMore = picture !== null && picture.items.length > picture.countedItems.length;
  // A choice that the round does not offer stays in its list, or the form would choose another in its place.
  const kept = (offered: readonly Choice[], value: string): readonly Choice[] =>
    value === "" || offered.some((choice) => choice.value === value)
      ? offered
      : [
          ...offered,
          {
            value,
            text: isSoughtAnswer(value) ? `${value} (not on this scale)` : `${value} (not in this round)`,
          },
        ];
  return element(
    options.document,
    "form",
    { class: "controls compare-controls" },
    group(
      "The picture",
      options,
      select(
        "Round",
        "round",
        rounds.map(({ round_id, round_name }) => ({ value: round_id, text: round_name })),
      ),
      select("Shown as", "view", [
        { value: "matrix", text: "Matrix" },
        { value: "tiles", text: "Tile map" },
      ]),
      dayControl(choices["as-at"], options),
      ...(isTiles
        ? [select("Coloured by", "measure", [{ value: "", text: "Grade" }, ...measureChoices(data)])]
        : [
            select("Order of forces", "sort", sorts),
            select("Count areas at or above", "grade", kept(grades, choices.grade)),
          ]),
      ...(hasMore
        ? [
            select("Questions", "questions", [
              { value: "", text: "Pillars" },
              { value: "all", text: "Pillars and core questions" },
            ]),
          ]
        : []),
    ),
    group(
      "Which forces were graded so, and where does it say so?",
      options,
      select(
        "Question or area",
        "question",
        kept(
          [...(isTiles && choices.measure === "" ? [] : [{ value: "", text: "Any" }]), ...items],
          choices.question,
        ),
      ),
      select(
        "Grade",
        "answer",
        kept([{ value: "", text: "Choose a grade" }, ...grades, ...statusChoices], choices.answer),
      ),
      select("In", "rounds", [
        { value: "", text: "This round" },
        { value: "all", text: "Every round, each on its own" },
      ]),
    ),
    group(
      "Peers",
      options,
      ...peerControls(choices, data, options),
      select("Forces shown", "show", [
        { value: "", text: "All forces" },
        { value: "peers", text: "My force and its peers" },
      ]),
    ),
  );
}
