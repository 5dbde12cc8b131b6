import type { OpenedFile, Sheet } from "../files/openedFile.ts";
import type { ForceNames } from "../sources/forceNames.ts";
import { areaNames } from "./areaNames.ts";
import type { CrosstabTable } from "./crosstabLayout.ts";
import { crosstabSheet, rowCount, type SheetRead } from "./crosstabSheet.ts";
import type { CrosstabLayout } from "./layout.ts";
import { noRows } from "./rowAccount.ts";
import { matches } from "./sheetColumns.ts";
import { textOf, titleOf } from "./sheetHeader.ts";

/** Rows of every sheet on which a file says what it is. */
const knownRows = 40;

/** What of a layout's signs a file lacks; an empty list when it is of the family. */
export function lacksOf(file: OpenedFile, layout: CrosstabLayout): readonly string[] {
  const texts = file.sheets.flatMap(({ rows }) =>
    rows.slice(0, knownRows).flatMap((cells) => cells.filter((cell) => typeof cell === "string").map(textOf)),
  );
  const unknown = layout.known_by.filter((pattern) => !texts.some((text) => matches(pattern, text)));
  const lacking = unknown.map((pattern) => `a text like "${pattern}"`);
  return file.sheets.some((sheet) => tableOf(sheet, layout) !== null)
    ? lacking
    : [...lacking, "a sheet whose title is one of the layout's tables"];
}

/** The table that a layout describes for a sheet; null for covers, contents and unknown sheets. */
export function tableOf(sheet: Sheet, layout: CrosstabLayout): CrosstabTable | null {
  const title = titleOf(sheet)?.title ?? "";
  if (layout.other_sheets.some((other) => matches(other.title, title))) return null;
  return layout.tables.find((table) => matches(table.title, title)) ?? null;
}

/** Reads every sheet of a file of a family; sheets that hold no table of it are passed over and told. */
export function readCrosstab(
  file: OpenedFile,
  layout: CrosstabLayout,
  names: ForceNames,
): readonly SheetRead[] {
  const forces = new Set(names.values());
  const areas = areaNames(names, layout.other_areas);
  return file.sheets.map((sheet): SheetRead => {
    const table = tableOf(sheet, layout);
    if (table !== null) return crosstabSheet(sheet, { table, layout, names: areas, file: file.name }, forces);
    const title = titleOf(sheet)?.title ?? "";
    const rows = rowCount(sheet);
    const reason =
      layout.other_sheets.find((other) => matches(other.title, title))?.reason ??
      (rows === 0 ? "empty sheet" : "the layout describes no table with this title");
    return {
      figures: [],
      totals: [],
      notes: [],
      faults: [],
      passedOver: [{ sheet: sheet.name, row: null, reason, text: title, rows }],
      rows: { ...noRows, passedOver: rows },
    };
  });
}
