import type { OpenedFile } from "../files/openedFile.ts";
import type { ForceNames } from "../sources/forceNames.ts";
import { areaNames } from "./areaNames.ts";
import { rowCount } from "./crosstabSheet.ts";
import { type GuessedTable, guessedTable } from "./guessedTable.ts";
import type { Layout, TableLayout } from "./layout.ts";
import { layoutTemplate } from "./layoutTemplate.ts";
import { lacksOf } from "./readCrosstab.ts";
import { columnName } from "./sheetColumns.ts";
import { textOf, titleOf } from "./sheetHeader.ts";
import { type TablePlan, tablePlan } from "./tablePlan.ts";

/** A file that no description fits: what was understood of it, and a description to fill in. */
export class UnknownLayout extends Error {
  override readonly name = "UnknownLayout";
  constructor(
    readonly file: string,
    readonly preview: string,
    readonly template: string,
    nearest: string | null = null,
  ) {
    super(
      `${file} is of no known layout.${nearest === null ? "" : ` ${nearest}`} Save the template as data/local/layouts/<name>.yaml, correct it, and add the file again.\n\n${preview}`,
    );
  }
}

const shownSheets = 12;
const shownColumns = 30;
const headerRows = 40;

/** Looks at a file as a person would who has to describe it. */
export function unknownLayout(
  file: OpenedFile,
  layouts: readonly Layout[],
  names: ForceNames,
): UnknownLayout {
  const otherAreas = Object.assign({}, ...layouts.map((layout) => layout.other_areas)) as Record<
    string,
    string
  >;
  const areas = areaNames(names, otherAreas);
  const guesses = file.sheets.map((sheet) => ({ sheet, guess: guessedTable(sheet, areas) }));
  const widest = guesses.flatMap(({ guess }) => guess ?? []).toSorted((a, b) => b.rows - a.rows)[0];
  const almost = almostFitting(file, layouts);
  const preview = [
    `What was understood of ${file.name}:`,
    ...guesses
      .slice(0, shownSheets)
      .flatMap(({ sheet, guess }) =>
        guess === null
          ? [
              `  sheet ${sheet.name}: ${rowCount(sheet)} rows, no table of figures found${titled(titleOf(sheet)?.title)}`,
            ]
          : sheetLines(guess),
      ),
    ...(guesses.length > shownSheets ? [`  and ${guesses.length - shownSheets} more sheets`] : []),
    almost.length === 0 ? "No known layout is like it." : "Layouts that almost fit:",
    ...almost.map((line) => `  ${line}`),
  ].join("\n");
  return new UnknownLayout(
    file.name,
    preview,
    layoutTemplate(file.name, widest ?? null),
    nearestLayout(file, layouts),
  );
}

const titled = (title: string | undefined): string =>
  title === undefined || title === "" ? "" : ` ("${short(title)}")`;
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function sheetLines({ sheet, title, headerRow, rows, columns, notes }: GuessedTable): readonly string[] {
  return [
    `  sheet ${sheet}${titled(title)}: header in row ${headerRow}, ${rows} rows below it`,
    ...columns.slice(0, shownColumns).map(({ index, heading, role, form, samples }) => {
      const guess = role === "value" && form !== null ? `value, its heading a period (${form})` : role;
      const kind = role === "period" && form !== null ? `period (${form})` : guess;
      return `    column ${columnName(index)} ${JSON.stringify(short(heading))}: ${kind}; ${samples.map((text) => JSON.stringify(short(text))).join(", ")}`;
    }),
    ...(columns.length > shownColumns ? [`    and ${columns.length - shownColumns} more columns`] : []),
    ...notes.map((note) => `    a note: ${short(note)}`),
  ];
}

/** What layouts that have something in common with the file miss in it. */
function almostFitting(file: OpenedFile, layouts: readonly Layout[]): readonly string[] {
  return layouts.flatMap((layout): readonly string[] => {
    if (layout.shape === "crosstab") {
      const lacks = lacksOf(file, layout);
      return lacks.length <= layout.known_by.length
        ? [`${layout.layout}: missing ${lacks.join(" and ")}`]
        : [];
    }
    const best = bestPlan(file, layout);
    if (best === undefined || best.columns.length < 2) return [];
    return [`${layout.layout}: ${best.columns.length} columns are there; missing ${missingOf(best)}`];
  });
}

/** The row of a file that is most like the header of a layout. */
const bestPlan = (file: OpenedFile, layout: TableLayout): TablePlan | undefined =>
  file.sheets
    .flatMap(({ rows }) => rows.slice(0, headerRows).map((cells) => tablePlan(cells.map(textOf), layout)))
    .toSorted((a, b) => b.columns.length - a.columns.length)[0];

const missingOf = ({ missing }: TablePlan): string =>
  missing.map(({ name }) => `the column ${name.replaceAll("-", " ")}`).join(" and ");

/** What to look at first where a file has most columns of one layout: the table, and what it lacks. */
function nearestLayout(file: OpenedFile, layouts: readonly Layout[]): string | null {
  const [nearest] = layouts
    .flatMap((layout) => (layout.shape === "table" ? (bestPlan(file, layout) ?? []) : []))
    .filter(({ columns, missing }) => missing.length > 0 && columns.length >= 2 * missing.length + 1)
    .toSorted((a, b) => a.missing.length - b.missing.length || b.columns.length - a.columns.length);
  return nearest === undefined
    ? null
    : `It is most like "${nearest.layout.title}" (${nearest.layout.layout}), without ${missingOf(nearest)}: if it is that table, get the whole of it and add it again.`;
}
