import type { ExplanationId } from "../format/explanations.js";
import { formatSourceLine } from "../format/formatSourceLine.js";
import type { Provenance } from "../model/provenance.js";
import { type ComponentOptions, element } from "./element.js";
import { figureMenu } from "./figureMenu.js";
import { readingGuide } from "./readingGuide.js";
import { unbroken } from "./unbroken.js";
import { warningLine } from "./warningLine.js";

export interface Figure {
  /** What the figure shows, as a sentence. */
  readonly headline: string;
  /** Measure, place and period. */
  readonly subtitle: string;
  /** The chart; two drawings of it where the page is drawn for two widths. */
  readonly chart: Element | readonly Element[];
  /** The rows that the chart draws, or any others that name their sources. */
  readonly sources: readonly Provenance[];
  /** The same figures as a table. */
  readonly table: Element;
  readonly warnings?: readonly string[];
  /** What the measure is and what it does not say. */
  readonly note?: string;
  /** The statistics it shows, each of which has a guide. */
  readonly guides?: readonly ExplanationId[];
}

const isDrawing = (chart: Element): boolean =>
  chart.localName === "svg" || chart.querySelector("svg") !== null;
const partsOf = (chart: Element | readonly Element[]): readonly Element[] =>
  "localName" in chart ? [chart] : chart;

/** How to read the statistics of the figure; nothing where it shows none that has a guide. */
const guidesOf = (guides: readonly ExplanationId[], options: ComponentOptions): readonly HTMLElement[] =>
  guides.length === 0
    ? []
    : [
        element(
          options.document,
          "details",
          { class: "figure-guide" },
          element(options.document, "summary", {}, "How to read this"),
          ...guides.map((id) => readingGuide(id, options)),
        ),
      ];

/** A chart with its headline, subtitle, warnings and source; guides, files and its table are one step away. */
export function figureCard(figure: Figure, options: ComponentOptions): HTMLElement {
  const { headline, subtitle, chart, sources, table, warnings = [], note, guides = [] } = figure;
  const { document } = options;
  const drawn = partsOf(chart);
  // The figure's menu is the table's too.
  for (const part of [...table.children]) if (part.className === "figure-menu") part.remove();
  return element(
    document,
    "figure",
    { class: "figure-card" },
    element(
      document,
      "figcaption",
      {},
      element(document, "h3", {}, ...unbroken(headline, document)),
      element(document, "p", { class: "subtitle" }, ...unbroken(subtitle, document)),
    ),
    ...(note === undefined ? [] : [element(document, "p", { class: "figure-note" }, note)]),
    ...warnings.map((warning) => warningLine(warning, { document })),
    ...drawn,
    element(document, "p", { class: "source-line" }, formatSourceLine(sources)),
    ...guidesOf(guides, options),
    figureMenu({ document, withPicture: drawn.some(isDrawing) }),
    element(
      document,
      "details",
      { class: "table-twin" },
      element(document, "summary", {}, "Show as a table"),
      table,
    ),
  );
}
