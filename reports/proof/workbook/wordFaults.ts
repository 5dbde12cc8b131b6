import type { Block, PackDocument } from "../../document.ts";
import { wordsOf } from "../../packs/documentOf.ts";
import { type OpenedSheet, packed } from "./openedBook.ts";

const textOf = (sheet: OpenedSheet | undefined, column: number): string =>
  (sheet?.rows ?? []).map((row) => packed(String(row[column]?.value ?? ""))).join("");

/** What the sheet Narrative has to say of a block; a table says the rest on its own sheet. */
const narrated = (block: Block): readonly string[] =>
  block.kind === "table" ? [`${block.label}: ${block.caption}`] : wordsOf(block);

/** What the sheet Notes has to say of a block; where a run leads to stands between it and the next. */
function noted(block: Block): readonly string[] {
  if (block.kind === "note" && block.look === "warning") return block.runs.map(({ text }) => text);
  if (block.kind === "figure") return block.warnings;
  return block.kind === "table" ? block.notes : [];
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Looks for everything that a pack says in words on the sheets that hold words, the narrative in its order. */
export function* wordFaults(sheets: readonly OpenedSheet[], document: PackDocument): Generator<string> {
  const sheet = (name: string): OpenedSheet | undefined => sheets.find((found) => found.name === name);
  const cover = textOf(sheet("Cover"), 0);
  const { title, subtitle, letterhead, choices, running, unfinished } = document;
  const onCover = [
    title,
    subtitle,
    letterhead.body,
    ...choices.map(({ term, text }) => `${term}: ${text}`),
    ...running,
    ...unfinished,
  ];
  for (const words of onCover)
    if (!cover.includes(packed(words))) yield `worksheet "Cover" does not say "${short(words)}"`;
  if (unfinished.length > 0 && !cover.includes("Draft"))
    yield 'worksheet "Cover" does not say that it is a draft';
  const narrative = textOf(sheet("Narrative"), 2);
  const notes = textOf(sheet("Notes"), 1);
  let reached = 0;
  for (const block of document.blocks) {
    for (const words of narrated(block)) {
      const found = narrative.indexOf(packed(words), reached);
      if (found === -1) yield `worksheet "Narrative" does not say, in its place, "${short(words)}"`;
      else reached = found + packed(words).length;
    }
    for (const words of noted(block))
      if (!notes.includes(packed(words))) yield `worksheet "Notes" does not say "${short(words)}"`;
  }
}
