import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";

/** What an office says of a finding. */
export const assurances = ["assured", "partly assured", "not assured"] as const;
export type Assurance = (typeof assurances)[number];

/** The office's assurance in a cell; none given is said, and is no answer either way. */
export const formatAssurance = (assurance: Assurance | null): string => assurance ?? "no assurance given";

/** How many findings the office is assured of: "Of 8 findings the office is assured of 2, partly assured of 1; no assurance is given on 5." */
export function assuranceSentence(given: readonly (Assurance | null)[]): string {
  const count = (assurance: Assurance | null): number => given.filter((one) => one === assurance).length;
  const said = assurances
    .filter((assurance) => count(assurance) > 0)
    .map((assurance) => `${assurance} of ${formatCount(count(assurance))}`);
  const none = count(null);
  const of = `${formatCount(given.length)} ${given.length === 1 ? "finding" : "findings"}`;
  if (said.length === 0)
    return `No assurance by the office is entered on ${given.length === 1 ? "the 1 finding" : `any of ${of}`}.`;
  const rest = none === 0 ? "" : ` No assurance is given on ${formatCount(none)}.`;
  return `Of ${of} the office is ${formatList(said)}.${rest}`;
}
