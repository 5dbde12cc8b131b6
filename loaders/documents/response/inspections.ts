import type { Block } from "../text/block.ts";

/** What a response says of one inspection: the blocks from its title to the next title. */
export interface InspectionPart {
  readonly title: string | null;
  readonly titleBlock: Block | null;
  readonly blocks: readonly Block[];
}

/** A label of the table at the head of a response, and what stands beside or below it. */
export interface Labelled {
  readonly block: Block;
  /** Null where the label stands alone. */
  readonly value: string | null;
  /** Lines below, up to the next label, for labels whose answer takes several. */
  readonly below: readonly Block[];
}

const labels = {
  title:
    /^(?:inspection title|title of (?:the )?(?:inspection|report)|(?:inspection |report )title|name of (?:the )?(?:inspection|report))\b\s*:?\s*/i,
  published:
    /^(?:date (?:(?:of )?(?:inspection|report) )?(?:was )?published|date of publication|publication date|published(?: on)?:)\s*:?\s*/i,
  type: /^(?:type of (?:inspection|report)|inspection type)\b\s*:?\s*/i,
} as const;
export type LabelName = keyof typeof labels;

const anyLabel = (block: Block): boolean =>
  Object.values(labels).some((label) => label.test(firstCell(block)));
const firstCell = (block: Block): string => block.cells.find((cell) => cell !== "") ?? block.text;

/** An answer goes on for no more lines than this. */
const mostLines = 3;

/** Finds a label among blocks, with its value. */
export function labelled(blocks: readonly Block[], name: LabelName): Labelled | null {
  const index = blocks.findIndex((block) => isLabel(block, name));
  const block = blocks[index];
  if (block === undefined) return null;
  const beside =
    block.kind === "row"
      ? block.cells
          .filter((cell) => cell !== "")
          .slice(1)
          .join(" ")
      : block.text.replace(labels[name], "").trim();
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((next) => anyLabel(next) || next.kind === "bullet" || next.text.length > 250);
  const below = rest.slice(0, end < 0 ? mostLines : Math.min(end, mostLines));
  const value = beside === "" ? (below[0]?.text ?? null) : beside;
  return { block, value, below };
}

/** A label is short, alone or with its value; a sentence that begins with the same words is none. */
const isLabel = (block: Block, name: LabelName): boolean =>
  labels[name].test(firstCell(block)) && block.text.length <= 250 && block.kind !== "bullet";

/** The inspections that a response answers, one after the other; one part without a title when it names none. */
export function inspectionParts(blocks: readonly Block[]): readonly InspectionPart[] {
  const starts = blocks.flatMap((block, index) => (isLabel(block, "title") ? [index] : []));
  if (starts.length === 0) return [{ title: null, titleBlock: null, blocks }];
  return starts.map((start, order) => {
    const part = blocks.slice(start, starts[order + 1] ?? blocks.length);
    const { value, block } = labelled(part, "title") ?? { value: null, block: null };
    return { title: value, titleBlock: block, blocks: part };
  });
}
