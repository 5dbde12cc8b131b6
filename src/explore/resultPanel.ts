import { emptyState } from "../components/emptyState.js";
import { replaceView } from "../components/replaceView.js";
import type { ResultChart } from "../model/resultChart.js";
import { resultSection } from "../views/explore/resultSection.js";
import type { ViewOptions } from "../views/viewOptions.js";
import type { ResultFileKind } from "./resultFile.js";
import type { ShownOutcome } from "./shownOutcome.js";

/** The part of the page that shows a result, its chart as the reader chose, and offers its files. */
export interface ResultPanel {
  /** What the reader chose to see drawn; null for what suits the result. */
  readonly chart: () => ResultChart | null;
  readonly setChart: (chart: ResultChart | null) => void;
  readonly show: (outcome: ShownOutcome) => void;
  /** Shows in the place of a result what happened and what to do. */
  readonly showNone: (happened: string, advice: string) => void;
  /** Takes the chart from its controls. */
  readonly choose: (form: HTMLFormElement) => void;
  readonly saveAs: (kind: ResultFileKind) => Promise<void>;
}

export function resultPanel(
  place: HTMLElement,
  options: () => Pick<ViewOptions, "document" | "force_id" | "asAt">,
): ResultPanel {
  let outcome: ShownOutcome | null = null;
  let chart: ResultChart | null = null;
  let drawnWidth = 0;

  const draw = (): void => {
    if (outcome === null) return;
    drawnWidth = place.clientWidth;
    const width = Math.max(320, drawnWidth);
    replaceView(place, resultSection(outcome.shown(chart), { ...options(), width }));
  };
  new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - drawnWidth) > 1) draw();
  }).observe(place);

  return {
    chart: () => chart,
    setChart(chosen) {
      chart = chosen;
    },
    show(next) {
      outcome = next;
      draw();
    },
    showNone(happened, advice) {
      outcome = null;
      place.replaceChildren(emptyState({ happened, advice }, options()));
    },
    choose(form) {
      if (outcome === null) return;
      const { chart: kind = "bar", ...columns } = Object.fromEntries(new FormData(form)) as Record<
        string,
        string
      >;
      chart = { ...outcome.shown(chart).chart, ...columns, kind };
      draw();
    },
    async saveAs(kind) {
      if (outcome === null) return;
      const [{ resultFile }, { formatFileName }, { saveFile }] = await Promise.all([
        import("./resultFile.js"),
        import("../format/formatFileName.js"),
        import("../components/saveFile.js"),
      ]);
      const content = resultFile(kind, await outcome.table());
      const name = formatFileName(outcome.shown(chart).headline, { releasedOn: options().asAt ?? "" });
      saveFile(content, `${name}.${kind}`, content.type);
    },
  };
}
