import { caseloadBars } from "../charts/caseloadBars.js";
import { caseloadByRisk } from "../charts/caseloadByRisk.js";
import { chartCard } from "../components/chartCard.js";
import { element } from "../components/element.js";
import { caseloadHeadline } from "../format/caseloadHeadline.js";
import { formatCount } from "../format/formatCount.js";
import { formatDate } from "../format/formatDate.js";
import { warnings } from "../format/warnings.js";
import type { CaseloadPerOfficerRow, CaseloadRow } from "../model/caseloadRow.js";
import { caseloadPerOfficerTable, caseloadTable } from "../tables/caseloadTable.js";
import { section } from "./section.js";
import { pageOf } from "./page.js";
import type { ViewOptions } from "./viewOptions.js";

/** "Cumbria Constabulary, 2007". */
function placeOf([first]: readonly CaseloadPerOfficerRow[]): string {
  if (first === undefined) throw new RangeError("a caseload without rows cannot be drawn");
  return `${first.force_name}, ${formatDate(first.as_at)}`;
}

/** "16 of 311 registered sexual offenders were assessed as very high risk". */
function riskHeadline(cases: readonly CaseloadRow[]): string {
  const countOf = (rows: readonly CaseloadRow[]): string =>
    formatCount(rows.reduce((sum, { case_count }) => sum + case_count, 0));
  const veryHigh = cases.filter(({ risk }) => risk === "very high");
  return `${countOf(veryHigh)} of ${countOf(cases)} registered sexual offenders were assessed as very high risk`;
}

/** The caseload of one force at one date: cases and implied reviews per officer, and cases by risk, each with its table. */
export function caseloadCards(
  cases: readonly CaseloadRow[],
  perOfficer: readonly CaseloadPerOfficerRow[],
  options: Pick<ViewOptions, "document" | "width">,
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
        note: "Six reviews a year for a very high risk case, three for a high risk one, two for a medium risk one.",
        draw: (chart) => caseloadBars(perOfficer, { ...chart, figure: "reviews_per_officer" }),
      },
      options,
    ),
    chartCard(
      {
        headline: riskHeadline(cases),
        subtitle: `Registered sexual offenders by assessed risk and basic command unit, ${place}`,
        rows: cases,
        columns: caseloadTable,
        draw: (chart) => caseloadByRisk(cases, chart),
      },
      options,
    ),
  ];
}

/** Every caseload held, force by force. */
export function caseloadView(
  {
    cases,
    perOfficer,
  }: { readonly cases: readonly CaseloadRow[]; readonly perOfficer: readonly CaseloadPerOfficerRow[] },
  options: ViewOptions,
): HTMLElement {
  const held = [...new Set(cases.map(({ force_id, as_at }) => `${force_id} ${as_at}`))];
  const of = <T extends { readonly force_id: string; readonly as_at: string }>(
    rows: readonly T[],
    key: string,
  ): readonly T[] => rows.filter(({ force_id, as_at }) => `${force_id} ${as_at}` === key);
  return element(
    options.document,
    "div",
    { class: "view" },
    ...held.map((key) =>
      section(
        placeOf(of(perOfficer, key)),
        options,
        ...caseloadCards(of(cases, key), of(perOfficer, key), options),
      ),
    ),
  );
}

/** The caseload page. */
export const caseloadPage = pageOf(caseloadView);
