import { element } from "../components/element.js";
import { inputControl } from "../components/inputControl.js";
import { readingGuide } from "../components/readingGuide.js";
import { selectControl } from "../components/selectControl.js";
import { siteAddress } from "../components/siteLink.js";
import { warningLine } from "../components/warningLine.js";
import { formatDate } from "../format/formatDate.js";
import { calendarFiles } from "../model/calendarFile.js";
import type { Responses } from "../model/responses.js";
import type { Page } from "./page.js";
import { openFindings } from "./responses/openFindings.js";
import { periodCard } from "./responses/periodCard.js";
import {
  type RegisterChoices,
  type RegisterFields,
  registerFields,
  standing,
} from "./responses/registerChoices.js";
import { responseAnswer } from "./responses/responseAnswer.js";
import { registerControls, registerPart } from "./responses/responseRegister.js";
import { sharedDuties } from "./responses/sharedDuties.js";
import { folded, paragraph, section } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

/** What the page shows; in the browser also the day on which it is read, for those who ask for today. */
export type ResponsesData = Responses & { readonly today?: string };

/** The day to which days are counted: a date, or one of three by a button. */
function dateControls(
  choices: RegisterChoices,
  asAt: string,
  latest: string | null,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { document } = options;
  const button = (text: string, value: string): HTMLElement =>
    element(
      document,
      "button",
      {
        type: "button",
        "data-set": `as-at=${value}`,
        "aria-pressed": String(choices["as-at"] === value),
      },
      text,
    );
  return [
    element(
      document,
      "form",
      { class: "controls date-control", "aria-label": "Date" },
      inputControl({ label: "As at", name: "as-at", type: "date", value: asAt }, options),
    ),
    element(
      document,
      "div",
      { class: "quick-dates", role: "group", "aria-label": "As at" },
      button(`Data release, ${formatDate(options.asAt)}`, ""),
      ...(latest === null ? [] : [button(`Latest report held, ${formatDate(latest)}`, latest)]),
      button("Today", "today"),
    ),
  ];
}

function scopeControl(choices: RegisterChoices, options: ViewOptions): HTMLElement {
  const offered = [
    { value: "all", text: "All forces" },
    {
      value: "mine",
      text: options.force_id === null ? "Your force (choose it at the top of the page)" : "Your force",
    },
  ];
  return element(
    options.document,
    "form",
    { class: "controls scope-control", "aria-label": "Forces" },
    selectControl({ label: "Show", name: "of", choices: offered, value: choices.of }, options).control,
  );
}

/** Where to get the last days as calendar files, and what they are not. */
function calendars(register: Responses["register"], options: ViewOptions): readonly HTMLElement[] {
  const { document, force_id } = options;
  const hasLastDay = register.some((row) => row.force_id === force_id && row.last_day !== null);
  const link = (text: string, file: string): HTMLElement =>
    element(
      document,
      "li",
      {},
      element(document, "a", { href: siteAddress(file, options), download: true }, text),
    );
  return [
    element(
      document,
      "ul",
      { class: "downloads" },
      link("Every last day (.ics)", calendarFiles.all),
      ...(force_id !== null && hasLastDay
        ? [link("Last days of your force (.ics)", calendarFiles.ofForce(force_id))]
        : []),
    ),
    paragraph(
      "Each report with a last day has a file of its own in the register. The files are of this data release and do not change by themselves: take them again after the next one.",
      options,
    ),
  ];
}

/** The responses page: what is due and late first, the 56-day periods as a calendar, then the register and the findings. */
function responsesView(data: ResponsesData, choices: RegisterChoices, options: ViewOptions): HTMLElement {
  const { document, force_id } = options;
  const now = standing(data, choices, options);
  return element(
    document,
    "div",
    { class: "view responses" },
    ...dateControls(choices, now.asAt, now.latest, options),
    scopeControl(choices, options),
    ...(now.unknownDate === null
      ? []
      : [
          warningLine(
            `"${now.unknownDate}" is no date: shown as at ${formatDate(now.asAt)} instead.`,
            options,
          ),
        ]),
    ...(choices.of === "mine" && force_id === null
      ? [
          warningLine(
            "No force is chosen: shown for all forces. Choose yours at the top of the page.",
            options,
          ),
        ]
      : []),
    ...responseAnswer(now, options),
    section("The 56-day periods", options, periodCard(now, options)),
    folded("How to read the 56 days", options, readingGuide("statutory-period", options)),
    section("Calendar files", options, ...calendars(data.register, options)),
    element(document, "h2", { id: "the-register" }, "The register"),
    registerControls(data.register, choices, options),
    registerPart(now, choices, options),
    section("One response or two", options, ...sharedDuties(data.sharedDuties, now, options)),
    section("Findings not known to be closed", options, ...openFindings(data.findings, now, options)),
  );
}

/** The responses page, its whole state in the address. */
export const responsesPage: Page<ResponsesData, RegisterFields> = {
  fields: registerFields,
  draw: responsesView,
};
