import type { FileChild } from "docx";
import type { Block, PackDocument } from "../../document.ts";
import { needsLandscape } from "./columnWidths.ts";
import { figure } from "./figure.ts";
import { type Orientation, textWidth } from "./page.ts";
import { facts, heading, list, note, paragraph, type Start } from "./paragraphs.ts";
import type { Places } from "./places.ts";
import { table } from "./table.ts";

export interface Stretch {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

/**
 * Cuts the blocks where the page has to be turned for a wide table. The heading of such a table goes with it, and so does
 * what little stands between two of them: a page is not turned for a paragraph.
 */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const isWide = blocks.map((block) => block.kind === "table" && needsLandscape(block));
  for (let index = blocks.length - 1; index > 0; index -= 1)
    if (isWide[index] && blocks[index - 1]?.kind === "heading") isWide[index - 1] = true;
  const staysUpright = ({ kind }: Block) => kind === "figure" || kind === "table" || kind === "page break";
  for (let index = 0; index < blocks.length; index += 1) {
    if (!isWide[index]) continue;
    const next = isWide.indexOf(true, index + 1);
    const between = next < 0 ? [] : blocks.slice(index + 1, next);
    if (next > 0 && between.length <= 4 && !between.some(staysUpright)) isWide.fill(true, index, next);
  }
  const stretches: { orientation: Orientation; blocks: Block[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const orientation = isWide[index] ? "landscape" : "portrait";
    const last = stretches.at(-1);
    if (last?.orientation === orientation) last.blocks.push(block);
    else stretches.push({ orientation, blocks: [block] });
  }
  return stretches;
}

const written = (
  block: Exclude<Block, { kind: "page break" }>,
  {
    places,
    start,
    orientation,
    instance,
  }: {
    places: Places;
    start: Start;
    orientation: Orientation;
    instance: number;
  },
): readonly FileChild[] => {
  switch (block.kind) {
    case "heading":
      return [heading(block, places, start)];
    case "paragraph":
      return [paragraph(block, places, start)];
    case "list":
      return list(block, places, start, instance);
    case "facts":
      return facts(block, places, start);
    case "note":
      return [note(block, places, start)];
    case "table":
      return table(block, places, start, textWidth(orientation));
    case "figure":
      return figure(block, places, start);
  }
};

/** The blocks of each stretch as Word has them; `onNewPage` tells whether the first begins a page of its own. */
export function bodyOf(
  { blocks }: PackDocument,
  places: Places,
  onNewPage: boolean,
): readonly { readonly orientation: Orientation; readonly children: readonly FileChild[] }[] {
  let instance = 0;
  return stretchesOf(blocks).map((stretch, index) => {
    // A section begins a page as it is, so a break at its beginning would leave an empty one.
    let start: Start = index === 0 && onNewPage ? { pageBreakBefore: true } : {};
    const children: FileChild[] = [];
    for (const block of stretch.blocks) {
      if (block.kind === "page break") {
        if (children.length > 0 || (index === 0 && onNewPage)) start = { pageBreakBefore: true };
        continue;
      }
      instance += 1;
      children.push(...written(block, { places, start, orientation: stretch.orientation, instance }));
      start = {};
    }
    return { orientation: stretch.orientation, children };
  });
}
