import type { BlockDraft } from "./block.ts";

/** A line that ends before this had no need to: it was not broken at the margin. */
const fullLine = 60;

/** Whether a block goes on in the next: it ends in mid-sentence at a margin or at the foot of a page. */
function goesOn(block: BlockDraft, next: BlockDraft): boolean {
  return (
    (block.kind === "paragraph" || block.kind === "bullet") &&
    next.kind === "paragraph" &&
    block.text.length >= fullLine &&
    !/[.:;!?]["”’')]?$/.test(block.text) &&
    /^[a-z(]/.test(next.text)
  );
}

/** Joins sentences that a margin or a page break cut in two; the joined block stands where it begins. */
export function joinedLines(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const joined: BlockDraft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, draft)) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${draft.text}` };
    } else joined.push(draft);
  }
  return joined;
}
