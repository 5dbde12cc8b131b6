import { dataTable } from "../../components/dataTable.js";
import { warningLine } from "../../components/warningLine.js";
import { warnings } from "../../format/warnings.js";
import type { LocalStatementRow } from "../../model/ownData.js";
import type { OwnPage } from "../../model/ownPage.js";
import { addedTableTable, ownFileTable, ownStatementTable } from "../../tables/ownSourceTables.js";
import { folded, section } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";

const order: readonly LocalStatementRow["outcome"][] = ["conflict", "fills a gap", "same as held"];

/** Statements beside what is held: conflicts first, and what agrees a step away. */
function statements({ own }: OwnPage, options: ViewOptions): readonly HTMLElement[] {
  const { document, force_id } = options;
  const isOwn = (row: LocalStatementRow): number => Number(force_id !== null && row.force_id === force_id);
  const sorted = own.statements.toSorted(
    (a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || isOwn(b) - isOwn(a),
  );
  const table = (rows: readonly LocalStatementRow[], caption: string): HTMLElement =>
    dataTable(rows, ownStatementTable, {
      document,
      caption,
      isMarked: false,
    });
  const open = sorted.filter(({ outcome }) => outcome !== "same as held");
  const same = sorted.filter(({ outcome }) => outcome === "same as held");
  return [
    ...(sorted.some(({ outcome }) => outcome === "conflict")
      ? [warningLine(warnings.localConflict, options)]
      : []),
    ...(open.length === 0
      ? []
      : [table(open, "Local statements in conflict with what is held, or new to it")]),
    ...(same.length === 0
      ? []
      : [
          folded(
            `Statements that say what is held already: ${same.length}`,
            options,
            table(same, "Local statements that agree with what is held"),
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
