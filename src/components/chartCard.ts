import type { ChartOptions } from "../charts/theme.js";
import type { ExplanationId } from "../format/explanations.js";
import type { Provenance } from "../model/provenance.js";
import type { Column } from "../tables/column.js";
import { type ChartWidths, chartAtWidths } from "./chartAtWidths.js";
import { dataTable } from "./dataTable.js";
import type { ComponentOptions } from "./element.js";
import { figureCard } from "./figureCard.js";

export interface ChartCard<Row extends Provenance> {
  /** What the chart shows, as a sentence. */
  readonly headline: string;
  /** Measure, place and period; the table's caption too. */
  readonly subtitle: string;
  /** What the table holds and the source line names. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Sources of parts of the rows that are not the rows' own. */
  readonly partSources?: readonly Provenance[];
  /** Draws the chart, given its size, name and description. */
  readonly draw: (options: ChartOptions) => Element;
  /** What a reader who cannot see the chart should know of its form. */
  readonly form?: string;
  readonly warnings?: readonly string[];
  readonly note?: string;
  readonly isChosen?: (row: Row) => boolean;
  /** The statistics that the chart shows: each folds out a guide under it. */
  readonly guides?: readonly ExplanationId[];
}

/** A figure whose chart, table twin and source line come from the same rows. */
export function chartCard<Row extends Provenance>(
  {
    headline,
    subtitle,
    rows,
    columns,
    partSources = [],
    draw,
    form,
    warnings,
    note,
    isChosen,
    guides,
  }: ChartCard<Row>,
  options: ComponentOptions & ChartWidths,
): HTMLElement {
  const { document } = options;
  const description = [subtitle, ...(form === undefined ? [] : [form]), "The table below has every figure"];
  return figureCard(
    {
      headline,
      subtitle,
      chart: chartAtWidths(
        (width) => draw({ document, width, title: headline, description: `${description.join(". ")}.` }),
        options,
      ),
      // A judgement that was not found has no source to name.
      sources: [...rows.filter(({ basis }) => basis !== "missing"), ...partSources],
      table: dataTable(rows, columns, {
        document,
        caption: subtitle,
        ...(isChosen === undefined ? {} : { isChosen }),
      }),
      ...(warnings === undefined ? {} : { warnings }),
      ...(note === undefined ? {} : { note }),
      ...(guides === undefined ? {} : { guides }),
    },
    options,
  );
}
