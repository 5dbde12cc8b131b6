/** What one text wants, in points: its longest word, and the whole of it on one line. */
export interface Wish {
  readonly word: number;
  /** What should stay on one line if it can: a date, a figure, a chip with its first word. */
  readonly whole: number;
  readonly line: number;
}

/** Share of the page that the longest word may claim; a longer one breaks, rather than leave other columns a sliver. */
export const longestWord = 0.35;

/** Rows that are looked at: of a long table, as many spread over it tell enough. */
const looked = 48;
const steps = 80;

/** Lines are seldom filled to their end. */
export const lines = (line: number, room: number): number =>
  line <= room ? 1 : Math.ceil((line * 1.12) / Math.max(room, 1));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const most = (rows: readonly (readonly Wish[])[], of: keyof Wish): readonly number[] =>
  (rows[0] ?? []).map((_, place) => rows.reduce((widest, row) => Math.max(widest, row[place]?.[of] ?? 0), 0));

/** The longest word of each column. */
export const wordsOf = (rows: readonly (readonly Wish[])[]): readonly number[] => most(rows, "word");

/** The cap at which widths, none wider than it, fill `total`. */
function capped(widths: readonly number[], total: number): readonly number[] {
  let left = total;
  let count = widths.length;
  for (const width of widths.toSorted((a, b) => a - b)) {
    if (width * count >= left) break;
    left -= width;
    count -= 1;
  }
  return widths.map((width) => Math.min(width, left / Math.max(count, 1)));
}

/** How high a row stands: its longest text decides, and the others count a little, so that dates stay whole. */
function height(row: readonly Wish[], widths: readonly number[]): number {
  let highest = 1;
  let all = 0;
  for (const [place, { line }] of row.entries()) {
    const needed = Math.max(1, line / (widths[place] ?? 1));
    highest = Math.max(highest, needed);
    all += needed;
  }
  return highest + all * 0.2;
}

/**
 * Shares `total` points among columns so that the table is low: each has its longest word, then room goes step by step to
 * the column that makes the rows lowest. `rows` begin with the headings. A table that fits is not torn apart to fill the page:
 * figures would stand far from their names.
 */
export function columnWidths(rows: readonly (readonly Wish[])[], total: number): readonly number[] {
  const natural = most(rows, "line");
  const wanted = sum(natural);
  if (wanted <= total) return natural.map((width) => width * Math.min(total / Math.max(wanted, 1), 1.6));
  const words = wordsOf(rows).map((word) => Math.min(word, longestWord * total));
  if (sum(words) >= total) return capped(words, total);
  const whole = most(rows, "whole").map((width) => Math.min(width, longestWord * total));
  const least = sum(whole) < total ? whole : words;
  const every = Math.max(1, Math.ceil(rows.length / looked));
  const sample = rows.filter((_, index) => index % every === 0);
  const widths = [...least];
  const step = (total - sum(least)) / steps;
  for (let count = 0; count < steps; count++) {
    let best = 0;
    let lowest = Number.POSITIVE_INFINITY;
    for (const [place, width] of widths.entries()) {
      if (width >= (natural[place] ?? 0)) continue;
      widths[place] = width + step;
      const now = sum(sample.map((row) => height(row, widths)));
      widths[place] = width;
      if (now < lowest) [lowest, best] = [now, place];
    }
    widths[best] = (widths[best] ?? 0) + step;
  }
  return widths;
}
