import { type AbsenceCode, formatAbsence } from "../format/formatAbsence.js";
import { formatCount } from "../format/formatCount.js";
import { formatDate } from "../format/formatDate.js";

export type ColumnType = "text" | "count" | "decimal" | "percent" | "date" | "grade" | "link";

/**
 * A column as data: page, PDF, DOCX and spreadsheet draw the same list. `format` gives the text of a cell, `value` what a
 * spreadsheet or a sort takes (a number, ISO text, or null), `absence` why there is none, `address` where a link leads.
 */
export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly type: ColumnType;
  readonly value: (row: Row) => string | number | null;
  readonly format: (row: Row) => string;
  readonly absence?: (row: Row) => AbsenceCode | null;
  readonly address?: (row: Row) => string | null;
}

type KeyOf<Row, Value> = { [K in keyof Row]-?: Row[K] extends Value ? K : never }[keyof Row] & string;

/** A column of any type from functions: the text of an absent value is its code. */
export function column<Row, Value extends string | number>(
  { key, heading, type }: { key: string; heading: string; type: ColumnType },
  value: (row: Row) => Value | null,
  format: (value: Value, row: Row) => string,
  absence: (row: Row) => AbsenceCode = () => "not stated",
): Column<Row> {
  return {
    key,
    heading,
    type,
    value,
    format: (row) => {
      const held = value(row);
      return held === null ? formatAbsence(absence(row)) : format(held, row);
    },
    absence: (row) => (value(row) === null ? absence(row) : null),
  };
}

export const textColumn = <Row>(
  key: KeyOf<Row, string | null>,
  heading: string,
  absent: AbsenceCode = "not stated",
): Column<Row> =>
  column<Row, string>(
    { key, heading, type: "text" },
    (row) => row[key] as string | null,
    (text) => text,
    () => absent,
  );

export const countColumn = <Row>(
  key: KeyOf<Row, number | null>,
  heading: string,
  absence: (row: Row) => AbsenceCode = () => "not stated",
): Column<Row> =>
  column<Row, number>(
    { key, heading, type: "count" },
    (row) => row[key] as number | null,
    formatCount,
    absence,
  );

/** ISO dates, or as much of them as is known. */
export const dateColumn = <Row>(
  key: KeyOf<Row, string | null>,
  heading: string,
  absence: (row: Row) => AbsenceCode = () => "date not known",
): Column<Row> =>
  column<Row, string>(
    { key, heading, type: "date" },
    (row) => row[key] as string | null,
    formatDate,
    absence,
  );
