import { strFromU8, unzipSync } from "fflate";

/** The parts of a Word file by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const needed = ["[Content_Types].xml", "word/document.xml", "word/styles.xml", "docProps/core.xml"];

/** The parts of a file, or the fault that keeps it from being one. */
export function openParts(bytes: Uint8Array): Parts | string {
  try {
    const parts = unzipSync(bytes);
    const missing = needed.filter((path) => parts[path] === undefined);
    return missing.length > 0 ? `the file has no ${missing.join(", ")}: it is no Word document` : parts;
  } catch (cause) {
    return `the file cannot be opened as a zip: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

export const textOfPart = (parts: Parts, path: string): string => {
  const bytes = parts[path];
  return bytes === undefined ? "" : strFromU8(bytes);
};

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

export const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal, hex, name: string | undefined) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    return entities[name ?? ""] ?? whole;
  });

/** Attributes of each element of a name, in the order of the text. */
export const elements = (xml: string, name: string): readonly ReadonlyMap<string, string>[] =>
  [...xml.matchAll(new RegExp(`<${name}(?=[\\s/>])([^>]*?)/?>`, "g"))].map(
    ([, attributes = ""]) =>
      new Map(
        [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
          key,
          unescaped(value),
        ]),
      ),
  );

/** The words that an element's runs hold. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab)\/>/g)]
    .map(([, words, tab]) => (tab === undefined ? unescaped(words ?? "") : " "))
    .join("");
