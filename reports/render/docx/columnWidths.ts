import { gradeLetter } from "../../../src/model/scale.ts";
import type { Table } from "../../document.ts";
import { textWidth } from "./page.ts";

/** Margins of a cell and a little air, in twips. */
const padding = 190;
/** A column of prose takes lines rather than the whole width. */
const widestNatural = 3800;
const widestWord = 2400;
const bold = 1.08;

/** Width of a text in Arial of 10 points, on the generous side, in twips. */
export function wordWidth(word: string): number {
  let width = 0;
  for (const character of word)
    width += /[ijlIftr.,:;'|()[\]\s-]/.test(character)
      ? 68
      : /[mwMW%@]/.test(character)
        ? 178
        : /[A-Z]/.test(character)
          ? 142
          : 112;
  return width;
}

interface Need {
  /** With no word broken. */
  readonly least: number;
  /** With short texts, as "2 May 2019", on one line, and the heading on two. */
  readonly easy: number;
  /** With every cell on one line. */
  readonly natural: number;
}

const shortText = 1250;
const withRoom = (width: number): number => Math.min(width, widestWord) * bold + padding;

function needOf(heading: string, texts: readonly string[]): Need {
  let least = 0;
  let easy = wordWidth(heading) * 0.65;
  let natural = 0;
  for (const text of [heading, ...texts]) {
    const width = wordWidth(text.slice(0, 120));
    natural = Math.max(natural, Math.min(widestNatural, width));
    if (width <= shortText && text !== heading) easy = Math.max(easy, width);
    for (const word of text.slice(0, 400).split(" ")) least = Math.max(least, wordWidth(word.slice(0, 40)));
  }
  const words = withRoom(least);
  const easier = Math.max(words, withRoom(easy));
  return { least: words, easy: easier, natural: Math.max(easier, natural * bold + padding) };
}

const needsOf = ({ columns, rows }: Table): readonly Need[] =>
  columns.map(({ heading }, index) =>
    needOf(
      heading,
      rows.map((row) => {
        const cell = row[index];
        return cell === undefined
          ? ""
          : cell.grade === undefined
            ? cell.text
            : `${gradeLetter(cell.grade)} ${cell.text}`;
      }),
    ),
  );

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whether a table would have to break words on an upright page. */
export const needsLandscape = (table: Table): boolean =>
  sum(needsOf(table).map(({ least }) => least)) > textWidth("portrait");

/** Widths of the columns in twips: no word broken as long as there is room, and the rest shared by what each has to say. */
export function columnWidths(table: Table, available: number): readonly number[] {
  const needs = needsOf(table);
  const natural = sum(needs.map((need) => need.natural));
  // Narrow tables are not drawn out over the whole page: the eye would lose the row.
  const whole = Math.min(available, Math.max(natural * 1.2, available * 0.6));
  if (natural < whole) return needs.map((need) => Math.floor((need.natural / natural) * whole));
  const isEasy = sum(needs.map(({ easy }) => easy)) < whole;
  const base = needs.map(({ easy, least }) => (isEasy ? easy : least));
  const taken = sum(base);
  const wish = needs.map((need, index) => need.natural - (base[index] ?? 0));
  return base.map((width, index) =>
    Math.floor(
      taken >= whole
        ? (width / taken) * whole
        : width + ((wish[index] ?? 0) / Math.max(1, sum(wish))) * (whole - taken),
    ),
  );
}
