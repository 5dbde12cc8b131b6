import { absenceNotes } from "../format/formatAbsence.js";
import { localKey } from "../format/localWords.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import type { Standing } from "../model/standing.js";
import { moveByArrows } from "./arrowKeys.js";
import { element } from "./element.js";
import { gradeChip } from "./gradeChip.js";
import type { ProofOptions } from "./proof.js";
import { siteAddress } from "./siteLink.js";
import { type SortHead, sortHead } from "./sortHead.js";
import { undatedChip } from "./undatedChip.js";

type Judgement = GradeRow & { readonly standing?: Standing };
type ForceName = Pick<GradeRow, "force_id" | "force_name">;

/** Rows of the matrix that belong together, in this order. */
export interface MatrixGroup {
  /** What stands above the rows; null for none. */
  readonly heading: string | null;
  readonly forces: readonly ForceName[];
}

export interface GradeMatrixOptions extends ProofOptions {
  readonly caption: string;
  readonly groups: readonly MatrixGroup[];
  /** The columns of the matrix, in this order. */
  readonly items: readonly Pick<GradeRow, "item_id" | "item_name">[];
  /** Slug of the reader's force. */
  readonly chosen?: string | null;
  /** The heads of the columns of names and of counts, where they sort. */
  readonly nameHead?: SortHead;
  /** A column of counts beside the names: its head, and a cell's text with what is said of it. */
  readonly counts?: {
    readonly head: SortHead;
    readonly cell: (force_id: string) => readonly [text: string, remark: string];
  };
}

const keyOf = (force_id: string, item_id: string): string => `${force_id}|${item_id}`;

/** A short sign for the eye and the words for the ear. */
const sign = (document: Document, shown: string, said: string): HTMLElement =>
  element(document, "span", { class: "no-judgement", role: "img", "aria-label": said }, shown);

/** What stands in a cell: the judgement, why none is shown, or that none is held. */
function cellOf(row: Judgement | undefined, options: ProofOptions): HTMLElement {
  const { document } = options;
  if (row === undefined) return sign(document, "–", "none held");
  if (row.standing === "not yet published") return sign(document, "not yet", "not yet published");
  return row.standing === "date not known"
    ? undatedChip(row, options)
    : gradeChip(row, { ...options, isCompact: true });
}

function headOf({ document, items, nameHead, counts }: GradeMatrixOptions): HTMLElement {
  const plain = (text: string): HTMLElement => element(document, "th", { scope: "col" }, text);
  return element(
    document,
    "tr",
    {},
    nameHead === undefined ? plain("Force") : sortHead(nameHead, { document }),
    ...(counts === undefined ? [] : [sortHead(counts.head, { document })]),
    ...items.map(({ item_name }) => plain(item_name)),
  );
}

function groupBody(
  { heading, forces }: MatrixGroup,
  judgements: ReadonlyMap<string, Judgement>,
  options: GradeMatrixOptions,
): HTMLElement {
  const { document, items, chosen = null, counts } = options;
  const countCell = (force_id: string): HTMLElement[] => {
    if (counts === undefined) return [];
    const [text, remark] = counts.cell(force_id);
    return [
      element(
        document,
        "td",
        { class: "matrix-count" },
        text,
        ...(remark === "" ? [] : [element(document, "span", { class: "matrix-remark" }, ` ${remark}`)]),
      ),
    ];
  };
  const headings =
    heading === null
      ? []
      : [
          element(
            document,
            "tr",
            { class: "matrix-group" },
            element(
              document,
              "th",
              { scope: "rowgroup", colspan: items.length + (counts === undefined ? 1 : 2) },
              element(document, "span", {}, heading),
            ),
          ),
        ];
  const rows = forces.map(({ force_id, force_name }) =>
    element(
      document,
      "tr",
      force_id === chosen ? { class: "is-chosen" } : {},
      element(
        document,
        "th",
        { scope: "row" },
        element(document, "a", { href: siteAddress(`force/${force_id}`, options) }, force_name),
      ),
      ...countCell(force_id),
      ...items.map(({ item_id }) =>
        element(document, "td", {}, cellOf(judgements.get(keyOf(force_id, item_id)), options)),
      ),
    ),
  );
  return element(document, "tbody", {}, ...headings, ...rows);
}

/**
 * Forces down, questions or areas across, a chip in each cell; judgements of one round, one for each force and item.
 * A grid rather than a plain table: its cells are some 350 buttons, which as a grid are one stop of the Tab key and arrow
 * keys from there, while rows, columns and their headers are announced as in a table.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function gradeMatrix(rows: readonly Judgement[], options: GradeMatrixOptions): HTMLElement {
  const { document, caption, groups, items } = options;
  const judgements = new Map(
    rows
      .filter(({ standing, is_current }) => standing !== undefined || is_current)
      .map((row) => [keyOf(row.force_id, row.item_id), row]),
  );
  const isFull = groups.every(({ forces }) =>
    forces.every(({ force_id }) => items.every(({ item_id }) => judgements.has(keyOf(force_id, item_id)))),
  );
  const notes = absenceNotes([
    ...(isFull ? [] : (["none held"] as const)),
    ...(rows.some(({ standing }) => standing === "date not known") ? (["date not known"] as const) : []),
  ]).map((note) => note.replace("[none held]", "–").replace("[date not known]", "day?"));
  const keys = [...notes, ...(rows.some(isLocal) ? [localKey] : [])];
  const grid = element(
    document,
    "table",
    { class: "matrix", role: "grid" },
    element(document, "caption", { class: "visually-hidden" }, caption),
    element(document, "thead", {}, headOf(options)),
    ...groups.filter(({ forces }) => forces.length > 0).map((group) => groupBody(group, judgements, options)),
  );
  moveByArrows(grid);
  return element(
    document,
    "div",
    { class: "table-and-notes" },
    element(document, "div", { class: "table-scroll" }, grid),
    ...keys.map((note) => element(document, "p", { class: "table-notes" }, note)),
  );
}
