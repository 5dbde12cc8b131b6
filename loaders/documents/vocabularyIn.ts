import { plain } from "./text/plainText.ts";

/** A name that documents use, and the item that it stands for. */
export interface NamedItem {
  readonly says: string;
  readonly item: string;
}

export interface ItemsIn {
  readonly items: readonly string[];
  /** What is left when the names, and the words and marks that join a list, are taken out; empty when all was understood. */
  readonly left: string;
}

/** Items that a list in prose names, however the list is joined: names may hold commas and "and" themselves. */
export function itemsIn(text: string, names: readonly NamedItem[]): ItemsIn {
  let rest = ` ${plain(text)} `;
  const items: { readonly item: string; readonly at: number }[] = [];
  for (const { says, item } of names.toSorted((a, b) => b.says.length - a.says.length)) {
    const words = plain(says);
    for (let at = rest.indexOf(words); at >= 0; at = rest.indexOf(words, at + 1)) {
      if (/[\p{L}\p{N}]/u.test(rest[at - 1] ?? " ") || /[\p{L}\p{N}]/u.test(rest[at + words.length] ?? " "))
        continue;
      items.push({ item, at });
      rest = rest.slice(0, at) + "\u0000".repeat(words.length) + rest.slice(at + words.length);
    }
  }
  const left = rest
    .replaceAll("\u0000", " ")
    .replace(/\b(?:and|also|both|its|the|at|in|for|of|how|areas? of)\b/g, " ")
    .replace(/[\s,;:.()|/'"-]+/g, " ")
    .trim();
  const inOrder = items.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
  return { items: [...new Set(inOrder)], left };
}
