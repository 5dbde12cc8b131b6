import { countForces } from "../format/countForces.js";
import { formatCount } from "../format/formatCount.js";
import { formatShare } from "../format/formatShare.js";
import type { Grade } from "../model/scale.js";
import type { MovementCellRow } from "../tables/movementTable.js";
import { moveByArrows } from "./arrowKeys.js";
import { type ComponentOptions, element } from "./element.js";
import { gradeMark } from "./gradeChip.js";

export interface MovementMatrixOptions extends ComponentOptions {
  readonly from_round_name: string;
  readonly to_round_name: string;
  /** The key of the cell that is opened; none matches an empty text. */
  readonly cell: string;
  /** The same counts among the reader's peers; none where no peers are chosen. */
  readonly peerCells?: readonly MovementCellRow[];
  /** The reader's force, named in its cell. */
  readonly own?: { readonly cell: string; readonly name: string };
}

const slug = (grade: Grade): string => grade.toLowerCase().replaceAll(" ", "-");

/** What a cell is called in the address: "good.requires-improvement". */
export const movementCellKey = ({
  from_grade,
  to_grade,
}: Pick<MovementCellRow, "from_grade" | "to_grade">): string => `${slug(from_grade)}.${slug(to_grade)}`;

const kinds = ["moved up", "unchanged", "moved down"] as const;

/** Shades of a count: from one force to a quarter of all and more. */
const shadeOf = (count: number, total: number): number =>
  total === 0 ? 0 : Math.min(4, Math.ceil((count / total) * 16));

const gradesOf = (cells: readonly MovementCellRow[], end: "from_grade" | "to_grade"): readonly Grade[] => [
  ...new Set(cells.map((cell) => cell[end])),
];

/** The count of one cell as a button that lists its forces, with its share and its peers; no force is a plain zero. */
function cellContent(
  cell: MovementCellRow,
  kind: (typeof kinds)[number],
  { document, cell: open, peerCells, own }: MovementMatrixOptions,
): Node {
  const { from_grade, to_grade, force_count, from_count, rate } = cell;
  if (force_count === 0) return element(document, "span", { class: "no-force" }, "0");
  const key = movementCellKey(cell);
  const peers = peerCells?.find((other) => movementCellKey(other) === key)?.force_count;
  const line = (name: string, text: string): HTMLElement => element(document, "span", { class: name }, text);
  return element(
    document,
    "button",
    {
      type: "button",
      id: `moved-${key.replace(".", "-to-")}`,
      "aria-pressed": String(open === key),
      "data-set": open === key ? "cell=" : `cell=${key}&direction=`,
    },
    line("cell-count", formatCount(force_count)),
    line(
      "visually-hidden",
      ` ${force_count === 1 ? "force" : "forces"} from ${from_grade} to ${to_grade}, ${kind}. `,
    ),
    ...(rate.ok
      ? [line("cell-share", `${formatShare(rate.value, { decimals: 0 })} of ${formatCount(from_count)}`)]
      : []),
    ...(peers === undefined
      ? []
      : [line("cell-peers", `${formatCount(peers)} ${peers === 1 ? "peer" : "peers"}`)]),
    ...(own?.cell === key ? [line("cell-own", own.name)] : []),
  );
}

/**
 * From-to counts: grades of the earlier round down, of the later round across, a button in each cell that holds a force.
 * Takes the cells of `gradeMovement` on one scale, of rounds that may be compared: cells left of the diagonal moved up.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function movementMatrix(
  cells: readonly MovementCellRow[],
  options: MovementMatrixOptions,
): HTMLElement {
  const { document, from_round_name, to_round_name } = options;
  const [fromGrades, toGrades] = [gradesOf(cells, "from_grade"), gradesOf(cells, "to_grade")];
  const sum = (rows: readonly MovementCellRow[]): number =>
    rows.reduce((total, { force_count }) => total + force_count, 0);
  const total = sum(cells);
  const header = (scope: "col" | "row", content: Node | string): HTMLElement =>
    element(document, "th", { scope }, content);
  const whole = (count: number): HTMLElement =>
    element(document, "td", { class: "whole" }, formatCount(count));

  const body = fromGrades.map((grade, row) => {
    const leaving = cells.filter(({ from_grade }) => from_grade === grade);
    return element(
      document,
      "tr",
      {},
      header("row", gradeMark(grade, { document })),
      ...leaving.map((cell, column) => {
        const kind = kinds[1 + Math.sign(column - row)] ?? "unchanged";
        return element(
          document,
          "td",
          {
            class: kind.replace(" ", "-"),
            "data-cell": movementCellKey(cell),
            "data-shade": shadeOf(cell.force_count, total),
          },
          cellContent(cell, kind, options),
        );
      }),
      whole(sum(leaving)),
    );
  });
  const grid = element(
    document,
    "table",
    { class: "movement-matrix", role: "grid" },
    element(
      document,
      "caption",
      {},
      `${countForces(total)} by grade in ${from_round_name} (down) and in ${to_round_name} (across)`,
    ),
    element(
      document,
      "thead",
      {},
      element(
        document,
        "tr",
        {},
        header("col", `${from_round_name}, then ${to_round_name}`),
        ...toGrades.map((grade) => header("col", gradeMark(grade, { document }))),
        header("col", `All in ${from_round_name}`),
      ),
    ),
    element(document, "tbody", {}, ...body),
    element(
      document,
      "tfoot",
      {},
      element(
        document,
        "tr",
        {},
        header("row", `All in ${to_round_name}`),
        ...toGrades.map((grade) => whole(sum(cells.filter(({ to_grade }) => to_grade === grade)))),
        whole(total),
      ),
    ),
  );
  moveByArrows(grid);
  return element(document, "div", { class: "table-scroll" }, grid);
}
