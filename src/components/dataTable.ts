import { type AbsenceCode, absenceNotes } from "../format/formatAbsence.js";
import { localNote, localWord } from "../format/localWords.js";
import { isLocalRow } from "../model/localSource.js";
import type { Column } from "../tables/column.js";
import { numberOfText } from "../tables/sheetCell.js";
import { type ComponentOptions, element } from "./element.js";
import { figureMenu } from "./figureMenu.js";
import { localMark } from "./localMark.js";
import { sourceLink } from "./sourceLink.js";

export interface DataTableOptions<Row> extends ComponentOptions {
  readonly caption: string;
  /** What to draw in place of the text, by a column's key: a grade chip, a strip. */
  readonly cells?: Readonly<Record<string, (row: Row) => Node>>;
  /** False where every row is the office's own and the words around the table say so. */
  readonly isMarked?: boolean;
  /** The row of the reader's force. */
  readonly isChosen?: (row: Row) => boolean;
}

const numeric: ReadonlySet<string> = new Set(["count", "decimal", "percent"]);
const numberClass = <Row>({ type }: Column<Row>): { class?: string } =>
  numeric.has(type) ? { class: "number" } : {};

/** The number behind a cell where its text shows it rounded or among others: what a file of the table holds. */
function heldValue<Row>(row: Row, { type, value, format }: Column<Row>): { "data-value"?: number } {
  if (!numeric.has(type)) return {};
  const held = value(row);
  return typeof held === "number" && numberOfText(format(row)) !== held ? { "data-value": held } : {};
}

/** Whether a cell of a row that is not the office's own has a part that is. */
const saysLocal = (text: string): boolean => text.includes(`(${localWord})`);

/** What stands in a cell: the given drawing, a link, or the column's text. */
function content<Row>(row: Row, column: Column<Row>, { document, cells }: DataTableOptions<Row>): Node {
  const drawn = cells?.[column.key]?.(row);
  if (drawn !== undefined) return drawn;
  const text = column.format(row);
  return column.type === "link"
    ? sourceLink(text, column.address?.(row) ?? null, { document })
    : document.createTextNode(text);
}

/**
 * A table from rows and a column list: caption, one header row, the first column as row headers, numbers right. It scrolls
 * inside a region that can take focus; the codes that stand for absent values are explained below it, and its menu offers it
 * as a file. A row of the office's own is marked.
 */
export function dataTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  options: DataTableOptions<Row>,
): HTMLElement {
  const { document, caption, isChosen, isMarked = true } = options;
  const isOwn = (row: Row): boolean => isMarked && isLocalRow(row);
  const head = element(
    document,
    "tr",
    {},
    ...columns.map((column) =>
      element(
        document,
        "th",
        { scope: "col", "data-column": column.key, ...numberClass(column) },
        column.heading,
      ),
    ),
  );
  // A file of the table names the source of each row; where it does not, the mark goes into the file.
  const namesSource = columns.some(({ key }) => key === "source_title");
  const body = rows.map((row) =>
    element(
      document,
      "tr",
      isChosen?.(row) ? { class: "is-chosen" } : {},
      ...columns.map((column, index) =>
        element(
          document,
          index === 0 ? "th" : "td",
          {
            ...(index === 0 ? { scope: "row" } : {}),
            "data-column": column.key,
            ...numberClass(column),
            ...heldValue(row, column),
          },
          content(row, column, options),
          ...(index === 0 && isOwn(row) ? [" ", localMark(options, { isSaidElsewhere: namesSource })] : []),
        ),
      ),
    ),
  );
  const codes = rows.flatMap((row) => columns.map((column) => column.absence?.(row) ?? null));
  const notes = [
    ...absenceNotes(codes.filter((code): code is AbsenceCode => code !== null)),
    ...(rows.some(
      (row) => isOwn(row) || (isMarked && columns.some((column) => saysLocal(column.format(row)))),
    )
      ? [localNote]
      : []),
  ];
  return element(
    document,
    "div",
    { class: "table-and-notes" },
    element(
      document,
      "div",
      { class: "table-scroll", role: "region", "aria-label": caption, tabindex: 0 },
      element(
        document,
        "table",
        { class: "data" },
        element(document, "caption", {}, caption),
        element(document, "thead", {}, head),
        element(document, "tbody", {}, ...body),
      ),
    ),
    ...(notes.length === 0
      ? []
      : [
          element(
            document,
            "ul",
            { class: "table-notes" },
            ...notes.map((note) => element(document, "li", {}, note)),
          ),
        ]),
    figureMenu({ document, withPicture: false }),
  );
}
