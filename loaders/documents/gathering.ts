import { createHash } from "node:crypto";
import { type Direction, directionsAgree } from "../../src/model/direction.ts";
import { type Confidence, confidences, type NearMiss, type Proposal, type ProposalKind } from "./proposal.ts";
import { withDirection } from "./reviewedFact.ts";
import { type Block, placeOf, quoted } from "./text/block.ts";
import { plain } from "./text/plainText.ts";

/** A fact as a reader finds it; what it does not name is null. */
export interface Found {
  readonly kind: ProposalKind;
  readonly force_id?: string | null;
  readonly round?: string | null;
  readonly item?: string | null;
  readonly label?: string | null;
  readonly direction?: Direction | null;
  readonly number?: number | null;
  readonly value?: number | null;
  readonly confidence: Confidence;
  readonly doubts?: readonly string[];
  /** Added to the place: `in the response to "Integrated PEEL Assessments"`. */
  readonly within?: string;
}

/** What readers found of one document; facts that are found twice become one, and those that contradict each other say so. */
export interface Gathering {
  readonly propose: (block: Block, found: Found, quote?: string) => void;
  readonly miss: (block: Block | null, miss: Omit<NearMiss, "place">) => void;
  readonly proposals: () => readonly Proposal[];
  readonly nearMisses: () => readonly NearMiss[];
}

type Draft = Omit<Proposal, "id">;

export function gathering(sha256: string): Gathering {
  const drafts: Draft[] = [];
  const misses: NearMiss[] = [];
  return {
    propose: (block, found, quote = block.text) => {
      const { within, number = null, ...fact } = found;
      drafts.push({
        force_id: null,
        round: null,
        item: null,
        label: null,
        direction: null,
        // Documents count from 1: a nought is a slip of theirs, and its words are quoted.
        number: number !== null && number >= 1 && Number.isSafeInteger(number) ? number : null,
        value: null,
        doubts: [],
        ...fact,
        place: placeOf(block) + (within === undefined ? "" : `, ${within}`),
        quote: quoted(quote),
      });
    },
    miss: (block, miss) =>
      misses.push({
        place: block === null ? "the whole document" : placeOf(block),
        ...miss,
        found: quoted(miss.found),
      }),
    proposals: () => withIds(sha256, withContradictions(merged(drafts))),
    nearMisses: () => misses,
  };
}

const factOf = (draft: Draft): string =>
  JSON.stringify([
    draft.kind,
    draft.force_id,
    draft.round,
    draft.item,
    plain(draft.label ?? ""),
    draft.number,
    draft.value,
  ]);

/**
 * Ids of facts. A direction is no part of them, so that what was decided before directions were read is known again; only where a
 * document states two of one grade does the second have one of its own.
 */
function withIds(sha256: string, drafts: readonly Draft[]): readonly Proposal[] {
  const facts = new Set<string>();
  return drafts.map((draft) => {
    const fact = factOf(draft);
    const told = facts.has(fact) ? `${fact} ${draft.direction}` : fact;
    facts.add(fact);
    return { id: createHash("sha256").update(`${sha256} ${told}`).digest("hex").slice(0, 16), ...draft };
  });
}

/**
 * One proposal for each fact: found first, with the best confidence of its places and every doubt. A place that states the
 * direction of a grade gives it to one that does not, with its words.
 */
function merged(drafts: readonly Draft[]): readonly Draft[] {
  const facts: Draft[] = [];
  const placeOfFact = new Map<string, number[]>();
  for (const draft of drafts) {
    const key = factOf(draft);
    const places = placeOfFact.get(key) ?? [];
    const place = places.find((at) => directionsAgree(facts[at]?.direction ?? null, draft.direction));
    const first = place === undefined ? undefined : facts[place];
    if (place === undefined || first === undefined) placeOfFact.set(key, [...places, facts.push(draft) - 1]);
    else facts[place] = together(first, draft);
  }
  return facts;
}

const together = (first: Draft, again: Draft): Draft => ({
  ...first,
  direction: first.direction ?? again.direction,
  quote: first.direction === null && again.direction !== null ? again.quote : first.quote,
  place: first.place.includes(again.place) ? first.place : `${first.place}; also ${again.place}`,
  confidence: surer(first.confidence, again.confidence),
  doubts: [...new Set([...first.doubts, ...again.doubts])],
});

const surer = (a: Confidence, b: Confidence): Confidence =>
  confidences.indexOf(a) <= confidences.indexOf(b) ? a : b;

/** What a fact is about, so that a document can say only one thing of it; null where it may say several. */
function subjectOf(draft: Draft): string | null {
  const { kind, force_id, round, item, label, number } = draft;
  switch (kind) {
    case "grade":
    case "officers":
    case "areas graded":
    case "areas inspected":
    case "inspection published":
    case "inspection type":
      return JSON.stringify([kind, force_id, round, item]);
    case "national count":
    case "caseload":
      return JSON.stringify([kind, force_id, round, item, label]);
    case "recommendation":
    case "area for improvement":
    case "cause of concern":
      return number === null ? null : JSON.stringify([kind, force_id, item, number]);
    case "inspection title":
      return null;
  }
}

function withContradictions(drafts: readonly Draft[]): readonly Draft[] {
  const bySubject = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const subject = subjectOf(draft);
    if (subject !== null) bySubject.set(subject, [...(bySubject.get(subject) ?? []), draft]);
  }
  return drafts.map((draft) => {
    const others = (bySubject.get(subjectOf(draft) ?? "") ?? []).filter((other) => other !== draft);
    if (others.length === 0) return draft;
    const said = (other: Draft): string =>
      String(other.value ?? withDirection(quoted(other.label ?? ""), other.direction));
    return {
      ...draft,
      doubts: [
        ...draft.doubts,
        ...others.map((other) => `Another place of the document says ${said(other)}: ${other.place}`),
      ],
    };
  });
}
