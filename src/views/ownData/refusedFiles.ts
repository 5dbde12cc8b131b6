import { dataTable } from "../../components/dataTable.js";
import type { FailureRow } from "../../model/ownData.js";
import { failureTable } from "../../tables/ownSourceTables.js";
import { paragraph, section } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";

/** The heading under which refused files stand, on the page of own data and on the Data page. */
export const refusedTitle = "Files that were refused";

/** The register of files that were refused, the latest first; it says so where there is none. */
export const refusedFiles = (failures: readonly FailureRow[], options: ViewOptions): HTMLElement =>
  section(
    refusedTitle,
    options,
    ...(failures.length === 0
      ? [paragraph("None. A file that is refused is listed here until it is put right.", options)]
      : [
          paragraph(
            "Nothing of these files was taken in, and what was held before stays. A file leaves this list once it is accepted.",
            options,
          ),
          dataTable(
            failures.toSorted((a, b) => b.at.localeCompare(a.at)),
            failureTable,
            { document: options.document, caption: "Refused files with their first faults" },
          ),
        ]),
  );
