import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { type Choice, selectControl } from "../../components/selectControl.js";
import { siteAddress } from "../../components/siteLink.js";
import { formatCount } from "../../format/formatCount.js";
import { formatDate } from "../../format/formatDate.js";
import { ofThemLocal } from "../../format/localWords.js";
import { isLocal } from "../../model/localSource.js";
import type { RegisterRow, RegisterStateRow } from "../../model/responses.js";
import { registerTable } from "../../tables/registerTable.js";
import type { ViewOptions } from "../viewOptions.js";
import { narrowed, noRound, type RegisterChoices, type Standing, stateFilters } from "./registerChoices.js";

const all = (text: string): Choice => ({ value: "all", text });

/** Distinct texts, those that are absent under a name of their own at the end. */
function choicesOf(texts: readonly (string | null)[], absent: string): readonly Choice[] {
  const held = [...new Set(texts.filter((text): text is string => text !== null))].toSorted().toReversed();
  return [
    ...held.map((text) => ({ value: text, text })),
    ...(texts.includes(null) ? [{ value: noRound, text: absent }] : []),
  ];
}

/** A value that the address names and no choice has is shown as what it is, so that the control does not say something else. */
const withUnknown = (choices: readonly Choice[], value: string): readonly Choice[] =>
  choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, text: `${value} (not known)` }];

/** What the register can be narrowed by; the choices are those of the whole register, whatever the day. */
export function registerControls(
  register: readonly RegisterRow[],
  choices: RegisterChoices,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const select = (
    name: "state" | "round" | "year" | "sort",
    label: string,
    offered: readonly Choice[],
  ): HTMLElement =>
    selectControl(
      { label, name, choices: withUnknown(offered, choices[name]), value: choices[name] },
      options,
    ).control;
  return element(
    document,
    "form",
    { class: "controls", "aria-label": "Narrow the register" },
    select("state", "Where the response stands", [
      all("Any"),
      ...stateFilters.map(({ value, text }) => ({ value, text })),
    ]),
    select("round", "Round", [
      all("Any"),
      ...choicesOf(
        register.map(({ round_name }) => round_name),
        "No PEEL round",
      ),
    ]),
    select("year", "Year of publication", [
      all("Any"),
      ...choicesOf(
        register.map(({ published_on }) => published_on?.slice(0, 4) ?? null),
        "Not known",
      ),
    ]),
    select("sort", "In the order of", [
      { value: "due", text: "What is due first" },
      { value: "published", text: "Publication, latest first" },
      { value: "force", text: "Force" },
    ]),
  );
}

/** The register as a table, narrowed as the reader chose. */
export function registerPart(
  { rows, asAt }: Standing,
  choices: RegisterChoices,
  options: ViewOptions,
): HTMLElement {
  const { document, force_id } = options;
  const shown = narrowed(rows, choices, force_id);
  if (shown.length === 0)
    return emptyState(
      {
        happened: "No report held is in this choice.",
        advice: "Choose another state, round or year, or a later date.",
      },
      options,
    );
  const calendar = (row: RegisterStateRow): Node => {
    const file = calendarColumn?.format(row) ?? "";
    if (row.last_day === null) return document.createTextNode(file);
    return element(
      document,
      "a",
      { href: siteAddress(file, options), download: true },
      ".ics",
      element(document, "span", { class: "visually-hidden" }, ` for ${row.force_name}, ${row.title}`),
    );
  };
  return dataTable(shown, registerTable, {
    document,
    caption: `Inspection reports and responses held, as at ${formatDate(asAt)}: ${formatCount(shown.length)} of ${formatCount(rows.length)} rows${ofThemLocal(shown.length, shown.filter(isLocal).length)}`,
    cells: { calendar },
    isChosen: (row) => force_id !== null && row.force_id === force_id,
  });
}

const calendarColumn = registerTable.find(({ key }) => key === "calendar");
