import type { Block } from "../text/block.ts";
import { plain } from "../text/plainText.ts";
import { judgementNamed } from "./judgements.ts";

/** A section of the report on one judgement. */
export interface Section {
  readonly judgement: string;
  /** Index of its heading. */
  readonly start: number;
  /** Index after its last block. */
  readonly end: number;
}

/** How many blocks below its heading a section states its grade. */
const opening = 8;

const opensSection = (block: Block): boolean =>
  /^(?:grade\b|national grade distribution$|national contextual factors$)/.test(plain(block.text));

/** The judgement that a block is the heading of; of a heading in two lines its second names it. */
function headingAt(blocks: readonly Block[], index: number): string | null {
  const block = blocks[index];
  if (block === undefined || block.kind === "row" || block.kind === "bullet") return null;
  return judgementNamed(block.text);
}

/** The sections, told from entries of the contents by the grade, distribution or context that follows at once. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const starts = blocks.flatMap((_, index) => {
    const judgement = headingAt(blocks, index);
    const next = blocks[index + 1];
    return judgement !== null && next !== undefined && opensSection(next)
      ? [{ judgement, start: index }]
      : [];
  });
  return starts.map(({ judgement, start }, order) => ({
    judgement,
    start,
    end: starts[order + 1]?.start ?? endOfFindings(blocks, start),
  }));
}

/** The last section ends where the list of recommendations or the appendix begins. */
function endOfFindings(blocks: readonly Block[], start: number): number {
  const end = blocks.findIndex(
    ({ kind, text }, index) =>
      index > start && kind === "heading" && /^(?:recommendations$|appendix\b)/.test(plain(text)),
  );
  return end < 0 ? blocks.length : end;
}

/** The first blocks of a section, where its grade and its distribution stand. */
export const openingOf = (blocks: readonly Block[], { start, end }: Section): readonly Block[] =>
  blocks.slice(start + 1, Math.min(end, start + 1 + opening));
