import type { DistributionRow } from "../model/distributionRow.js";

/** Where the counts of a round come from: "PEEL 2021/22: counted from the judgements held of 33 forces." */
export const distributionOrigin = ({
  round_name,
  kind,
  locator,
}: Pick<DistributionRow, "round_name" | "kind" | "locator">): string =>
  `${round_name}: ${locator.startsWith(kind) ? locator : `${kind}, ${locator}`}.`;
