import { dataTable } from "../components/dataTable.js";
import { element } from "../components/element.js";
import { siteLink } from "../components/siteLink.js";
import { warningLine } from "../components/warningLine.js";
import { formatCount } from "../format/formatCount.js";
import { localWord } from "../format/localWords.js";
import { warnings } from "../format/warnings.js";
import type { ComparabilityRow } from "../model/comparability.js";
import type { ForcePage } from "../model/forcePage.js";
import type { MeasureRow } from "../model/measureRow.js";
import type { Column } from "../tables/column.js";
import { conflictTable } from "../tables/conflictTable.js";
import { documentFigureTable } from "../tables/documentFigureTable.js";
import { findingTable } from "../tables/findingTable.js";
import { measureTable } from "../tables/measureTable.js";
import { monitoringTable } from "../tables/monitoringTable.js";
import { reportTable } from "../tables/reportTable.js";
import { caseloadSection } from "./force/caseloadSection.js";
import { headFigures } from "./force/headFigures.js";
import { positionSections } from "./force/positionSections.js";
import { forcePathView } from "./forcePath.js";
import { measureCards } from "./measureCards.js";
import { packsLink } from "./packs.js";
import { pageOf } from "./page.js";
import { folded, foldedOnScreen, paragraph, section } from "./section.js";
import { timelineCard } from "./timelineCard.js";
import type { ViewOptions } from "./viewOptions.js";

export interface ForceView extends ForcePage {
  /** Headline measures of the 43 forces and of England and Wales, each in its latest period. */
  readonly latest: readonly MeasureRow[];
  readonly comparability: readonly ComparabilityRow[];
}

/** A force's page: grades beside the national picture, history, measures, caseload, inspections and findings. */
export function forceView(page: ForceView, given: ViewOptions): HTMLElement {
  const { force, positions } = page;
  const options: ViewOptions = { ...given, force_id: force.force_id, root: "../" };
  return element(
    options.document,
    "div",
    { class: "view" },
    element(options.document, "h1", {}, force.force_name),
    headFigures(page, options),
    packsLink(options),
    ...(page.conflicts.length === 0
      ? []
      : [warningLine(warnings.conflict, options), conflicts(page, options)]),
    section("Grades beside the national picture", options, ...positionSections(page, options)),
    section(
      "History through the inspection rounds",
      options,
      forcePathView(positions, page.comparability, options),
      element(
        options.document,
        "p",
        {},
        siteLink(
          `Has ${force.force_name} moved since the last round, and may one say so?`,
          `movement?force=${force.force_id}`,
          options,
        ),
      ),
      timelineCard(page.timeline, force, options),
    ),
    section("Measures", options, ...measures(page, options)),
    ...caseloadSection(page.cases, page.casesPerOfficer, options),
    section("Inspections and findings", options, ...inspections(page, options)),
  );
}

const conflicts = ({ conflicts: rows, force }: ForceView, options: ViewOptions): HTMLElement =>
  foldedOnScreen(
    `Where sources on ${force.area_name} disagree`,
    options,
    dataTable(rows, conflictTable, {
      document: options.document,
      caption: `Disagreements between sources on ${force.force_name}`,
    }),
  );

function measures(
  { latest, series, publicProtection, own_figure_count, force }: ForceView,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { document } = options;
  const ids = [...new Set(latest.map(({ measure_id }) => measure_id))];
  const of = (rows: readonly MeasureRow[], id: string): readonly MeasureRow[] =>
    rows.filter(({ measure_id }) => measure_id === id);
  const caption = `Public protection figures stated for ${force.area_name}`;
  return [
    element(
      document,
      "div",
      { class: "figure-grid" },
      ...ids.flatMap((id) =>
        measureCards(of(latest, id), of(series, id), { ...options, width: halfWidth(options.width) }),
      ),
    ),
    ...(own_figure_count === 0 ? [] : [ownFiguresLine(own_figure_count, options)]),
    ...(publicProtection.length === 0
      ? []
      : [folded(caption, options, dataTable(publicProtection, measureTable, { document, caption }))]),
  ];
}

/** Figures of the office's own are drawn on their own page; here it is only said that there are some. */
const ownFiguresLine = (count: number, options: ViewOptions): HTMLElement =>
  element(
    options.document,
    "p",
    { class: "own-figures" },
    `Figures of your own for this force: ${formatCount(count)} (${localWord}), on `,
    siteLink("Your own data", `own-data?force=${options.force_id ?? ""}`, options),
    ".",
  );

/** Two figures stand beside each other where each keeps a readable width. */
const halfWidth = (width: number): number => (width >= 760 ? Math.floor((width - 32) / 2) : width);

/** The page is of one force: its name need not stand in each row. */
const withoutForce = <Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] =>
  columns.filter(({ key }) => key !== "force_name" && key !== "addressed_to");

function inspections(
  { reports, findings, monitoring, figures, force }: ForceView,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { document } = options;
  const caption = (what: string): string => `${what}, ${force.force_name}`;
  return [
    reports.length === 0
      ? paragraph("No inspection report of this force is held with its date.", options)
      : dataTable(reports, withoutForce(reportTable), {
          document,
          caption: caption("Inspection reports and responses"),
        }),
    findings.length === 0
      ? paragraph("No recommendation or area for improvement of this force is held.", options)
      : dataTable(findings, withoutForce(findingTable), {
          document,
          caption: caption("Recommendations and areas for improvement, in our words"),
        }),
    ...(monitoring.length === 0
      ? []
      : [
          dataTable(monitoring, withoutForce(monitoringTable), {
            document,
            caption: caption("Enhanced monitoring"),
          }),
        ]),
    ...(figures.length === 0
      ? []
      : [
          folded(
            `Figures stated in inspection documents: ${formatCount(figures.length)}`,
            options,
            dataTable(figures, documentFigureTable, {
              document,
              caption: caption("Figures stated in inspection documents"),
            }),
          ),
        ]),
  ];
}

/** The page of one force. */
export const forcePage = pageOf(forceView);
