import { emptyState } from "../components/emptyState.js";
import { explainAbsence } from "../format/formatAbsence.js";
import type { Reason } from "../metrics/outcome.js";
import type { ViewOptions } from "./viewOptions.js";

const advice: Readonly<Partial<Record<Reason, string>>> = {
  "no force chosen": "Choose your force at the top of the page, or compare with all forces.",
  "no peers chosen": "Tick at least one other force under “Choose the forces”.",
  "no most similar groups held":
    "Choose another way to compare; whoever loads the figures can supply a file of groups.",
};

/** Says why a set of peers cannot be made, as `peerSetOf` refuses it, and what to choose instead. */
export function peersRefused(reason: Reason, options: Pick<ViewOptions, "document">): HTMLElement {
  const happened = explainAbsence(reason);
  return emptyState(
    {
      happened: `No forces to compare with: ${happened}.`,
      advice: advice[reason] ?? "Choose another way to compare.",
    },
    options,
  );
}
