import { dataTable } from "../components/dataTable.js";
import { element } from "../components/element.js";
import { warningLine } from "../components/warningLine.js";
import { warnings } from "../format/warnings.js";
import type { ForceIndexRow } from "../model/forceIndexRow.js";
import { forceIndexTable } from "../tables/forceIndexTable.js";
import { pageOf } from "./page.js";
import type { ViewOptions } from "./viewOptions.js";

/** The index of the 43 forces by name; the reader's force stands out. */
export function forcesView(rows: readonly ForceIndexRow[], options: ViewOptions): HTMLElement {
  const { document, force_id } = options;
  return element(
    document,
    "div",
    { class: "view" },
    warningLine(warnings.mixedAges, options),
    warningLine(warnings.notALeagueTable, options),
    ...(new Set(rows.map(({ round_id }) => round_id)).size > 1
      ? [warningLine(warnings.notComparable, options)]
      : []),
    dataTable(rows, forceIndexTable, {
      document,
      caption: "The 43 police forces of England and Wales, by name",
      cells: {
        force_name: (row) => element(document, "a", { href: `./force/${row.force_id}` }, row.force_name),
      },
      isChosen: (row) => row.force_id === force_id,
    }),
  );
}

/** The index of forces. */
export const forcesPage = pageOf(forcesView);
