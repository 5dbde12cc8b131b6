import { stringify } from "yaml";
import type { GuessedColumn, GuessedTable } from "./guessedTable.ts";
import { categorySlug } from "./readFigure.ts";
import { textOf } from "./sheetHeader.ts";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Numbers and years change with the edition. */
const ofAnyEdition = (text: string): string => escaped(text).replace(/\d+/g, "\\d+");

const slugOf = (text: string, otherwise: string): string => {
  const slug = categorySlug(textOf(text)).slice(0, 60).replace(/-$/, "");
  return slug === "" ? otherwise : slug;
};

const missing = {
  "..": "not available",
  "*": "not applicable",
  "-": "not available",
  "N/A": "not applicable",
  NA: "not available",
  "[x]": "not available",
};

/** A description of a table that no layout fits, filled in as far as it can be guessed, as text of a YAML file. */
export function layoutTemplate(file: string, table: GuessedTable | null): string {
  const name = slugOf(file.replace(/\.(csv|tsv|xlsx|ods)(\.gz)?$/i, ""), "table");
  const head = [
    `# A description of ${file.replace(/[\r\n]/g, " ")} and later editions of it, filled in as far as it could be guessed.`,
    "# Look at every line: what a measure is called, its unit, what each column is. Patterns are regular expressions.",
    "# Then save it in the folder data/local/layouts and add the file again.",
    "",
  ].join("\n");
  if (table === null) return `${head}${stringify(emptyLayout(name))}`;
  const isCrosstab =
    !table.columns.some(({ role }) => role === "period") &&
    table.columns.filter(({ role, form }) => role === "value" && form !== null).length > 1;
  return `${head}${stringify(isCrosstab ? crosstabOf(name, table) : tableOf(name, table), { lineWidth: 0 })}`;
}

const family = (name: string, title: string) => ({
  layout: name,
  title: title === "" ? name.replaceAll("-", " ") : title.slice(0, 120),
  publisher: "Publisher (fill in)",
  licence: "Licence (fill in)",
});

const measureOf = (title: string) => ({ name: title, unit: "unit (fill in)", decimals: 0 });

function crosstabOf(name: string, table: GuessedTable) {
  const measure = slugOf(table.title, name);
  const figures = table.columns.filter(({ role, form }) => role === "value" && form !== null);
  const form = figures[0]?.form ?? "date";
  const heads = [...new Set(figures.map(({ heading }) => ofAnyEdition(heading)))].slice(0, 4);
  return {
    ...family(name, table.title),
    shape: "crosstab",
    known_by: [ofAnyEdition(table.title)],
    missing,
    measures: { [measure]: measureOf(table.title) },
    tables: [
      {
        title: ofAnyEdition(table.title),
        header:
          form === "date" ? { cells: "dates", least: 2 } : { cells: `^(${heads.join("|")})$`, least: 2 },
        keys: table.columns
          .filter(({ role }) => role !== "value" && role !== "code")
          .map(({ role, heading }) => ({
            role,
            ...(heading === "" ? {} : { heading: `^${escaped(heading)}$` }),
          })),
        columns: [
          { heading: "\\d", as: "period", form },
          { heading: ".", as: "passed over", reason: "Why these columns are no figures (fill in)" },
        ],
        totals: [
          { in: "area", label: "regions", parts: "forces below" },
          { in: "area", label: "^total", parts: "all" },
        ],
        measure,
      },
    ],
  };
}

function tableOf(name: string, table: GuessedTable) {
  const used = new Set<string>();
  const named = table.columns.map((column) => {
    const slug = slugOf(column.heading, `column-${column.index + 1}`);
    const own = used.has(slug) ? `${slug}-${column.index + 1}` : slug;
    used.add(own);
    return { ...column, name: own };
  });
  const values = named.filter(({ role }) => role === "value");
  const categories = named.filter(({ role }) => role === "category").map((column) => column.name);
  return {
    ...family(name, table.title.length > 40 ? table.title : ""),
    shape: "table",
    missing,
    measures: Object.fromEntries(values.map((value) => [value.name, measureOf(value.heading)])),
    ...(named.some(({ role }) => role === "period")
      ? {}
      : { period: { from: "file name", match: "(?<year>20\\d\\d)", text: "<year>", end: "<year>-12-31" } }),
    columns: named.map((column) => ({
      name: column.name,
      heading: escaped(column.heading),
      ...roleOf(column),
    })),
    figures: values.map((value) => ({ sum: value.name, measure: value.name, category: categories })),
  };
}

const roleOf = ({ role, form }: GuessedColumn) =>
  role === "region"
    ? { role: "passed over", reason: "follows from the force" }
    : role === "period"
      ? { role, form: form ?? "date" }
      : { role };

const emptyLayout = (name: string) => ({
  ...family(name, ""),
  shape: "table",
  missing,
  measures: { "name-of-the-measure": measureOf("Name of the measure") },
  columns: [
    { name: "force", heading: "force", role: "area" },
    { name: "year", heading: "year", role: "period", form: "financial year" },
    { name: "number", heading: "number", role: "value" },
  ],
  figures: [{ sum: "number", measure: "name-of-the-measure" }],
});
