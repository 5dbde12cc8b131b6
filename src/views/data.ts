import { dataTable } from "../components/dataTable.js";
import { element } from "../components/element.js";
import { formatCount } from "../format/formatCount.js";
import type { DataCatalogue, DictionaryTable } from "../model/dictionary.js";
import { conflictTable } from "../tables/conflictTable.js";
import { coverageTable } from "../tables/coverageTable.js";
import { dictionaryTable } from "../tables/dictionaryTable.js";
import { sourceStatusTable } from "../tables/sourceStatusTable.js";
import { sourceTable } from "../tables/sourceTable.js";
import { contents } from "./contents.js";
import { refusedFiles } from "./ownData/refusedFiles.js";
import { pageOf } from "./page.js";
import { folded, paragraph, section } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

/** Downloads and dictionary, sources, what is missing and what disagrees. */
export function dataView(
  { tables, sources, coverage, conflicts, status, failures }: DataCatalogue,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const missing = coverage.filter(({ missing_forces }) => missing_forces.length > 0);
  const sections = [
    section(
      "Downloads and dictionary",
      options,
      paragraph(
        "Each table can be downloaded as CSV for a spreadsheet or as Parquet for analysis. The whole warehouse is one DuckDB file, with flat views for other tools: grades, grade_distributions, caseload, measures, findings and responses.",
        options,
      ),
      element(
        document,
        "p",
        { class: "downloads" },
        download("peelboard.duckdb", "All tables, DuckDB", document),
        " ",
        download("datapackage.json", "Description, Data Package", document),
      ),
      ...tables.map((table) => dictionaryEntry(table, options)),
    ),
    section(
      "Sources",
      options,
      dataTable(sources, sourceTable, {
        document,
        caption: "Embedded sources with publisher, dates and licence",
      }),
    ),
    section(
      "How old the sources are",
      options,
      paragraph(
        "Ages are counted to the day of the data release. The command npx peelboard refresh fetches what can be fetched, and keeps the old file until the new one has passed its checks.",
        options,
      ),
      ...(status.length === 0
        ? [paragraph("The state of the sources was not recorded with this build.", options)]
        : [
            dataTable(status, sourceStatusTable(options.asAt), {
              document,
              caption: "Age of each source, its next edition and the last refresh",
            }),
          ]),
    ),
    refusedFiles(failures, options),
    section(
      "What is missing",
      options,
      dataTable(missing, coverageTable, { document, caption: "Judgements not found, by round and item" }),
    ),
    section(
      "Where sources disagree",
      options,
      paragraph(
        "Both statements are kept and shown. Nothing is averaged, and a disagreement that nobody has looked at stops the load.",
        options,
      ),
      dataTable(conflicts, conflictTable, { document, caption: "Disagreements between sources" }),
    ),
  ];
  return element(document, "div", { class: "view" }, contents(sections, options), ...sections);
}

function dictionaryEntry(table: DictionaryTable, options: ViewOptions): HTMLElement {
  const { document } = options;
  return folded(
    `${table.name}: ${formatCount(table.rows)} ${table.rows === 1 ? "row" : "rows"}`,
    options,
    paragraph(`${table.grain} Key: ${table.key.join(", ")}. Licence: ${table.licence}.`, options),
    element(
      document,
      "p",
      { class: "downloads" },
      download(`${table.name}.csv`, `${table.name}, CSV`, document),
      " ",
      download(`${table.name}.parquet`, `${table.name}, Parquet`, document),
    ),
    dataTable(table.columns, dictionaryTable, { document, caption: `Columns of ${table.name}` }),
  );
}

const download = (file: string, text: string, document: Document): HTMLElement =>
  element(document, "a", { href: `./downloads/${file}`, download: true }, text);

/** The data page. */
export const dataPage = pageOf(dataView);
