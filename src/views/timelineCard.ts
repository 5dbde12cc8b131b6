import { forceTimeline } from "../charts/forceTimeline.js";
import { chartCard } from "../components/chartCard.js";
import { emptyState } from "../components/emptyState.js";
import { spellSentence } from "../format/spellSentence.js";
import { timelineHeadline } from "../format/timelineHeadline.js";
import type { TimelineRow } from "../model/timelineRow.js";
import { timelineTable } from "../tables/timelineTable.js";
import type { ViewOptions } from "./viewOptions.js";

const note =
  "Shown is what a source held here states. That no spell of enhanced monitoring is shown does not say that there was none.";

/** Rounds, enhanced monitoring and dated reports on one time axis: of the reader's force, or of all forces their spells. */
export function timelineCard(
  timeline: readonly TimelineRow[],
  force: { readonly force_id: string; readonly force_name: string } | null,
  options: ViewOptions,
): HTMLElement {
  const own = timeline.filter((row) =>
    force === null ? row.kind === "enhanced monitoring" : row.force_id === force.force_id,
  );
  if (own.length === 0)
    return emptyState(
      {
        happened: `No dated report, inspection or spell of enhanced monitoring of ${force?.force_name ?? "any force"} is held.`,
        advice: "The history above shows the judgements that are held without a date.",
      },
      options,
    );
  const rows = [...timeline.filter(({ kind }) => kind === "round"), ...own];
  const spells = own.filter(({ kind }) => kind === "enhanced monitoring");
  return chartCard(
    {
      headline: timelineHeadline(own, force?.force_name ?? null),
      subtitle:
        force === null
          ? "Spells of enhanced monitoring (Engage) by force, England and Wales, on one time axis with the rounds"
          : `Enhanced monitoring (Engage), reports and dated inspections of ${force.force_name}, on one time axis with the rounds`,
      rows,
      columns: timelineTable,
      note,
      ...(spells.length === 0
        ? {}
        : { form: spells.map((row) => spellSentence(row).replace(/[.]$/, "")).join(". ") }),
      draw: (chart) => forceTimeline(rows, { ...chart, asAt: options.asAt }),
    },
    options,
  );
}
