import type { Choices } from "../components/choices.js";
import { element } from "../components/element.js";
import { emptyState } from "../components/emptyState.js";
import { inputControl } from "../components/inputControl.js";
import { selectControl } from "../components/selectControl.js";
import { changeSentence, formatPeriodBetween } from "../format/changeSentence.js";
import { explainAbsence } from "../format/formatAbsence.js";
import { formatDate } from "../format/formatDate.js";
import { type ChangePeriod, changesBetween, latestChange } from "../metrics/changesBetween.js";
import type { Reason } from "../metrics/outcome.js";
import type { ChangeData } from "../model/changeRow.js";
import { changeLists } from "./changes/changeLists.js";
import type { Page } from "./page.js";
import type { ViewOptions } from "./viewOptions.js";

/** `from` and `to` are ISO dates; empty for the year up to the latest change, and for the date of the release. */
const fields = { from: "", to: "", of: "all" } as const satisfies Readonly<Record<string, string>>;

type ChangeFields = Readonly<Record<keyof typeof fields, string>>;
type ChangeChoices = Choices<ChangeFields>;

/** The same day a year earlier; 29 February becomes the 28th. */
const yearBefore = (date: string): string =>
  `${Number(date.slice(0, 4)) - 1}${date.slice(4).replace("-02-29", "-02-28")}`;

/** What is chosen, with the defaults in place: the year up to the latest change held, so that the page shows what there is. */
function periodOf(data: ChangeData, { from, to, of }: ChangeChoices, options: ViewOptions): ChangePeriod {
  const latest = latestChange(data) ?? options.asAt;
  return {
    from: from === "" ? yearBefore(latest) : from,
    to: to === "" ? options.asAt : to,
    force_id: of === "force" ? options.force_id : null,
  };
}

/** The name of the reader's force, or null when none is chosen or none is called so. */
const forceName = ({ judgements }: ChangeData, force_id: string | null): string | null =>
  judgements.find((row) => row.force_id === force_id)?.force_name ?? null;

function controls(
  { from, to }: ChangePeriod,
  of: string,
  name: string | null,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const ofChoices = [
    { value: "all", text: "All forces" },
    { value: "force", text: name ?? "Your force" },
  ];
  return element(
    document,
    "form",
    { class: "controls" },
    inputControl({ label: "After", name: "from", type: "date", value: from }, options),
    inputControl({ label: "Up to and including", name: "to", type: "date", value: to }, options),
    selectControl({ label: "Changes of", name: "of", choices: ofChoices, value: of }, options).control,
  );
}

/** A link that names both dates: the list can be had again when the defaults have moved on. */
function lastingLink({ from, to, force_id }: ChangePeriod, options: ViewOptions): HTMLElement {
  const { document, asAt } = options;
  const address = new URLSearchParams({ from, to });
  if (force_id !== null) address.set("of", "force");
  if (options.force_id !== null) address.set("force", options.force_id);
  const text = `Changes ${formatPeriodBetween(from, to)}`;
  return element(
    document,
    "p",
    {},
    "Since your last pack: set the first date to the day of that pack. This link keeps both dates, and gives the same list again from data release ",
    `${formatDate(asAt)}: `,
    element(document, "a", { href: `?${address}` }, text),
    ".",
  );
}

function refused(reason: Reason, options: ViewOptions): HTMLElement {
  const advice =
    reason === "first date not before the last"
      ? "Choose a first date that comes before the last."
      : "Choose both dates in full, day, month and year.";
  return emptyState({ happened: `Nothing to show: ${explainAbsence(reason)}.`, advice }, options);
}

/** What became known or changed between two dates, by kind, with what cannot be placed. */
function changesView(data: ChangeData, choices: ChangeChoices, options: ViewOptions): HTMLElement {
  const { document, force_id } = options;
  const period = periodOf(data, choices, options);
  const name = forceName(data, force_id);
  const view = (...parts: readonly HTMLElement[]): HTMLElement =>
    element(
      document,
      "div",
      { class: "view changes" },
      controls(period, choices.of, name, options),
      ...parts,
    );
  if (choices.of === "force" && name === null)
    return view(
      emptyState(
        {
          happened: `No list of one force: ${explainAbsence(force_id === null ? "no force chosen" : "force not known")}.`,
          advice: "Choose your force at the top of the page, or show changes of all forces.",
        },
        options,
      ),
    );
  const changes = changesBetween(data, period);
  if (!changes.ok) return view(refused(changes.reason, options));
  const place = period.force_id === null ? "all forces" : `${name} and what concerns all forces`;
  return view(
    lastingLink(period, options),
    element(document, "p", { class: "lead" }, changeSentence({ ...period, place })),
    // Among its own changes a force would stand out in every row.
    ...changeLists(changes.value, period, {
      ...options,
      force_id: period.force_id === null ? force_id : null,
    }),
  );
}

/** What changed between two dates. */
export const changesPage: Page<ChangeData, ChangeFields> = { fields, draw: changesView };
