import type { Block, Heading, PackDocument, Run } from "../../document.ts";
import { withRole, wordsOf } from "./elements.ts";
import type { PdfReading } from "./pdfReading.ts";
import { isSame, shortened, sought, textKey } from "./textKey.ts";

const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** The texts of a block that stand in the file in one piece; tables and figures are compared on their own. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [`${block.number ?? ""}${joined(block.runs)}`];
    case "note":
      return [joined(block.runs)];
    case "list":
      return block.items.map(joined);
    case "facts":
      return block.entries.flatMap(({ term, runs }) => [term, joined(runs)]);
    case "table":
      return [...block.notes, block.source ?? ""];
    case "figure":
      return [block.source];
    default:
      return [];
  }
}

/** Headings against the tags that a screen reader jumps by, and against the bookmarks. */
function* headingFaults({ elements, bookmarks }: PdfReading, document: PackDocument): Generator<string> {
  const headings = document.blocks.filter((block): block is Heading => block.kind === "heading");
  const compare = function* (
    name: string,
    found: readonly { readonly level: number; readonly title: string }[],
    wanted: readonly Pick<Heading, "level" | "text">[],
  ): Generator<string> {
    if (found.length !== wanted.length)
      yield `The file has ${found.length} ${name}s; the document has ${wanted.length} headings.`;
    for (const [index, { level, text }] of wanted.entries()) {
      const other = found[index];
      if (other !== undefined && other.level === level && isSame(other.title, text)) continue;
      const has =
        other === undefined ? "is missing" : `is "${shortened(other.title)}" of level ${other.level}`;
      yield `The ${name} for "${shortened(text)}" (level ${level}) ${has}.`;
      return;
    }
  };
  const tagged = withRole(elements, /^H[1-6]$/).map((element) => ({
    level: Number(element.role.slice(1)),
    title: wordsOf(element),
  }));
  const contents = document.layout === "pack" ? [{ level: 1 as const, text: "Contents" }] : [];
  yield* compare("tagged heading", tagged, [...contents, ...headings]);
  yield* compare("bookmark", bookmarks, headings);
}

/** Every text of the document in the order in which it is read out. */
function* textFaults({ elements }: PdfReading, { blocks }: PackDocument): Generator<string> {
  const all = textKey(elements.map(wordsOf).join(" "));
  let from = 0;
  for (const text of blocks.flatMap(textsOf)) {
    const { key, isMixed } = sought(text);
    if (key === "" || isMixed) continue;
    const place = all.indexOf(key, from);
    if (place >= 0) from = place + key.length;
    else {
      yield all.includes(key)
        ? `"${shortened(text)}" is read out in the wrong place.`
        : `"${shortened(text)}" is not in the file as it should be.`;
      return;
    }
  }
}

const spoilt = ["NaN", "undefined", "null"] as const;

/** Words that a program writes when it has no figure, unless the document says them itself. */
function* spoiltFaults({ pages }: PdfReading, document: PackDocument): Generator<string> {
  const own = JSON.stringify(document.blocks, (name, value: unknown) =>
    typeof value === "string" && name !== "svg" ? value : typeof value === "object" ? (value ?? "") : "",
  );
  for (const word of spoilt) {
    const pattern = new RegExp(`\\b${word}\\b`);
    if (pattern.test(own)) continue;
    const page = pages.findIndex((text) => pattern.test(text));
    if (page >= 0) yield `Page ${page + 1} reads "${word}".`;
  }
}

/** Headings, bookmarks and texts that are missing, other than they should be, or out of order. */
export const wordFaults = (reading: PdfReading, document: PackDocument): readonly string[] => [
  ...headingFaults(reading, document),
  ...textFaults(reading, document),
  ...spoiltFaults(reading, document),
];
