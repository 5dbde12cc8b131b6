import { findingsLike, type HeldFinding } from "./heldFindings.ts";
import { type Likeness, likeness, stemsOf } from "./likeness.ts";
import type { Confidence, Proposal } from "./proposal.ts";
import { isFinding } from "./reviewedRow.ts";
import { isSameText } from "./text/plainText.ts";

/** The held finding that a proposed one seems to be; a person says whether it is. */
export interface Counterpart {
  readonly finding: HeldFinding;
  readonly sureness: Exclude<Confidence, "stated">;
}

type Asked = Pick<Proposal, "id" | "kind" | "force_id" | "item" | "label" | "number">;

interface Pair {
  readonly asked: Asked;
  readonly finding: HeldFinding;
  readonly score: number;
}

/** Below this share of words in common two findings are not called alike. */
const least = 0.2;
/** From this on they likely are one. */
const likely = 0.45;
/** By how much the best must be ahead of the next to be the one. */
const margin = 0.05;

/**
 * The held finding that each proposed one of a document seems to be, by proposal: of one force and kind, in like words. Held
 * words are Peelboard's own, so all of a document are matched together: what is one of them is no other.
 */
export function counterparts(
  proposals: readonly Asked[],
  held: readonly HeldFinding[],
): ReadonlyMap<string, Counterpart> {
  const pairs = proposals.filter(({ kind }) => isFinding(kind)).flatMap((asked) => pairsOf(asked, held));
  const found = new Map<string, Pair>();
  const taken = new Set<string>();
  for (const pair of pairs.toSorted((a, b) => b.score - a.score)) {
    if (found.has(pair.asked.id) || taken.has(pair.finding.finding_id)) continue;
    found.set(pair.asked.id, pair);
    taken.add(pair.finding.finding_id);
  }
  const isClear = (pair: Pair): boolean =>
    pairs.every(
      (other) =>
        other.asked.id !== pair.asked.id ||
        other.finding === pair.finding ||
        // Another proposal is that one, and more so.
        [...found.values()].some((won) => won.finding === other.finding && won.score > other.score) ||
        pair.score - other.score >= margin,
    );
  return new Map(
    proposals
      .flatMap(({ id }) => found.get(id) ?? [])
      .filter(isClear)
      .map(({ asked, finding, score }) => [
        asked.id,
        { finding, sureness: score >= likely ? "likely" : "weak" },
      ]),
  );
}

function pairsOf(asked: Asked, held: readonly HeldFinding[]): readonly Pair[] {
  const candidates = findingsLike(asked, held).map((finding) => ({
    finding,
    stems: stemsOf(finding.summary),
  }));
  const text = stemsOf(asked.label ?? "");
  const usedBy = (stem: string): number => candidates.filter(({ stems }) => stems.has(stem)).length;
  return candidates.flatMap(({ finding, stems }) => {
    const score = scoreOf(asked, finding, likeness(text, stems, usedBy));
    return score === null ? [] : [{ asked, finding, score }];
  });
}

/** Words count most; a number agrees or speaks against it, and another subject asks for more words in common. */
function scoreOf(asked: Asked, finding: HeldFinding, { share, words }: Likeness): number | null {
  const isNumbered = asked.number !== null && finding.finding_number !== null;
  const isSameNumber = isNumbered && asked.number === finding.finding_number;
  const isSameSubject = asked.item === null || isSameText(asked.item, finding.subject);
  if (isSameNumber && isSameSubject) return share + 0.5;
  const score = isNumbered ? share - 0.2 : share;
  return words >= 2 && score >= (isSameSubject ? least : likely) ? score : null;
}
