import { type AbsenceCode, absenceNotes } from "../../src/format/formatAbsence.ts";
import { formatSourceLine } from "../../src/format/formatSourceLine.ts";
import { localNote, localWord } from "../../src/format/localWords.ts";
import { isLocalRow } from "../../src/model/localSource.ts";
import type { Provenance } from "../../src/model/provenance.ts";
import { type Grade, scales } from "../../src/model/scale.ts";
import type { Column } from "../../src/tables/column.ts";
import { numberOfText, sheetCell } from "../../src/tables/sheetCell.ts";
import type { Cell, Table } from "../document.ts";

export interface TableContent<Row> {
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Rows whose sources are named below the table; leave it out where the rows name their own in a column. */
  readonly sources?: readonly Provenance[];
  readonly notes?: readonly string[];
  readonly isChosen?: (row: Row) => boolean;
  /** False where every row is the office's own and the words around the table say so. */
  readonly isMarked?: boolean;
}

const grades: ReadonlySet<string> = new Set(Object.values(scales).flat());
const numeric: ReadonlySet<string> = new Set(["count", "decimal", "percent"]);

/** Whether a text says more of its figure than the figure alone: "about 140". A share with its count says no more. */
const saysMore = (text: string): boolean => /\p{L}/u.test(text.replace(/ of /, ""));

/** A cell as the column formats it; the number behind a rounded text goes along for the spreadsheet. */
function cellOf<Row>(row: Row, column: Column<Row>): Cell {
  const text = column.format(row);
  const held = column.value(row);
  const isNumeric = numeric.has(column.type) && !saysMore(text);
  const value = isNumeric && typeof held === "number" && numberOfText(text) !== held ? held : null;
  const cell: Cell = sheetCell(text, { value, isNumeric });
  const address = column.address?.(row) ?? null;
  const grade = column.type === "grade" ? held : null;
  return {
    ...cell,
    ...(address !== null && /^https?:/.test(address) ? { address } : {}),
    ...(typeof grade === "string" && grades.has(grade) ? { grade: grade as Grade } : {}),
  };
}

const mark = `(${localWord})`;

/** Cells of the office's own: where no figure among them says so already, the first does. */
function withMark(cells: readonly Cell[]): readonly Cell[] {
  if (cells.some(({ text }) => text.includes(mark))) return cells;
  return cells.map((cell, index) =>
    index === 0
      ? {
          kind: "text" as const,
          text: `${cell.text} ${mark}`,
          ...(cell.address === undefined ? {} : { address: cell.address }),
        }
      : cell,
  );
}

/**
 * A table from rows and a column list, the list that the site draws too: one row of the document a row, codes of absence
 * explained below. A row of the office's own says "(local)" beside its figure, or its name where it has none that says it.
 * @throws RangeError for a table without rows: say in a sentence that there are none.
 */
export function tableBlock<Row>({
  id,
  caption,
  rows,
  columns,
  sources,
  notes = [],
  isChosen,
  isMarked = true,
}: TableContent<Row>): Table {
  if (rows.length === 0) throw new RangeError(`the table "${caption}" has no rows`);
  const codes = rows.flatMap((row) => columns.map((column) => column.absence?.(row) ?? null));
  const chosen = isChosen === undefined ? -1 : rows.findIndex(isChosen);
  const marked = rows.map((row) => {
    const cells = columns.map((column) => cellOf(row, column));
    return isMarked && isLocalRow(row) ? withMark(cells) : cells;
  });
  return {
    kind: "table",
    id,
    label: "",
    caption,
    columns: columns.map(({ heading, type }) => ({ heading, align: numeric.has(type) ? "right" : "left" })),
    rows: marked,
    notes: [
      ...notes,
      ...absenceNotes(codes.filter((code): code is AbsenceCode => code !== null)),
      ...(isMarked && (rows.some(isLocalRow) || marked.flat().some(({ text }) => text.includes(mark)))
        ? [localNote]
        : []),
    ],
    source: sources === undefined ? null : `${formatSourceLine(sources)}.`,
    chosenRow: chosen === -1 ? null : chosen,
  };
}

/** The same columns without those that the caption says already. */
export const without = <Row>(
  columns: readonly Column<Row>[],
  ...keys: readonly string[]
): readonly Column<Row>[] => columns.filter(({ key }) => !keys.includes(key));
