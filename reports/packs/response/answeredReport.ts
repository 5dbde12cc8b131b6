import { formatDate } from "../../../src/format/formatDate.ts";
import { formatList } from "../../../src/format/formatList.ts";
import type { PositionRow } from "../../../src/model/positionRow.ts";
import type { FindingAgeRow, RegisterStateRow } from "../../../src/model/responses.ts";
import type { ForceContext } from "../section.ts";

/** A response was asked for and there is no inspection that it could answer. */
export class ReportError extends Error {
  override readonly name = "ReportError";
}

const named = ({ report_id, title, published_on }: RegisterStateRow): string =>
  `${report_id} (${title}${published_on === null ? "" : `, ${formatDate(published_on)}`})`;

/**
 * The inspection that the response answers: the one named, else the latest one of the force with a known date at the as-at day.
 * @throws ReportError where it is not known, or had not been published by the day.
 */
export function answeredReport({
  parameters,
  own,
  force,
}: Pick<ForceContext, "parameters" | "own" | "force">): RegisterStateRow {
  const { report_id, as_at } = parameters;
  const dated = own.register
    .filter((row) => row.force_id === force.force_id && row.published_on !== null)
    .toSorted((a, b) => (b.published_on ?? "").localeCompare(a.published_on ?? ""));
  if (report_id === null) {
    const [latest] = dated;
    if (latest === undefined)
      throw new ReportError(
        `No inspection report of ${force.force_name} with a known date is held by ${formatDate(as_at)}. Name another day with --as-at, or the report with --report.`,
      );
    return latest;
  }
  const found = own.register.find((row) => row.report_id === report_id);
  if (found === undefined)
    throw new ReportError(
      `No report "${report_id}" of ${force.force_name} is held by ${formatDate(as_at)}. Held are ${formatList(own.register.map(named)) || "none"}.`,
    );
  return found;
}

/** Recommendations, areas for improvement and causes of concern of the report, as they are held. */
export const findingsOf = (
  { own }: ForceContext,
  { report_id }: RegisterStateRow,
): readonly FindingAgeRow[] => own.findings.filter((row) => row.report_id === report_id);

/** The judgements that the report gave, where it gave any. */
export const judgedBy = (
  positions: readonly PositionRow[],
  report: RegisterStateRow,
): readonly PositionRow[] =>
  positions.filter(
    ({ round_name, published_on, valid_from }) =>
      round_name === report.round_name && (published_on ?? valid_from) === report.published_on,
  );

const kinds: Readonly<Record<string, string>> = {
  "force inspection": "Force inspection",
  PEEL: "Force inspection (PEEL)",
  "national thematic": "National thematic inspection",
  "follow-up": "Follow-up inspection",
};

/** The type of inspection as the specified information names it: force, national, thematic, follow-up, partner. */
export const typeOf = ({ report_kind }: RegisterStateRow): string => kinds[report_kind] ?? report_kind;
