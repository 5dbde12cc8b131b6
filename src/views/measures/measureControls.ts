import { element } from "../../components/element.js";
import { groupedSelect } from "../../components/groupedSelect.js";
import { peerControls } from "../../components/peerControl.js";
import { selectControl } from "../../components/selectControl.js";
import { siteLink } from "../../components/siteLink.js";
import type { MeasurePicture } from "../../model/measurePicture.js";
import type { ViewOptions } from "../viewOptions.js";
import { besideChoices } from "./besideMeasure.js";
import type { MeasureChoice, MeasureChoices } from "./measureChoice.js";

/** The pictures of a measure, in the order of their tabs. */
export const pictures = [
  { id: "forces", name: "Forces" },
  { id: "funnel", name: "Funnel" },
  { id: "series", name: "Over time" },
  { id: "multiples", name: "Peers over time" },
  { id: "beside", name: "Beside another measure" },
] as const;
export type PictureId = (typeof pictures)[number]["id"];

/** Families in the order in which an analyst meets them; the rest follow. */
const familyOrder = [
  "Workforce",
  "Population",
  "Arrests",
  "Recorded crime outcomes",
  "Crime severity",
  "Use of force",
];

/** Links to the first measure of each family, and to the caseload. */
export function familyLinks(
  { figures }: MeasurePicture,
  family: string | null,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const families = [...new Set([...familyOrder, ...figures.measures.map((measure) => measure.family)])];
  const items = families.flatMap((name) => {
    const first = figures.measures.find((measure) => measure.family === name);
    if (first === undefined) return [];
    const set = new URLSearchParams({
      measure: first.measure_id,
      period: "",
      beside: "",
      start: "",
      show: "",
    });
    const attributes = { href: `?${set}`, ...(name === family ? { "aria-current": "true" } : {}) };
    return [element(document, "li", {}, element(document, "a", attributes, name))];
  });
  return element(
    document,
    "nav",
    { class: "family-links", "aria-label": "Families of measures" },
    element(
      document,
      "ul",
      {},
      ...items,
      element(document, "li", {}, siteLink("Caseload", "caseload", options)),
    ),
  );
}

/** One button a picture of the measure. */
export const pictureTabs = (shown: PictureId, { document }: ViewOptions): HTMLElement =>
  element(
    document,
    "div",
    { class: "view-tabs", role: "group", "aria-label": "Pictures of the measure" },
    ...pictures.map(({ id, name }) =>
      element(
        document,
        "button",
        { type: "button", "data-set": `show=${id}`, "aria-pressed": id === shown ? "true" : "false" },
        name,
      ),
    ),
  );

/** A box that is ticked by a value of its own. */
const tickBox = (
  { label, name, isTicked }: { readonly label: string; readonly name: string; readonly isTicked: boolean },
  document: Document,
): HTMLElement =>
  element(
    document,
    "label",
    { class: "tick-box" },
    element(document, "input", { type: "checkbox", name, value: "1", checked: isTicked }),
    ` ${label}`,
  );

/** The controls that the picture shown needs, no more. */
export function measureControls(
  choice: MeasureChoice,
  data: MeasurePicture,
  { shown, choices }: { readonly shown: PictureId; readonly choices: MeasureChoices },
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const { measure, periods, period } = choice;
  const measures = data.figures.measures.filter(({ family }) => family === measure.family);
  const latest = periods.at(-1) ?? "";
  const periodSelect = (): HTMLElement =>
    selectControl(
      {
        label: "Period",
        name: "period",
        choices: periods.toReversed().map((name) => ({
          value: name === latest ? "" : name,
          text: name === latest ? `${name} (latest)` : name,
        })),
        value: period === latest ? "" : period,
      },
      options,
    ).control;
  const limits = {
    label: "Limits",
    name: "limits",
    choices: [
      { value: "", text: "Widened where forces differ more than chance" },
      { value: "plain", text: "Chance alone" },
    ],
    value: choices.limits === "plain" ? "plain" : "",
  };
  const peers = (): readonly HTMLElement[] => peerControls(choices, data.peers, options);
  const ofPicture: Readonly<Record<PictureId, () => readonly HTMLElement[]>> = {
    forces: () => [periodSelect(), ...peers()],
    funnel: () => [periodSelect(), selectControl(limits, options).control, ...peers()],
    series: () => [
      tickBox(
        {
          label: "Leave out extreme moving ranges (screen)",
          name: "screen",
          isTicked: choices.screen === "1",
        },
        document,
      ),
    ],
    multiples: peers,
    beside: () => [
      groupedSelect(
        {
          label: "Second measure",
          name: "beside",
          groups: besideChoices(choice, data, options.force_id),
          value: choices.beside,
        },
        options,
      ),
    ],
  };
  return element(
    document,
    "form",
    { class: "controls" },
    selectControl(
      {
        label: "Measure",
        name: "measure",
        choices: measures.map(({ measure_id, measure_name }) => ({ value: measure_id, text: measure_name })),
        value: measure.measure_id,
      },
      options,
    ).control,
    ...ofPicture[shown](),
  );
}
