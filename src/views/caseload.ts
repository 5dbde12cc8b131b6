import { caseloadBars } from "../charts/caseloadBars.js";
import { caseloadByRisk } from "../charts/caseloadByRisk.js";
import { chartCard } from "../components/chartCard.js";
import { element } from "../components/element.js";
import { emptyState } from "../components/emptyState.js";
import { selectControl } from "../components/selectControl.js";
import { warningLine } from "../components/warningLine.js";
import { caseloadAnswer } from "../format/caseloadAnswer.js";
import { caseloadHeadline, reviewsNote, statedRiskHeadline } from "../format/caseloadHeadline.js";
import { explainAbsence } from "../format/formatAbsence.js";
import { formatDate } from "../format/formatDate.js";
import { formatList } from "../format/formatList.js";
import { withLocal } from "../format/localWords.js";
import { warnings } from "../format/warnings.js";
import type { RefusedCaseload } from "../metrics/caseloadPerOfficer.js";
import type { CaseloadPerOfficerRow, CaseloadRiskRow, CaseloadRow } from "../model/caseloadRow.js";
import { caseloadPerOfficerTable, caseloadTable } from "../tables/caseloadTable.js";
import { intervalGuide, riskAnswer, riskCard } from "./caseload/caseloadRisk.js";
import { whatIfControls, whatIfPart } from "./caseload/officersWhatIf.js";
import type { Page } from "./page.js";
import { folded, paragraph, section } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

/** "Cumbria Constabulary, 2007". */
function placeOf([first]: readonly CaseloadPerOfficerRow[]): string {
  if (first === undefined) throw new RangeError("a caseload without rows cannot be drawn");
  return withLocal(`${first.force_name}, ${formatDate(first.as_at)}`, first);
}

/** The caseload of one force at one date: cases and implied reviews per officer, and cases by risk, each with its table. */
export function caseloadCards(
  cases: readonly CaseloadRow[],
  perOfficer: readonly CaseloadPerOfficerRow[],
  options: Pick<ViewOptions, "document" | "width" | "narrowWidth">,
): readonly HTMLElement[] {
  const place = placeOf(perOfficer);
  const officers = { rows: perOfficer, columns: caseloadPerOfficerTable };
  return [
    chartCard(
      {
        ...officers,
        headline: caseloadHeadline(perOfficer),
        subtitle: `Registered sexual offenders per public protection officer by basic command unit, ${place}`,
        warnings: [warnings.fewOfficers],
        draw: (chart) => caseloadBars(perOfficer, chart),
      },
      options,
    ),
    chartCard(
      {
        ...officers,
        headline: caseloadHeadline(perOfficer, "reviews_per_officer"),
        subtitle: `Reviews a year that the policy implies, per public protection officer by basic command unit, ${place}`,
        warnings: [warnings.fewOfficers, warnings.derivedFigure],
        note: reviewsNote,
        draw: (chart) => caseloadBars(perOfficer, { ...chart, figure: "reviews_per_officer" }),
      },
      options,
    ),
    chartCard(
      {
        headline: statedRiskHeadline(cases),
        subtitle: `Registered sexual offenders by assessed risk and basic command unit, ${place}`,
        rows: cases,
        columns: caseloadTable,
        draw: (chart) => caseloadByRisk(cases, chart),
      },
      options,
    ),
  ];
}

/** What the reader can choose: which caseload held, and the what-if. */
export const caseloadFields = { caseload: "", area: "", by: "cases", level: "" } as const satisfies Readonly<
  Record<string, string>
>;
type CaseloadFields = Readonly<Record<keyof typeof caseloadFields, string>>;

/** All that the caseload page shows. */
export interface CaseloadFigures {
  readonly cases: readonly CaseloadRow[];
  readonly perOfficer: readonly CaseloadPerOfficerRow[];
  readonly byRisk: readonly CaseloadRiskRow[];
  readonly refused: readonly RefusedCaseload[];
}

