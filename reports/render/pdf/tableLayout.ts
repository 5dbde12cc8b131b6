import type { Cell, Table } from "../../document.ts";
import type { Fonts } from "./fonts.ts";
import { size, textHeight, textWidth } from "./paper.ts";

/** Room on each side of a cell's text, and above and below it, in points. */
export const cellInset = { x: 4, y: 3.6 } as const;

/** A grade's chip with the room after it, in points. */
const chipRoom = 24;
const lineHeight = size.table * 1.38;
/** Kerning and rounding: a word measured to fit must fit. */
const slack = 1.02;

interface Room {
  /** The longest word, and the whole text on one line, in points with the room beside it. */
  readonly least: number;
  readonly natural: number;
}

export interface TableLayout {
  /** Widths of the columns in points. */
  readonly widths: readonly number[];
  readonly isLandscape: boolean;
  /** Whether the table is short enough to stand on one page with its caption and notes. */
  readonly isWhole: boolean;
  /** For each row, whether it is short enough to stand on one page. */
  readonly wholeRows: readonly boolean[];
}

const widest = (texts: readonly number[]): number => texts.reduce((most, width) => Math.max(most, width), 0);

/** The room that one text wants. */
function roomOf(text: string, isBold: boolean, { regular, bold }: Fonts): Room {
  const { width } = isBold ? bold : regular;
  const points = (part: string): number => width(part) * size.table * slack;
  const beside = 2 * cellInset.x + 0.5;
  return { least: widest(text.split(" ").map(points)) + beside, natural: points(text) + beside };
}

const cellRoom = (cell: Cell, isBold: boolean, fonts: Fonts): Room => {
  const room = roomOf(cell.text, isBold, fonts);
  return cell.grade === undefined ? room : { ...room, natural: room.natural + chipRoom };
};

const longestWord = (total: number): number => total * 0.35;

/** Shares `total` among columns: none narrower than its longest word, and short texts before long ones get what they want. */
function shared(rooms: readonly Room[], total: number): readonly number[] {
  const natural = rooms.map((room) => room.natural);
  const sum = natural.reduce((all, width) => all + width, 0);
  // A narrow table is not torn apart to fill the page: figures would stand far from their names.
  if (sum <= total) return natural.map((width) => width * Math.min(total / sum, 1.6));
  // A word of half a page breaks, rather than leave the other columns a sliver.
  const least = rooms.map((room) => Math.min(room.least, longestWord(total)));
  const leastSum = least.reduce((all, width) => all + width, 0);
  // Too many long words: the longest give way, and break.
  if (leastSum >= total)
    return cut(
      least,
      least.map(() => 0),
      total,
    );
  return cut(natural, least, total);
}

/** Cuts the widest of `wanted` to one width, none below its own of `least`, so that together they fill `total`. */
function cut(wanted: readonly number[], least: readonly number[], total: number): readonly number[] {
  const at = (cap: number): readonly number[] =>
    wanted.map((width, place) => Math.max(least[place] ?? 0, Math.min(width, cap)));
  let [low, high] = [0, total];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (at(middle).reduce((all, width) => all + width, 0) > total) high = middle;
    else low = middle;
  }
  return at(low);
}

/**
 * How a table is set: the widths of its columns from the words in them, on a page laid across where its longest words want
 * more than an upright page has, and what of it is kept on one page.
 */
export function tableLayout(table: Table, fonts: Fonts): TableLayout {
  const roomsWith = (heading: number): readonly Room[] =>
    table.columns.map((column, place) => {
      const cells = table.rows.flatMap((row, index) => {
        const cell = row[place];
        return cell === undefined ? [] : [cellRoom(cell, index === table.chosenRow, fonts)];
      });
      const head = roomOf(column.heading, true, fonts);
      const least = widest([head, ...cells].map((room) => room.least));
      const natural = widest([head.natural * heading, least, ...cells.map((room) => room.natural)]);
      return { least, natural };
    });
  // Where room is short, a heading goes over two lines before a text does.
  const easy = roomsWith(1);
  const rooms =
    easy.reduce((sum, { natural }) => sum + natural, 0) > textWidth(false) ? roomsWith(0.6) : easy;
  const least = rooms.reduce((sum, room) => sum + Math.min(room.least, longestWord(textWidth(false))), 0);
  const isLandscape = table.columns.length > 4 && least > textWidth(false);
  const widths = shared(rooms, textWidth(isLandscape));

  const linesIn = (text: string, place: number, more: number): number => {
    const room = (widths[place] ?? 0) - 2 * cellInset.x;
    const length = fonts.bold.width(text) * size.table + more;
    // Lines are not filled to their end.
    return length <= room ? 1 : Math.ceil((length * 1.15) / room);
  };
  const heightOf = (lines: readonly number[]): number => widest(lines) * lineHeight + 2 * cellInset.y;
  const heights = table.rows.map((row) =>
    heightOf(row.map((cell, place) => linesIn(cell.text, place, cell.grade === undefined ? 0 : chipRoom))),
  );
  const header = heightOf(table.columns.map(({ heading }, place) => linesIn(heading, place, 0)));
  const page = textHeight(isLandscape);
  const whole = heights.reduce((sum, height) => sum + height, header + 70 + table.notes.length * 20);
  return {
    widths,
    isLandscape,
    isWhole: whole < page * 0.5,
    wholeRows: heights.map((height) => height < page * 0.3),
  };
}
