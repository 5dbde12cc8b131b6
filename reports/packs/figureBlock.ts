import type { PageStyle } from "../../src/charts/standAlone.ts";
import type { ChartOptions } from "../../src/charts/theme.ts";
import { formatSourceLine } from "../../src/format/formatSourceLine.ts";
import type { Provenance } from "../../src/model/provenance.ts";
import type { Figure, Table } from "../document.ts";
import { chartPicture } from "./chartPicture.ts";
import { type TableContent, tableBlock } from "./tableBlock.ts";

/** What charts are drawn with; one for a process. */
export interface Easel {
  readonly document: Document;
  readonly style: PageStyle;
}

/** Width of a chart that fills the text of an A4 page, in CSS pixels. */
export const chartWidth = 640;

export interface FigureContent<Row extends Provenance>
  extends Omit<TableContent<Row>, "caption" | "sources"> {
  /** What the chart shows, as a sentence. */
  readonly headline: string;
  /** Measure, place and period; the caption of the table too. */
  readonly subtitle: string;
  /** The text alternative: the message and how the chart is made; its figures stand in the table. */
  readonly description: string;
  readonly warnings?: readonly string[];
  /** Sources of parts of the rows that are not the rows' own. */
  readonly partSources?: readonly Provenance[];
  readonly draw: (options: ChartOptions) => Element;
  readonly width?: number;
}

/** A chart with its message, and the table of its figures, from one list of rows: the pack puts each where it belongs. */
export function figureBlock<Row extends Provenance>(
  {
    headline,
    subtitle,
    description,
    warnings = [],
    partSources = [],
    draw,
    width = chartWidth,
    ...table
  }: FigureContent<Row>,
  { document, style }: Easel,
): { readonly figure: Figure; readonly table: Table } {
  const sources = [...table.rows.filter(({ basis }) => basis !== "missing"), ...partSources];
  const chart = draw({ document, width, title: headline, description });
  const tableId = `table-${table.id}`;
  return {
    figure: {
      kind: "figure",
      id: `figure-${table.id}`,
      label: "",
      headline,
      subtitle,
      ...chartPicture(chart, style),
      description,
      warnings,
      source: `${formatSourceLine(sources)}.`,
      tableId,
    },
    table: tableBlock({ ...table, id: tableId, caption: subtitle, sources }),
  };
}
