import { findingAgeBars } from "../../charts/findingAgeBars.js";
import { chartCard } from "../../components/chartCard.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { formatCount } from "../../format/formatCount.js";
import { formatDate } from "../../format/formatDate.js";
import { warnings } from "../../format/warnings.js";
import { findingAges } from "../../metrics/findingAges.js";
import type { DatedFindingRow, FindingAgeRow } from "../../model/responses.js";
import { findingAgeTable } from "../../tables/findingAgeTable.js";
import type { ViewOptions } from "../viewOptions.js";
import { concerns, type Standing } from "./registerChoices.js";

const kinds: readonly (readonly [string, string])[] = [
  [
    "Cause of concern",
    "a serious or critical shortcoming in what the force does; recommendations always come with it.",
  ],
  ["Recommendation", "what the inspectorate asks someone to do, often by a date."],
  ["Area for improvement", "what the force should do better; it carries no recommendation."],
];

/** "11 of 12 findings held are not known to be closed; the oldest is of October 2007". */
function headline(rows: readonly FindingAgeRow[], open: readonly FindingAgeRow[]): string {
  const dates = open.flatMap(({ published_on }) => (published_on === null ? [] : [published_on])).toSorted();
  const counted = `${formatCount(open.length)} of ${formatCount(rows.length)} findings held ${open.length === 1 ? "is" : "are"} not known to be closed`;
  return dates[0] === undefined
    ? counted
    : `${counted}; the oldest with a date is of ${formatDate(dates[0])}`;
}

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
      ...kinds.flatMap(([kind, meaning]) => [
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
            headline: headline(rows, open),
            subtitle: `Recommendations, areas for improvement and causes of concern held, by force and report, age as at ${formatDate(asAt)}`,
            rows: rows.toSorted(byAge),
            columns: findingAgeTable,
            warnings: [warnings.closingNotKnown],
            isChosen: (row) => force_id !== null && row.force_id === force_id,
            form: "One bar a report, as long as the time since its publication; findings known to be closed are in the table alone",
            draw: (chart) => findingAgeBars(open.toSorted(byAge), { ...chart, asAt }),
          },
          options,
        ),
  ];
}

/** The oldest first, those without a date last. */
const byAge = (a: FindingAgeRow, b: FindingAgeRow): number =>
  (b.age_months ?? -1) - (a.age_months ?? -1) || a.force_name.localeCompare(b.force_name, "en");
