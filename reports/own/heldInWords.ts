import type { Counterpart } from "../../loaders/documents/counterparts.ts";
import type { HeldNow } from "../../loaders/documents/heldNow.ts";

/** What is held now of a proposal's cell, and what accepting it would do, in one or two sentences. */
export function wordsOfHeld(held: HeldNow | null, counterpart: Counterpart | null = null): string {
  if (held === null) return "not known; no figures are loaded yet (npx peelboard load).";
  const { outcome, statement, source, isLocal, others = 0 } = held;
  const stated = `${statement ?? "nothing"}${source === null || source === "" ? "" : ` (${isLocal ? "your own file, " : ""}${source})`}`;
  if (counterpart !== null)
    return `${counterpart.sureness === "likely" ? "likely the same" : "perhaps the same, but the words differ much"}: ${stated}. Compare the words: s accepts it as the same, a as a finding of its own beside that one.`;
  if (others > 0)
    return `none in words like these, though ${others} of this kind ${others === 1 ? "is" : "are"} held there. Accepting it adds one.`;
  if (outcome === "fills a gap") return "nothing. Accepting it fills the gap.";
  if (outcome === "same as held") return `the same: ${stated}.`;
  if (outcome === "conflict")
    return `${stated}. They conflict: accepting it leaves the held one in its place and shows both.`;
  return statement === null
    ? "not compared; look at the report's page yourself."
    : `${stated}. Compare the words yourself.`;
}
