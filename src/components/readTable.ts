import { type SheetCell, type SheetTable, sheetCell } from "../tables/sheetCell.js";
import { cellText } from "./cellText.js";

type Grid = readonly (readonly (HTMLTableCellElement | undefined)[])[];

/** Rows of equal length: a cell that spans several places stands in each of them. */
function gridOf(rows: readonly HTMLTableRowElement[]): Grid {
  const grid: (HTMLTableCellElement | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.colSpan; right++) {
          const line = grid[y + down];
          if (line !== undefined) line[x + right] = cell;
        }
      x += cell.colSpan;
    }
  }
  return grid;
}

/** Texts made different: a second "Forces" is "Forces (2)"; a heading without words is named for its place. */
function unique(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return texts.map((text, index) => {
    const name = text === "" ? `Column ${index + 1}` : text;
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** One heading for each column: those that stand above one another are joined. */
function headingsOf(grid: Grid, width: number): readonly string[] {
  const places = Array.from({ length: width }, (_, x) => x);
  return unique(
    places.map((x) => {
      const cells = new Set(grid.map((row) => row[x]).filter((cell) => cell !== undefined));
      return [...new Set([...cells].map(cellText))].filter((text) => text !== "").join(", ");
    }),
  );
}

const isGroup = (row: Grid[number]): boolean => row.length > 1 && new Set(row).size === 1;

function readCell(cell: HTMLTableCellElement | undefined, isData: boolean): SheetCell {
  if (cell === undefined) return { kind: "text", text: "" };
  const held = cell.getAttribute("data-value");
  // Our tables say which columns hold numbers; in any other, what is wholly a number is one.
  const isNumeric = !isData || cell.classList.contains("number");
  return sheetCell(cellText(cell), { value: held === null ? null : Number(held), isNumeric });
}

const textsOf = (root: ParentNode, selector: string): readonly string[] =>
  [...root.querySelectorAll(selector)].map(cellText);

/**
 * A table as it is drawn, to be written elsewhere. A row that is one heading over all columns becomes a column "Group", so
 * that each row can be read alone.
 */
export function readTable(table: HTMLTableElement): SheetTable {
  const heads = [...(table.tHead?.rows ?? [])];
  const bodies = gridOf(
    [...table.tBodies, ...(table.tFoot === null ? [] : [table.tFoot])].flatMap(({ rows }) => [...rows]),
  );
  const header = gridOf(heads);
  const width = Math.max(0, ...[...header, ...bodies].map(({ length }) => length));
  const isData = table.classList.contains("data");
  const isGrouped = bodies.some(isGroup);

  const rows: SheetCell[][] = [];
  let group = "";
  for (const row of bodies) {
    if (isGroup(row)) {
      group = row[0] === undefined ? "" : cellText(row[0]);
      continue;
    }
    const cells = Array.from({ length: width }, (_, x) => readCell(row[x], isData));
    rows.push(isGrouped ? [{ kind: "text", text: group }, ...cells] : cells);
  }
  const headings = headingsOf(header, width);
  const around = table.closest(".table-and-notes");
  return {
    caption: table.caption === null ? "" : cellText(table.caption),
    headings: isGrouped ? unique(["Group", ...headings]) : headings,
    rows,
    notes: around === null ? [] : textsOf(around, ".table-notes li, p.table-notes"),
  };
}
