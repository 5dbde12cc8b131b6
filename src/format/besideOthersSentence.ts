import type { BesideOthers } from "../metrics/besideOthers.js";
import { formatCount } from "./formatCount.js";

const plurals = { peer: "peers", "other force": "other forces" } as const;

/**
 * Where a force stands among others by one figure, in counts and never as a rank: "Of 6 peers with a figure, 2 have a higher
 * one and 4 a lower one. 1 has none."
 * @param other what one of them is called.
 */
export function besideOthersSentence(
  { higher_count, same_count, lower_count, without_count }: BesideOthers,
  other: keyof typeof plurals,
): string {
  const known = higher_count + same_count + lower_count;
  if (known === 0) return `None of the ${plurals[other]} has a figure to set beside it.`;
  const parts = [
    [higher_count, "a higher one"],
    [same_count, "the same"],
    [lower_count, "a lower one"],
  ] as const;
  const counted = parts.filter(([count]) => count > 0);
  const rest =
    without_count === 0 ? "" : ` ${formatCount(without_count)} ${without_count === 1 ? "has" : "have"} none.`;
  const [only] = counted;
  if (counted.length === 1 && only !== undefined)
    return known === 1
      ? `The 1 ${other} with a figure has ${only[1]}.${rest}`
      : `All ${formatCount(known)} ${plurals[other]} with a figure have ${only[1]}.${rest}`;
  const words = counted.map(([count, what], index) =>
    index === 0
      ? `${formatCount(count)} ${count === 1 ? "has" : "have"} ${what}`
      : `${formatCount(count)} ${what}`,
  );
  return `Of ${formatCount(known)} ${plurals[other]} with a figure, ${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}.${rest}`;
}
