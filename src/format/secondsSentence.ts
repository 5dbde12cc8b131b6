import { formatDecimal } from "./formatDecimal.js";

/** How long a run took: "Run in 0.02 seconds." */
export const secondsSentence = (seconds: number): string =>
  `Run in ${formatDecimal(seconds, seconds < 10 ? 2 : 1)} seconds.`;
