import type { PdfLine, PlacedCell } from "./pdfLines.ts";

/** A line of text, or a row of a table whose cells stand under their headers. */
export interface ReadLine {
  readonly line: PdfLine;
  /** Null for a line of text. */
  readonly cells: readonly string[] | null;
}

/** Rows of a table follow each other this closely, in heights of a line. */
const rowGap = 3.5;

/** Tells rows of tables from lines of text: a run of lines of several cells, with the lines that fill up its columns. */
export function pdfTables(lines: readonly PdfLine[]): readonly ReadLine[] {
  const read: ReadLine[] = [];
  for (let start = 0; start < lines.length; ) {
    const end = endOfRun(lines, start);
    const run = lines.slice(start, end);
    const columns = columnsOf(run);
    for (const line of run) read.push({ line, cells: columns.length < 2 ? null : cellsIn(columns, line) });
    start = end;
  }
  return read;
}

const below = (line: PdfLine, next: PdfLine): number =>
  (line.y - next.y) / Math.max(line.height, next.height);

/** The line after the last of the run that begins at `start`; a line of text is a run of its own. */
function endOfRun(lines: readonly PdfLine[], start: number): number {
  const first = lines[start];
  if (first === undefined || first.cells.length < 2) return start + 1;
  let end = start + 1;
  for (; end < lines.length; end++) {
    const [last, next] = [lines[end - 1], lines[end]];
    if (last === undefined || next === undefined || below(last, next) > rowGap) break;
    if (next.cells.length < 2 && !fillsColumn(lines.slice(start, end), next)) break;
  }
  return end;
}

/** Whether a line of one cell stands in a column: not the first, or the first and narrow, and close below. */
function fillsColumn(run: readonly PdfLine[], line: PdfLine): boolean {
  const columns = columnsOf(run);
  const last = run.at(-1);
  const cell = line.cells[0];
  const second = columns[1];
  if (cell === undefined || last === undefined || second === undefined) return false;
  if (cell.right >= second.x && cell.x < second.x - line.height) return false;
  return below(last, line) < 2.2 || cell.x >= second.x - line.height;
}

/** The columns of a run: those of the line with the most cells, each as far as the run's cells reach in it. */
function columnsOf(run: readonly PdfLine[]): readonly PlacedCell[] {
  return run.reduce<readonly PlacedCell[]>(
    (widest, { cells }) => (cells.length > widest.length ? cells : widest),
    [],
  );
}

function cellsIn(columns: readonly PlacedCell[], line: PdfLine): readonly string[] {
  const texts = columns.map(() => "");
  for (const cell of line.cells) {
    const nearest = columns.reduce(
      (best, column, index) => {
        const distance = distanceTo(column, cell);
        return distance < best.distance ? { index, distance } : best;
      },
      { index: 0, distance: Number.POSITIVE_INFINITY },
    );
    texts[nearest.index] = `${texts[nearest.index] ?? ""} ${cell.text}`.trim();
  }
  return texts;
}

/** How far a cell is from a column: nearest of their left sides, middles and right sides, since tables align by each. */
const distanceTo = (column: PlacedCell, cell: PlacedCell): number =>
  Math.min(
    Math.abs(column.x - cell.x),
    Math.abs((column.x + column.right) / 2 - (cell.x + cell.right) / 2),
    Math.abs(column.right - cell.right),
  );
