import { caseloadBars } from "../charts/caseloadBars.js";
import { caseloadByRisk } from "../charts/caseloadByRisk.js";
import { dataTable } from "../components/dataTable.js";
import { element } from "../components/element.js";
import { figureCard } from "../components/figureCard.js";
import { caseloadHeadline } from "../format/caseloadHeadline.js";
import { formatCount } from "../format/formatCount.js";
import { formatDate } from "../format/formatDate.js";
import { warnings } from "../format/warnings.js";
import type { CaseloadPerOfficerRow, CaseloadRow } from "../model/caseloadRow.js";
import { caseloadPerOfficerTable, caseloadTable } from "../tables/caseloadTable.js";
import { section } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

function totalOf(perOfficer: readonly CaseloadPerOfficerRow[]): CaseloadPerOfficerRow {
  const total = perOfficer.find(({ is_force_total }) => is_force_total);
  if (total === undefined) throw new RangeError("a caseload without its force figure cannot be drawn");
  return total;
}

/** "Cumbria Constabulary, 2007". */
function placeOf(perOfficer: readonly CaseloadPerOfficerRow[]): string {
  const { force_name, as_at } = totalOf(perOfficer);
  return `${force_name}, ${formatDate(as_at)}`;
}

/** The caseload of one force at one date: cases per officer and cases by risk, each with its table. */
export function caseloadCards(
  cases: readonly CaseloadRow[],
  perOfficer: readonly CaseloadPerOfficerRow[],
  { document, width }: Pick<ViewOptions, "document" | "width">,
): readonly HTMLElement[] {
  const total = totalOf(perOfficer);
  const place = placeOf(perOfficer);
  const perOfficerSubtitle = `Registered sexual offenders per public protection officer by basic command unit, ${place}`;
  const byRiskSubtitle = `Registered sexual offenders by assessed risk and basic command unit, ${place}`;
  const headline = caseloadHeadline(perOfficer);
  const veryHigh = cases
    .filter(({ risk }) => risk === "very high")
    .reduce((sum, { case_count }) => sum + case_count, 0);
  const riskHeadline = `${formatCount(veryHigh)} of ${formatCount(total.case_count)} registered sexual offenders were assessed as very high risk`;
  const reviewsSubtitle = `Reviews a year that the policy implies, per public protection officer by basic command unit, ${place}`;
  const reviewsHeadline = caseloadHeadline(perOfficer, "reviews_per_officer");
  return [
    figureCard(
      {
        headline,
        subtitle: perOfficerSubtitle,
        warnings: [warnings.fewOfficers],
        chart: caseloadBars(perOfficer, {
          document,
          width,
          title: headline,
          description: `${perOfficerSubtitle}. The table below has every figure.`,
        }),
        sources: perOfficer,
        table: dataTable(perOfficer, caseloadPerOfficerTable, { document, caption: perOfficerSubtitle }),
      },
      { document },
    ),
    figureCard(
      {
        headline: reviewsHeadline,
        subtitle: reviewsSubtitle,
        warnings: [warnings.fewOfficers, warnings.derivedFigure],
        note: "Six reviews a year for a very high risk case, three for a high risk one, two for a medium risk one.",
        chart: caseloadBars(perOfficer, {
          document,
          width,
          title: reviewsHeadline,
          description: `${reviewsSubtitle}. The table below has every figure.`,
          figure: "reviews_per_officer",
        }),
        sources: perOfficer,
        table: dataTable(perOfficer, caseloadPerOfficerTable, { document, caption: reviewsSubtitle }),
      },
      { document },
    ),
    figureCard(
      {
        headline: riskHeadline,
        subtitle: byRiskSubtitle,
        chart: caseloadByRisk(cases, {
          document,
          width,
          title: riskHeadline,
          description: `${byRiskSubtitle}. The table below has every figure.`,
        }),
        sources: cases,
        table: dataTable(cases, caseloadTable, { document, caption: byRiskSubtitle }),
      },
      { document },
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
