/** Chance that is the same every time: whoever knows the number of an input can make it again. */
export interface Chance {
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number;
  readonly oneOf: <Thing>(things: readonly Thing[]) => Thing;
}

/** @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (mulberry32) */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneOf: (things) => {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new Error("nothing to choose from");
      return thing;
    },
  };
}
