import type { Block, PackDocument, Run } from "../document.ts";

/** Text as it is compared: no control characters, one space for any white space. */
export const normal = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (mark) => (/\s/.test(mark) ? " " : ""))
    .replaceAll(/[\s\u2028\u2029]+/gu, " ")
    .trim();

export const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

const said = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** The texts of a block outside its table, in the order in which a reader meets them. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [block.number ?? "", said(block.runs)];
    case "note":
      return [said(block.runs)];
    case "list":
      return block.items.map(said);
    case "facts":
      return block.entries.flatMap(({ term, runs }) => [term, said(runs)]);
    case "table":
      return [block.label, block.caption, ...block.notes, block.source ?? ""];
    case "figure":
      return [block.label, block.headline, block.subtitle, ...block.warnings];
    case "page break":
      return [];
  }
}

/** Every run of the document, with what it leads to. */
export const runsOf = ({ blocks }: PackDocument): readonly Run[] =>
  blocks.flatMap((block) => {
    if (block.kind === "paragraph" || block.kind === "note") return block.runs;
    if (block.kind === "list") return block.items.flat();
    return block.kind === "facts" ? block.entries.flatMap(({ runs }) => runs) : [];
  });

/** Addresses that lead to the web or to a mailbox, as a reader of the file finds them; nothing else may be a link. */
export function addressesOf(document: PackDocument): readonly string[] {
  const cells = document.blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : []));
  return [...runsOf(document), ...cells].flatMap(({ address, text }) => {
    if (address === undefined || normal(text) === "" || !URL.canParse(address)) return [];
    const { protocol, href } = new URL(address);
    return /^(https?|mailto):$/.test(protocol) ? [href] : [];
  });
}

/** The texts that are not found in `whole` after those before them. */
export function missingInOrder(whole: string, texts: readonly string[]): readonly string[] {
  let from = 0;
  return texts.map(normal).filter((text) => {
    const at = whole.indexOf(text, from);
    if (at !== -1) from = at + text.length;
    return at === -1;
  });
}

const spoilt = /\b(?:NaN|undefined|null|Infinity)\b|\[object \w+\]/;

/** The words around what a program wrote by mistake; null where there are none. An office may write what it likes. */
export function spoiltWords(text: string): string | null {
  const at = text.search(spoilt);
  return at === -1 ? null : text.slice(Math.max(0, at - 30), at + 40);
}

/** Whether JSON says the same as a value. */
export function saysSame(json: string, value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(json)) === JSON.stringify(value);
  } catch {
    return false;
  }
}
