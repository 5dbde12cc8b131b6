import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { sourceLink } from "../../components/sourceLink.js";
import { warningLine } from "../../components/warningLine.js";
import { formatCount } from "../../format/formatCount.js";
import { warnings } from "../../format/warnings.js";
import { groupRows } from "../../metrics/groupRows.js";
import type { LocalStatementRow } from "../../model/ownData.js";
import type { OwnPage } from "../../model/ownPage.js";
import type { Column } from "../../tables/column.js";
import {
  addedTableTable,
  newStatementTable,
  ownFileTable,
  ownStatementTable,
} from "../../tables/ownSourceTables.js";
import { folded, section } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";

/** More new statements than this fold, document by document, or what follows would not be seen. */
const mostOpen = 6;

const table = (
  rows: readonly LocalStatementRow[],
  columns: readonly Column<LocalStatementRow>[],
  caption: string,
  { document }: ViewOptions,
): HTMLElement =>
  element(
    document,
    "div",
    { class: "own-statements" },
    dataTable(rows, columns, { document, caption, isMarked: false }),
  );

/** What fills a gap: the title of each document once, above what it states. */
function newStatements(rows: readonly LocalStatementRow[], options: ViewOptions): readonly HTMLElement[] {
  const { document } = options;
  return [
    ...groupRows(rows, ({ source_id, source_title }) => `${source_id}\n${source_title}`).values(),
  ].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const title = first.source_title;
    const listed = [
      ...(first.address === null
        ? []
        : [element(document, "p", {}, sourceLink(`The source: ${title}`, first.address, { document }))]),
      table(group, newStatementTable, `New to what is held, from ${title}`, options),
    ];
    return rows.length <= mostOpen
      ? listed
      : [folded(`${title}: ${formatCount(group.length)} new`, options, ...listed)];
  });
}

/** Statements beside what is held: conflicts first, then what is new by its document, and what agrees a step away. */
function statements({ own }: OwnPage, options: ViewOptions): readonly HTMLElement[] {
  const { force_id } = options;
  const isOwn = (row: LocalStatementRow): number => Number(force_id !== null && row.force_id === force_id);
  const of = (outcome: LocalStatementRow["outcome"]): readonly LocalStatementRow[] =>
    own.statements.filter((row) => row.outcome === outcome).toSorted((a, b) => isOwn(b) - isOwn(a));
  const [conflicts, same] = [of("conflict"), of("same as held")];
  return [
    ...(conflicts.length === 0
      ? []
      : [
          warningLine(warnings.localConflict, options),
          table(conflicts, ownStatementTable, "Local statements in conflict with what is held", options),
        ]),
    ...newStatements(of("fills a gap"), options),
    ...(same.length === 0
      ? []
      : [
          folded(
            `Statements that say what is held already: ${same.length}`,
            options,
            table(same, ownStatementTable, "Local statements that agree with what is held", options),
          ),
        ]),
  ];
}

/** The sections on what was read and how it stands to what is held; none of what there is nothing of. */
export function ownSources(page: OwnPage, options: ViewOptions): readonly HTMLElement[] {
  const { document } = options;
  const { files, tables } = page.own;
  return [
    ...(page.own.statements.length === 0
      ? []
      : [section("Statements beside what is held", options, ...statements(page, options))]),
    ...(tables.length === 0
      ? []
      : [
          section(
            "Published tables you added",
            options,
            dataTable(tables, addedTableTable, {
              document,
              caption: "Tables added, with what was read of each",
              isMarked: false,
            }),
          ),
        ]),
    ...(files.length === 0
      ? []
      : [
          section(
            "Files of your office",
            options,
            dataTable(files, ownFileTable, {
              document,
              caption: "Files in data/local, with what was read of each",
              isMarked: false,
            }),
          ),
        ]),
  ];
}
