import type { Allowance } from "./allowance.ts";

/** Half a million rows repeat a few hundred names; what is told apart is forgotten now and then. */
const mostKnown = 100_000;
const longestKnown = 200;

/** Gives a text back as one that holds no other bytes alive, and the same one for the same text. */
export function heldText(allowance: Allowance): (text: string) => string {
  let known = new Map<string, string>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    allowance.keep(text);
    // A piece of a longer text keeps all of that text in memory; a copy does not.
    const copy = text.length < 13 ? text : Buffer.from(text).toString();
    if (text.length <= longestKnown) {
      if (known.size >= mostKnown) known = new Map();
      known.set(copy, copy);
    }
    return copy;
  };
}
