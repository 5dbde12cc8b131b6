import type { ForceNames } from "../sources/forceNames.ts";
import { plain } from "./text/plainText.ts";

/** Finds the forces that texts name. */
export interface ForceFinder {
  /** The only force that the text names; null when it names none or several. */
  readonly soleForce: (text: string) => string | null;
  /** The force of exactly this name. */
  readonly named: (text: string) => string | null;
}

/** Shorter names are words as well: "Met". They count only as they are written. */
const shortName = 4;

export function forceFinder(names: ForceNames): ForceFinder {
  const known = [...names].map(([name, force]) => ({ name, words: plain(name), force }));
  const byWords = new Map(known.map(({ words, force }) => [words, force]));
  const long = known
    .filter(({ name }) => name.length > shortName)
    .toSorted((a, b) => b.words.length - a.words.length);
  const short = known.filter(({ name }) => name.length <= shortName && /[A-Z]/.test(name));
  return {
    named: (text) => byWords.get(plain(text)) ?? null,
    soleForce: (text) => {
      let rest = ` ${plain(text)
        .replace(/[^\p{L}\p{N}' -]/gu, " ")
        .replace(/'s\b/g, "")} `;
      const found = new Set<string>();
      // The longest first: "Greater Manchester Police" must not be met by a shorter name within it.
      for (const { words, force } of long) {
        if (!rest.includes(words)) continue;
        const within = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, "gu");
        const left = rest.replace(within, " ");
        if (left !== rest) found.add(force);
        rest = left;
      }
      for (const { name, force } of short)
        if (new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "u").test(text))
          found.add(force);
      const [only] = found;
      return found.size === 1 && only !== undefined ? only : null;
    },
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