const keyOf = ({ force_id, as_at }: { readonly force_id: string; readonly as_at: string }): string =>
  `${force_id}-${as_at}`;

/** One caseload held, of a force and date: the one asked for, else the latest of the reader's force, else the first. */
function chosenKey(rows: readonly CaseloadPerOfficerRow[], asked: string, force_id: string | null): string {
  if (asked !== "") return asked;
  const own = rows
    .filter((row) => row.force_id === force_id)
    .toSorted((a, b) => (a.as_at < b.as_at ? 1 : -1));
  const [first] = [...own, ...rows];
  return first === undefined ? "" : keyOf(first);
}

/** The caseload of one force and date: the answer first, then cases and reviews per officer, by risk, and the what-if. */
function caseloadView(figures: CaseloadFigures, choices: CaseloadFields, options: ViewOptions): HTMLElement {
  const { document } = options;
  const key = chosenKey(figures.perOfficer, choices.caseload, options.force_id);
  const of = <T extends { readonly force_id: string; readonly as_at: string }>(
    rows: readonly T[],
  ): readonly T[] => rows.filter((row) => keyOf(row) === key);
  const [cases, perOfficer, byRisk, refused] = [
    of(figures.cases),
    of(figures.perOfficer),
    of(figures.byRisk),
    of(figures.refused),
  ];
  const held = [...new Map(figures.perOfficer.map((row) => [keyOf(row), placeOf([row])]))];
  const picker = caseloadPicker(held, key, options);
  if (!perOfficer.some(({ is_force_total }) => is_force_total))
    return element(
      document,
      "div",
      { class: "view" },
      ...picker,
      emptyState(
        {
          happened: `No caseload "${key}" is held.`,
          advice: `Held are: ${formatList(held.map(([, name]) => name))}.`,
        },
        options,
      ),
    );
  const place = placeOf(perOfficer);
  const { force_id } = options;
  const isAnother = force_id !== null && perOfficer.every((row) => row.force_id !== force_id);
  const [ofCases, ofReviews, stated] = caseloadCards(cases, perOfficer, options);
  return element(
    document,
    "div",
    { class: "view" },
    ...picker,
    ...(isAnother ? [warningLine(warnings.otherCaseload, options)] : []),
    element(document, "p", { class: "lead" }, caseloadAnswer(perOfficer)),
    ...riskAnswer(byRisk, options),
    element(
      document,
      "p",
      {},
      element(
        document,
        "a",
        { href: "#officers-needed" },
        "How many officers would bring an area to the level of the force?",
      ),
    ),
    ...refused.map(({ area_name, reason }) =>
      paragraph(`${area_name} has no caseload per officer: ${explainAbsence(reason)}.`, options),
    ),
    section(place, options, ...[ofCases, ofReviews].filter((card) => card !== undefined)),
    section(
      "By level of risk",
      options,
      riskCard(byRisk, place, options),
      ...(stated === undefined ? [] : [stated]),
    ),
    folded("What the intervals say", options, intervalGuide(options)),
    element(document, "h2", { id: "officers-needed" }, "How many officers would bring an area to a level?"),
    whatIfControls(perOfficer, choices, options),
    whatIfPart(perOfficer, choices, options),
  );
}

/** Which caseload is shown, where more than one is held. */
function caseloadPicker(
  held: readonly (readonly [string, string])[],
  key: string,
  options: ViewOptions,
): readonly HTMLElement[] {
  if (held.length < 2) return [];
  const choices = held.map(([value, text]) => ({ value, text }));
  const { control } = selectControl({ label: "Caseload", name: "caseload", choices, value: key }, options);
  return [element(options.document, "form", { class: "controls", "aria-label": "Caseload" }, control)];
}

/** The caseload page, its whole state in the address. */
export const caseloadPage: Page<CaseloadFigures, CaseloadFields> = {
  fields: caseloadFields,
  draw: caseloadView,
};
