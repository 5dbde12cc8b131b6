import { periodStrip, periodStripForm } from "../../charts/periodStrip.js";
import { chartCard } from "../../components/chartCard.js";
import { emptyState } from "../../components/emptyState.js";
import { formatDate } from "../../format/formatDate.js";
import { isAnswered } from "../../format/ownStatements.js";
import { periodHeadline, periodStripNote, periodsShown } from "../../format/periodHeadline.js";
import { periodReach, periodsAround, periodsOf } from "../../metrics/periodsAround.js";
import { ownAnswersOf } from "../../model/ownStatements.js";
import { periodTable } from "../../tables/registerTable.js";
import type { ViewOptions } from "../viewOptions.js";
import type { Standing } from "./registerChoices.js";

/** The 56-day periods around the day shown on one calendar, or the latest before it, and their table. */
export function periodCard({ asAt, rows, isMine }: Standing, options: ViewOptions): HTMLElement {
  const { document, force_id } = options;
  const periods = periodsOf(rows);
  if (periods.length === 0)
    return emptyState(
      {
        happened: `No report${isMine ? " of your force" : ""} with a statutory last day is held on ${formatDate(asAt)}.`,
        advice: isMine ? "Show all forces, or choose a later date." : "Choose a later date above.",
      },
      { document },
    );
  const around = periodsAround(periods, asAt);
  const { shown } = around;
  return chartCard(
    {
      headline: periodHeadline(periods, asAt),
      subtitle: `Statutory periods for comments on inspection reports, England and Wales, as at ${formatDate(asAt)}: ${periodsShown(around, periodReach)}`,
      rows: shown,
      partSources: ownAnswersOf(shown.filter(isAnswered)),
      isChosen: (row) => force_id !== null && row.force_id === force_id,
      columns: periodTable,
      form: periodStripForm(asAt, shown.length),
      note: periodStripNote,
      draw: (chart) => periodStrip(shown, { ...chart, asAt, highlight: force_id }),
    },
    options,
  );
}
