import { formatVerdict } from "../format/formatVerdict.js";
import type { ComparabilityRow } from "../model/comparability.js";
import { type ComponentOptions, element } from "./element.js";
import { siteLink } from "./siteLink.js";
import { sourceLink, webAddress } from "./sourceLink.js";

/** What may be said of two rounds: the rounds, the verdict, one sentence why, where the inspectorate says so, and the method. */
export function verdictStrip(row: ComparabilityRow, options: ComponentOptions): HTMLElement {
  const { document } = options;
  return element(
    document,
    "div",
    { class: `verdict-strip ${row.verdict.replaceAll(" ", "-")}`, "data-verdict": row.verdict },
    element(
      document,
      "p",
      {},
      element(document, "strong", {}, `${row.from_round_name} and ${row.to_round_name}.`),
      ` ${formatVerdict(row.verdict)} ${row.reason}`,
      ...(webAddress(row.address) === null
        ? []
        : [" ", sourceLink("The inspectorate’s statement", row.address, { document }), "."]),
      " ",
      siteLink("What may be compared, and why", "methods#comparability", options),
      ".",
    ),
  );
}
