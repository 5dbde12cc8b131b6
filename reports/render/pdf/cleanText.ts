import type { FontMetrics } from "./fontMetrics.ts";

/** Stands for a character that no font of the pack holds. */
export const replacement = "\uFFFD";

/** Where a line may end without a sign of it. */
const breakPoint = "\u200B";

/**
 * Marks without a shape, such as a soft hyphen out of a web page, glue to the letter before them, and readers of the file lose
 * both; scripts from the right and those of India need theirs.
 */
const looseMark = /(?<![\u0590-\u08FF\u0900-\u0DFF\uFB1D-\uFEFC\s])\p{Cf}/gu;

/** Turns a text of the document into what can be set: no control character, nothing that has no glyph. */
export type Cleaner = (text: string) => string;

/**
 * A cleaner that replaces the given clusters as well: those that turned out to have no glyph. PDF/UA refuses a text that
 * cannot be shown, and a pack must not fail for one character of a name.
 */
export function cleaner(missing: ReadonlySet<string>): Cleaner {
  const clusters = [...missing].filter((cluster) => cluster !== "").toSorted((a, b) => b.length - a.length);
  return (text) => {
    const shown = text
      .replaceAll(/\p{Cs}/gu, replacement)
      .replaceAll(/\p{Cc}/gu, (mark) => (/\s/.test(mark) ? " " : ""))
      .replaceAll(/[\u2028\u2029]/g, " ")
      .replaceAll(/[\u200B\uFEFF]/g, "")
      .replaceAll(looseMark, "");
    return clusters.reduce((rest, cluster) => rest.replaceAll(cluster, replacement), shown);
  };
}

/** Lets a word that is wider than `room` ems break: after the signs of an address, and where it must. */
function broken(word: string, room: number, { width }: FontMetrics): string {
  let line = 0;
  let result = "";
  for (const character of word) {
    const step = width(character);
    if (line + step > room) {
      result += breakPoint;
      line = 0;
    }
    result += character;
    line += step;
    if (/[/.\-_?&=@]/.test(character) && line > room / 2) {
      result += breakPoint;
      line = 0;
    }
  }
  return result;
}

/** A text in which no word is wider than `room` ems; other words are left alone. */
export function breakable(text: string, room: number, metrics: FontMetrics): string {
  // Most texts are shorter than one line, and an em is about as wide as a character gets.
  if (text.length < room * 0.9) return text;
  return text.replaceAll(/\S+/g, (word) =>
    metrics.width(word) <= room ? word : broken(word, room, metrics),
  );
}

/** An address of the web or of mail; null for any other, which becomes no link. */
export const safeAddress = (address: string | undefined): string | null =>
  address !== undefined && /^(https?:\/\/|mailto:)/i.test(address) ? address : null;
