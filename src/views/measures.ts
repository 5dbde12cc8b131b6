import { element } from "../components/element.js";
import { warningLine } from "../components/warningLine.js";
import { measureFacts } from "../format/measureFacts.js";
import type { MeasurePicture } from "../model/measurePicture.js";
import { besideMeasure } from "./measures/besideMeasure.js";
import { funnelMeasure } from "./measures/funnelMeasure.js";
import {
  type MeasureChoice,
  type MeasureChoices,
  measureChoice,
  measureFields,
} from "./measures/measureChoice.js";
import {
  familyLinks,
  measureControls,
  type PictureId,
  pictures,
  pictureTabs,
} from "./measures/measureControls.js";
import { multiplesMeasure } from "./measures/multiplesMeasure.js";
import { rankedMeasure } from "./measures/rankedMeasure.js";
import { unknownMeasure } from "./measures/unknownMeasure.js";
import { xmrMeasure } from "./measures/xmrMeasure.js";
import type { Page } from "./page.js";
import { section } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

/** The picture that is asked for, else the one that fits: a count of the reader's force over time, anything else by force. */
function pictureOf(
  { show }: MeasureChoices,
  { measure, periods }: MeasureChoice,
  force_id: string | null,
): PictureId {
  const asked = pictures.find(({ id }) => id === show);
  if (asked !== undefined) return asked.id;
  return measure.nature === "count" && force_id !== null && periods.length > 1 ? "series" : "forces";
}

/** Numerator, denominator, unit, polarity, national figure, definition: what a measure is and what it does not say. */
const facts = (
  title: string,
  { measure, periods, national }: Pick<MeasureChoice, "measure" | "periods" | "national">,
  options: ViewOptions,
): HTMLElement =>
  section(
    title,
    options,
    element(
      options.document,
      "dl",
      { class: "measure-facts" },
      ...measureFacts(measure, periods, national).map(({ term, text }) =>
        element(
          options.document,
          "div",
          {},
          element(options.document, "dt", {}, term),
          element(options.document, "dd", {}, text),
        ),
      ),
    ),
  );

function draw(data: MeasurePicture, choices: MeasureChoices, options: ViewOptions): HTMLElement {
  const { document, force_id } = options;
  const choice = measureChoice(data, choices, force_id);
  if (choice === undefined)
    return element(
      document,
      "div",
      { class: "view" },
      familyLinks(data, null, options),
      unknownMeasure(choices.measure, data, "Choose one of the families above.", options),
    );
  const shown = pictureOf(choices, choice, force_id);
  const drawings: Readonly<Record<PictureId, () => readonly HTMLElement[]>> = {
    forces: () => rankedMeasure(choice, data, options),
    funnel: () => funnelMeasure(choice, data, choices, options),
    series: () => xmrMeasure(choice, choices, options),
    multiples: () => multiplesMeasure(choice, data, choices, options),
    beside: () => besideMeasure(choice, data, choices, options),
  };
  const second =
    shown === "beside"
      ? measureChoice(data, { ...choices, measure: choices.beside, period: "" }, force_id)
      : undefined;
  const isPeriodUsed = shown === "forces" || shown === "funnel";
  return element(
    document,
    "div",
    { class: "view" },
    familyLinks(data, choice.measure.family, options),
    measureControls(choice, data, { shown, choices }, options),
    pictureTabs(shown, options),
    element(document, "h2", {}, choice.measure.measure_name),
    ...(choice.isPeriodKnown || !isPeriodUsed
      ? []
      : [
          warningLine(
            `No figure of this measure is held for “${choices.period}”. The latest, ${choice.period}, is shown.`,
            options,
          ),
        ]),
    ...drawings[shown](),
    facts("What this measure is", choice, options),
    ...(second === undefined ? [] : [facts("What the second measure is", second, options)]),
  );
}

/** Pick a measure; see it by force, in a funnel, over time, force by force, or beside another that may be compared with it. */
export const measuresPage: Page<MeasurePicture, typeof measureFields> = { fields: measureFields, draw };
