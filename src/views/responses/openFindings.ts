import { findingAgeBars } from "../../charts/findingAgeBars.js";
import { chartCard } from "../../components/chartCard.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { findingKinds, findingsHeadline } from "../../format/findingsHeadline.js";
import { formatDate } from "../../format/formatDate.js";
import { warnings } from "../../format/warnings.js";
import { byFindingAge, findingAges } from "../../metrics/findingAges.js";
import { ownStatusesOf } from "../../model/ownStatements.js";
import type { DatedFindingRow } from "../../model/responses.js";
import { findingAgeTable } from "../../tables/findingAgeTable.js";
import type { ViewOptions } from "../viewOptions.js";
import { concerns, type Standing } from "./registerChoices.js";

/** Findings that are not known to be closed, with the age of their reports on the day shown. */
export function openFindings(
  findings: readonly DatedFindingRow[],
  { asAt, isMine }: Standing,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { document, force_id } = options;
  const scope = isMine && force_id !== null ? findings.filter((row) => concerns(row, force_id)) : findings;
  const rows = findingAges(scope, asAt);
  const open = rows.filter(({ is_known_closed }) => !is_known_closed);
  return [
    element(
      document,
      "dl",
      { class: "finding-kinds" },
      ...findingKinds.flatMap(([kind, meaning]) => [
        element(document, "dt", {}, kind),
        element(document, "dd", {}, meaning),
      ]),
    ),
    open.length === 0
      ? emptyState(
          {
            happened: `No finding that is not known to be closed is held on ${formatDate(asAt)}.`,
            advice: isMine ? "Show all forces, or choose a later date." : "Choose a later date above.",
          },
          options,
        )
      : chartCard(
          {
            headline: findingsHeadline(rows),
            subtitle: `Recommendations, areas for improvement and causes of concern held, by force and report, age as at ${formatDate(asAt)}`,
            rows: rows.toSorted(byFindingAge),
            columns: findingAgeTable,
            partSources: ownStatusesOf(rows),
            warnings: [warnings.closingNotKnown],
            isChosen: (row) => force_id !== null && row.force_id === force_id,
            form: "One bar a report, as long as the time since its publication; findings known to be closed are in the table alone",
            draw: (chart) => findingAgeBars(open.toSorted(byFindingAge), { ...chart, asAt }),
          },
          options,
        ),
  ];
}
