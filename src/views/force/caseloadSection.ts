import { formatDate } from "../../format/formatDate.js";
import type { CaseloadPerOfficerRow, CaseloadRow } from "../../model/caseloadRow.js";
import { caseloadCards } from "../caseload.js";
import { folded, section } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";

/** The caseload of a force: the latest that is held, each earlier one folded beneath; two dates never share a chart. */
export function caseloadSection(
  cases: readonly CaseloadRow[],
  perOfficer: readonly CaseloadPerOfficerRow[],
  options: ViewOptions,
): readonly HTMLElement[] {
  const dates = [...new Set(perOfficer.map(({ as_at }) => as_at))].toSorted().reverse();
  const [latest, ...earlier] = dates.map((date) => ({
    date,
    cards: caseloadCards(
      cases.filter(({ as_at }) => as_at === date),
      perOfficer.filter(({ as_at }) => as_at === date),
      options,
    ),
  }));
  if (latest === undefined) return [];
  return [
    section(
      "Caseload",
      options,
      ...latest.cards,
      ...earlier.map(({ date, cards }) => folded(`Caseload of ${formatDate(date)}`, options, ...cards)),
    ),
  ];
}
