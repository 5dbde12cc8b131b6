import type { Verdict } from "../model/comparability.js";
import { warnings } from "./warnings.js";

const sentences: Readonly<Record<Verdict, string>> = {
  comparable: "Comparable: grades of these two rounds may be compared.",
  "with care": warnings.withCare,
  "not comparable": warnings.notComparable,
};

/** One sentence on what may be said of two rounds; the reason is the row's own. */
export const formatVerdict = (verdict: Verdict): string => sentences[verdict];
