import type { BlockDraft } from "./block.ts";

const monthAndYear =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d$/i;
const pageMark = /^(?:page \d{1,4}(?: of \d{1,4})?|- ?\d{1,4} ?-)$/i;
const leastRunningLines = 3;

/**
 * Blocks without page marks and without a bare month and year that stands at least three times, as at the foot of every page;
 * the first of these stands on the title page and stays. Where pages are not known, each of them ends a leaf.
 */
export function withoutRunningLines(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const counts = new Map<string, number>();
  for (const { text } of drafts) if (monthAndYear.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const seen = new Set<string>();
  let leaves = 0;
  return drafts.flatMap((draft): readonly BlockDraft[] => {
    const { text, page, leaf } = draft;
    const isRunning = (counts.get(text) ?? 0) >= leastRunningLines && seen.has(text);
    seen.add(text);
    if (isRunning || (draft.kind !== "row" && pageMark.test(text))) {
      leaves += 1;
      return [];
    }
    return [page === null ? { ...draft, leaf: leaf + leaves } : draft];
  });
}
