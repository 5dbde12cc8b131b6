import type { Cell, Sheet } from "../files/openedFile.ts";
import type { AreaNames } from "./areaNames.ts";
import { type PeriodForm, periodForms } from "./layoutParts.ts";
import { printedNumber } from "./printedFigure.ts";
import { periodOf } from "./printedPeriod.ts";
import { textOf, titleOf } from "./sheetHeader.ts";
import { isNote } from "./sheetNotes.ts";

export const guessedRoles = ["area", "region", "code", "period", "value", "category"] as const;

/** A column of an unknown table and what it seems to hold. */
export interface GuessedColumn {
  readonly index: number;
  readonly heading: string;
  readonly role: (typeof guessedRoles)[number];
  /** Of a period, or of a heading that is one. */
  readonly form: PeriodForm | null;
  /** At most three. */
  readonly samples: readonly string[];
}

/** What a sheet of an unknown file seems to be; rows are counted from 1. */
export interface GuessedTable {
  readonly sheet: string;
  readonly title: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly columns: readonly GuessedColumn[];
  readonly notes: readonly string[];
}

const lookedAt = 60;
const sampled = 200;
const shownSamples = 3;
const number = new RegExp(`^${printedNumber}$`);
const year = /^(?:19|20)\d{2}$/;
const code = /^[EWKSN]\d{8}$/;

const isFigure = (cell: Cell | undefined): boolean =>
  typeof cell === "number" ||
  (typeof cell === "string" && number.test(textOf(cell)) && !year.test(textOf(cell)));

/** Guesses where the table of a sheet lies; null where no row of figures follows another. */
export function guessedTable(sheet: Sheet, names: AreaNames): GuessedTable | null {
  const filled = (cells: readonly Cell[] | undefined): number =>
    (cells ?? []).filter((cell) => textOf(cell) !== "").length;
  const isBody = (row: number): boolean =>
    (sheet.rows[row] ?? []).some(isFigure) && filled(sheet.rows[row]) > 1;
  const top = sheet.rows.slice(0, lookedAt);
  const first = top.findIndex(
    (_, row) => row > 0 && isBody(row) && (isBody(row + 1) || row + 1 >= sheet.rows.length),
  );
  if (first < 1) return null;
  const header = top.slice(0, first).findLastIndex((cells) => filled(cells) > 1);
  if (header < 0) return null;
  const body = sheet.rows.slice(header + 1).filter((cells) => filled(cells) > 1);
  const heads = sheet.rows[header] ?? [];
  const width = Math.min(Math.max(heads.length, ...body.slice(0, sampled).map((cells) => cells.length)), 200);
  const columns = Array.from({ length: width }, (_, index) => index)
    .filter(
      (index) =>
        textOf(heads[index]) !== "" || body.slice(0, sampled).some((cells) => textOf(cells[index]) !== ""),
    )
    .map((index) => guessedColumn(index, textOf(heads[index]), body.slice(0, sampled), names));
  const alone = sheet.rows
    .slice(header + 1)
    .filter((cells) => filled(cells) === 1)
    .map((cells) => textOf(cells.find((cell) => textOf(cell) !== "")));
  return {
    sheet: sheet.name,
    title: titleOf(sheet)?.title ?? "",
    headerRow: header + 1,
    rows: body.length,
    columns,
    notes: alone.filter(isNote).slice(0, 5),
  };
}

function guessedColumn(
  index: number,
  heading: string,
  body: readonly (readonly Cell[])[],
  names: AreaNames,
): GuessedColumn {
  const cells = body.map((row) => row[index]).filter((cell) => textOf(cell) !== "");
  const texts = [...new Set(cells.map(textOf))];
  const mostly = (fits: (cell: Cell | undefined) => boolean): boolean =>
    cells.length > 0 && cells.filter(fits).length >= cells.length * 0.6;
  const formOf = (text: string): PeriodForm | null =>
    periodForms.find((form) => periodOf(text, form) !== null) ?? null;
  const samples = texts.slice(0, shownSamples);
  const column = (role: GuessedColumn["role"], form: PeriodForm | null = null): GuessedColumn => ({
    index,
    heading,
    role,
    form,
    samples,
  });
  if (mostly((cell) => code.test(textOf(cell)))) return column("code");
  if (mostly((cell) => names.read(textOf(cell)).area_id !== null)) return column("area");
  if (mostly((cell) => names.read(textOf(cell)).region_id !== null)) return column("region");
  const form = formOf(samples[0] ?? "");
  if (form !== null && mostly((cell) => periodOf(textOf(cell), form) !== null)) return column("period", form);
  if (mostly(isFigure)) return column("value", formOf(heading));
  return column("category");
}
