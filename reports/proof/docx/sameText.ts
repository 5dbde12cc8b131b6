/** A text as readers compare it: no control characters, and any white space is one space. */
export const sameText = (text: string): string =>
  text
    .replaceAll(/[\t\n\r]+/g, " ")
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The start of a text, to name it in a fault. */
export const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

const suspects = /\b(?:NaN|undefined|null)\b/g;
const countOf = (text: string): number => [...text.matchAll(suspects)].length;

/** Words that programs leave behind, beyond those that the document itself has ("null and void"). */
export const leftBehind = (text: string, expected: string): readonly string[] =>
  countOf(text) > countOf(expected) ? [...new Set(text.match(suspects))] : [];
