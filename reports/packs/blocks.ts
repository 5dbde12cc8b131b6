import type { Facts, Heading, List, Note, PageBreak, Paragraph, Run } from "../document.ts";

/** What may be written as text: a string, or runs where a part of it is strong or leads somewhere. */
export type Words = string | readonly Run[];

export const runs = (words: Words): readonly Run[] => (typeof words === "string" ? [{ text: words }] : words);

export const heading = (level: Heading["level"], id: string, text: string): Heading => ({
  kind: "heading",
  level,
  id,
  text,
});

export const paragraph = (words: Words, more: Pick<Paragraph, "number" | "role"> = {}): Paragraph => ({
  kind: "paragraph",
  runs: runs(words),
  ...more,
});

/** A point to read to: the label of a table or figure, or the text of a heading, is put in by `documentOf`. */
export const reference = (target: string): Run => ({ text: "", target });

/** The same with words before it, for a table that may not be in the pack: then all of it is left out. */
export const referenceIfThere = (before: string, target: string): readonly Run[] => [
  { text: before, onlyWith: target },
  { text: "", target, onlyWith: target },
];

export const strong = (text: string): Run => ({ text, isStrong: true });

export const list = (items: readonly Words[], isOrdered = false): List => ({
  kind: "list",
  isOrdered,
  items: items.map(runs),
});

export const facts = (entries: readonly { readonly term: string; readonly words: Words }[]): Facts => ({
  kind: "facts",
  entries: entries.map(({ term, words }) => ({ term, runs: runs(words) })),
});

export const note = (look: Note["look"], words: Words): Note => ({ kind: "note", look, runs: runs(words) });

export const warning = (text: string): Note => note("warning", text);

/** Several warnings on one figure or part, in one note; none where there is none. */
export const warningsOf = (texts: readonly string[]): readonly Note[] =>
  texts.length === 0 ? [] : [warning(texts.join(" "))];

export const pageBreak: PageBreak = { kind: "page break" };
