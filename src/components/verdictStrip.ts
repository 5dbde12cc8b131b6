import { formatVerdict } from "../format/formatVerdict.js";
import type { ComparabilityRow } from "../model/comparability.js";
import { type ComponentOptions, element } from "./element.js";
import { sourceLink, webAddress } from "./sourceLink.js";

/** What may be said of two rounds: the rounds, the verdict, one sentence why, and where the inspectorate says so. */
export function verdictStrip(row: ComparabilityRow, { document }: ComponentOptions): HTMLElement {
  return element(
    document,
    "div",
    { class: `verdict-strip ${row.verdict.replaceAll(" ", "-")}` },
    element(
      document,
      "p",
      {},
      element(document, "strong", {}, `${row.from_round_name} and ${row.to_round_name}.`),
      ` ${formatVerdict(row.verdict)} ${row.reason}`,
      ...(webAddress(row.address) === null
        ? []
        : [" ", sourceLink("The inspectorate's statement", row.address, { document })]),
    ),
  );
}
