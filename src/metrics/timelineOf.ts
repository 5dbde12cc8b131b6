import type { Force } from "../model/force.js";
import type { MonitoringSpellRow, ReportRow } from "../model/reportRow.js";
import type { TimelineRow } from "../model/timelineRow.js";

/** What traces a row, without the rest of it. */
const provenanceOf = ({
  source_id,
  source_title,
  publisher,
  address,
  locator,
  basis,
}: TimelineRow | ReportRow) => ({
  source_id,
  source_title,
  publisher,
  address,
  locator,
  basis,
});

/** The days on which a force's own reports came out, and the inspections that have a date; a national report is of no force. */
function reportRows(
  register: readonly ReportRow[],
  nameOf: ReadonlyMap<string, string>,
): readonly TimelineRow[] {
  return register
    .filter(({ report_kind }) => report_kind !== "national thematic")
    .flatMap((row) => {
      const at = (kind: "report" | "inspection", day: string | null): readonly TimelineRow[] =>
        day === null
          ? []
          : [
              {
                kind,
                force_id: row.force_id,
                force_name: nameOf.get(row.force_id ?? "") ?? row.force_name,
                title: row.title,
                began_on: day,
                ended_on: day,
                ...provenanceOf(row),
              },
            ];
      return [...at("report", row.published_on), ...at("inspection", row.inspected_on)];
    });
}

/** The rounds, each from the first to the last day on which one of its reports is known to have come out. */
function roundRows(register: readonly ReportRow[]): readonly TimelineRow[] {
  const days = new Map<string, string[]>();
  for (const { round_name, published_on } of register) {
    if (round_name === null || published_on?.length !== 10) continue;
    days.set(round_name, [...(days.get(round_name) ?? []), published_on].toSorted());
  }
  return [...days].map(([title, known]) => ({
    kind: "round",
    force_id: null,
    force_name: "All forces",
    title,
    began_on: known[0] ?? "",
    ended_on: known.at(-1) ?? "",
    source_id: "peelboard/rounds",
    source_title: "Inspection rounds, by the dated reports held",
    publisher: "Peelboard",
    address: null,
    locator: `first and last of ${known.length} dated reports`,
    basis: "derived",
  }));
}

/**
 * Spells of enhanced monitoring, dated reports and inspections of every force, and the rounds, in the order of time. Each of
 * the reports given is once in it, national ones never; a round reaches from the first to the last day of one of them.
 */
export function timelineOf({
  reports,
  spells,
  forces,
}: {
  readonly reports: readonly ReportRow[];
  readonly spells: readonly MonitoringSpellRow[];
  readonly forces: readonly Pick<Force, "force_id" | "force_name">[];
}): readonly TimelineRow[] {
  const nameOf = new Map(forces.map(({ force_id, force_name }) => [force_id, force_name]));
  const monitored = spells.map(
    ({ entered_on, left_on, note: _, ...spell }): TimelineRow => ({
      kind: "enhanced monitoring",
      title: "Enhanced monitoring (Engage)",
      began_on: entered_on,
      ended_on: left_on,
      ...spell,
    }),
  );
  return [...roundRows(reports), ...monitored, ...reportRows(reports, nameOf)].toSorted(
    (a, b) => a.began_on.localeCompare(b.began_on) || a.force_name.localeCompare(b.force_name, "en-GB"),
  );
}
