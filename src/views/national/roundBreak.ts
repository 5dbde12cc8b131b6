import { verdictStrip } from "../../components/verdictStrip.js";
import type { ComparabilityRow } from "../../model/comparability.js";
import type { ViewOptions } from "../viewOptions.js";

/**
 * What may be said of two rounds, as a strip between their figures.
 * @throws RangeError when the pair has no verdict: nothing may be set side by side without one.
 */
export function roundBreak(
  comparability: readonly ComparabilityRow[],
  from: string,
  to: string,
  { document }: Pick<ViewOptions, "document">,
): HTMLElement {
  const row = comparability.find(
    ({ from_round_id, to_round_id }) => from_round_id === from && to_round_id === to,
  );
  if (row === undefined) throw new RangeError(`no verdict on ${from} and ${to}`);
  return verdictStrip(row, { document });
}
