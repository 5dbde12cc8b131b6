import { gradeLetter } from "../../../src/model/scale.ts";
import type { Block, Cell, PackDocument, Run } from "../../document.ts";
import { sameText } from "./sameText.ts";

const words = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

export const cellText = ({ text, grade }: Cell): string =>
  sameText(grade === undefined ? text : `${gradeLetter(grade)} ${text}`);

/** What a reader must find of a block outside its table, in its order: each text within one paragraph. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [block.number === undefined ? words(block.runs) : `${block.number} ${words(block.runs)}`];
    case "list":
      return block.items.map(words);
    case "facts":
      return block.entries.map(({ term, runs }) => `${term} ${words(runs)}`);
    case "note":
      return [words(block.runs)];
    case "table":
      return [
        `${block.label}: ${block.caption}`,
        ...block.notes,
        ...(block.source === null ? [] : [block.source]),
      ];
    case "figure":
      return [`${block.label}: ${block.headline}`, block.subtitle, ...block.warnings, block.source];
    case "page break":
      return [];
  }
}

/** Every text of the front and of the blocks, in order, as `sameText` has it. */
export const expectedTexts = ({ title, subtitle, letterhead, choices, unfinished, blocks }: PackDocument) =>
  [
    letterhead.body,
    title,
    subtitle,
    ...choices.map(({ term, text }) => `${term} ${text}`),
    ...unfinished,
    ...blocks.flatMap(textsOf),
  ]
    .map(sameText)
    .filter((text) => text !== "");
