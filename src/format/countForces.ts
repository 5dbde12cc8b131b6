import { formatCount } from "./formatCount.js";

/** "1 force", "24 forces". */
export const countForces = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? "force" : "forces"}`;

/** "was" for one, "were" for any other number. */
export const wasOrWere = (count: number): string => (count === 1 ? "was" : "were");
