import { absenceNotes, formatAbsence } from "../format/formatAbsence.js";
import type { GradeRow } from "../model/gradeRow.js";
import { moveByArrows } from "./arrowKeys.js";
import { element } from "./element.js";
import { gradeChip } from "./gradeChip.js";
import type { ProofOptions } from "./proof.js";

export interface GradeMatrixOptions extends ProofOptions {
  readonly caption: string;
  /** The rows of the matrix, in this order. */
  readonly forces: readonly { readonly force_id: string; readonly force_name: string }[];
  /** The columns of the matrix, in this order. */
  readonly items: readonly { readonly item_id: string; readonly item_name: string }[];
  /** Slug of the reader's force. */
  readonly chosen?: string | null;
}

/**
 * Forces down, questions or areas across, a chip in each cell; the current judgements of one round.
 * A grid rather than a plain table: its cells are some 350 buttons, which as a grid are one stop of the Tab key and arrow
 * keys from there, while rows, columns and their headers are announced as in a table.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function gradeMatrix(rows: readonly GradeRow[], options: GradeMatrixOptions): HTMLElement {
  const { document, caption, forces, items, chosen = null } = options;
  const cellKey = (force_id: string, item_id: string): string => `${force_id}|${item_id}`;
  const current = new Map(
    rows.filter((row) => row.is_current).map((row) => [cellKey(row.force_id, row.item_id), row]),
  );
  const cell = (force_id: string, item_id: string): Node => {
    const row = current.get(cellKey(force_id, item_id));
    return row === undefined
      ? document.createTextNode(formatAbsence("none held"))
      : gradeChip(row, { ...options, isCompact: true });
  };
  const head = element(
    document,
    "tr",
    {},
    element(document, "th", { scope: "col" }, "Force"),
    ...items.map(({ item_name }) => element(document, "th", { scope: "col" }, item_name)),
  );
  const body = forces.map(({ force_id, force_name }) =>
    element(
      document,
      "tr",
      force_id === chosen ? { class: "is-chosen" } : {},
      element(document, "th", { scope: "row" }, force_name),
      ...items.map(({ item_id }) => element(document, "td", {}, cell(force_id, item_id))),
    ),
  );
  const isFull = forces.every(({ force_id }) =>
    items.every(({ item_id }) => current.has(cellKey(force_id, item_id))),
  );
  const grid = element(
    document,
    "table",
    { class: "matrix", role: "grid" },
    element(document, "caption", {}, caption),
    element(document, "thead", {}, head),
    element(document, "tbody", {}, ...body),
  );
  moveByArrows(grid);
  return element(
    document,
    "div",
    { class: "table-and-notes" },
    element(document, "div", { class: "table-scroll" }, grid),
    ...(isFull
      ? []
      : absenceNotes(["none held"]).map((note) => element(document, "p", { class: "table-notes" }, note))),
  );
}
