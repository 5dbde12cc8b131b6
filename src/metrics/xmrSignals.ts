import type { XmrLimits } from "./xmrLimits.js";

export const xmrRules = [
  "outside a limit",
  "seven rising or falling",
  "seven on one side",
  "two of three near a limit",
] as const;
export type XmrRule = (typeof xmrRules)[number];

/** Marks every point of each window of `size` that satisfies `isSignal`, if it also satisfies `isPart`. */
function pointsInWindows(
  values: readonly number[],
  size: number,
  isSignal: (window: readonly number[]) => boolean,
  isPart: (value: number) => boolean = () => true,
): ReadonlySet<number> {
  const marked = new Set<number>();
  for (let start = 0; start + size <= values.length; start++) {
    const window = values.slice(start, start + size);
    if (!isSignal(window)) continue;
    for (const [offset, value] of window.entries()) if (isPart(value)) marked.add(start + offset);
  }
  return marked;
}

const isMonotone = (window: readonly number[], direction: 1 | -1): boolean =>
  window.slice(1).every((value, index) => direction * (value - (window[index] ?? value)) > 0);

/**
 * The rules that each point of an XmR chart takes part in: values in time order to a list per value.
 * A tie ends a rise or fall, a point on the mean ends a run, and a point outside a limit also counts as beyond the near one.
 * @see NHS England, Making Data Count: the four special cause rules
 */
export function xmrSignals(values: readonly number[], limits: XmrLimits): readonly (readonly XmrRule[])[] {
  const beyondUpper = (value: number) => value > limits.near_upper_limit;
  const beyondLower = (value: number) => value < limits.near_lower_limit;
  const twoOfThree = (isBeyond: (value: number) => boolean) =>
    pointsInWindows(values, 3, (window) => window.filter(isBeyond).length >= 2, isBeyond);
  const sevenWith = (isSignal: (window: readonly number[]) => boolean) =>
    pointsInWindows(values, 7, isSignal);

  const rising = sevenWith((window) => isMonotone(window, 1));
  const falling = sevenWith((window) => isMonotone(window, -1));
  const above = sevenWith((window) => window.every((value) => value > limits.mean));
  const below = sevenWith((window) => window.every((value) => value < limits.mean));
  const nearUpper = twoOfThree(beyondUpper);
  const nearLower = twoOfThree(beyondLower);

  return values.map((value, index) => {
    const held: Readonly<Record<XmrRule, boolean>> = {
      "outside a limit": value > limits.upper_limit || value < limits.lower_limit,
      "seven rising or falling": rising.has(index) || falling.has(index),
      "seven on one side": above.has(index) || below.has(index),
      "two of three near a limit": nearUpper.has(index) || nearLower.has(index),
    };
    return xmrRules.filter((rule) => held[rule]);
  });
}
