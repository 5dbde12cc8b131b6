import { formatSourceLine } from "../format/formatSourceLine.js";
import type { Provenance } from "../model/provenance.js";
import { type ComponentOptions, element } from "./element.js";
import { warningLine } from "./warningLine.js";

export interface Figure {
  /** What the figure shows, as a sentence. */
  readonly headline: string;
  /** Measure, place and period. */
  readonly subtitle: string;
  readonly chart: Element;
  /** The rows that the chart draws, or any others that name their sources. */
  readonly sources: readonly Provenance[];
  /** The same figures as a table. */
  readonly table: Element;
  readonly warnings?: readonly string[];
  /** What the measure is and what it does not say. */
  readonly note?: string;
}

/** A chart with its headline, subtitle, warnings and source, and its table one step away. */
export function figureCard(figure: Figure, { document }: ComponentOptions): HTMLElement {
  const { headline, subtitle, chart, sources, table, warnings = [], note } = figure;
  return element(
    document,
    "figure",
    { class: "figure-card" },
    element(
      document,
      "figcaption",
      {},
      element(document, "h3", {}, headline),
      element(document, "p", { class: "subtitle" }, subtitle),
    ),
    ...(note === undefined ? [] : [element(document, "p", { class: "figure-note" }, note)]),
    ...warnings.map((warning) => warningLine(warning, { document })),
    chart,
    element(document, "p", { class: "source-line" }, formatSourceLine(sources)),
    element(document, "details", {}, element(document, "summary", {}, "Show as a table"), table),
  );
}
