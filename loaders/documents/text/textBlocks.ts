import { type Block, type BlockDraft, numbered } from "./block.ts";
import { cleanLine } from "./cleanLine.ts";
import { joinedLines } from "./joinedLines.ts";
import { lineDraft } from "./lineDraft.ts";
import { withoutRunningLines } from "./runningLines.ts";

/** Rules that Markdown and text extraction draw: only dashes, bars, colons and spaces. */
const isRule = (line: string): boolean => /^[\s|:+=_-]+$/.test(line) && /[-=_]{3}/.test(line);

/** The blocks of plain or Markdown text; a form feed begins a page, and a page mark or running date a leaf. */
export function textBlocks(text: string): readonly Block[] {
  const hasPages = text.includes("\f");
  const drafts: BlockDraft[] = [];
  let leaf = 1;
  text.split(/\r\n|\n|\r|\u2028|\u2029/).forEach((raw, index) => {
    raw.split("\f").forEach((piece, order) => {
      if (order > 0) leaf += 1;
      const line = cleanLine(piece);
      if (line.trim() === "" || isRule(line)) return;
      drafts.push({ ...lineDraft(line), page: hasPages ? leaf : null, line: index + 1, leaf });
    });
  });
  return numbered(joinedLines(withoutRunningLines(drafts)));
}
