import type { Provenance } from "../model/provenance.js";
import { type Basis, bases } from "../model/status.js";
import { formatList } from "./formatList.js";

/**
 * The source line of a figure: each publication once, with how its figures are known:
 * "Source: HMICFRS, PEEL 2017 (read and derived); Home Office, Police workforce (read)".
 * Rows with no source are left out; when no row has one the line says so.
 */
export function formatSourceLine(
  rows: readonly Pick<Provenance, "publisher" | "source_title" | "basis">[],
): string {
  const basesBySource = new Map<string, Set<Basis>>();
  for (const { publisher, source_title, basis } of rows) {
    if (basis === "missing") continue;
    const source = `${publisher}, ${source_title}`;
    basesBySource.set(source, (basesBySource.get(source) ?? new Set()).add(basis));
  }
  if (basesBySource.size === 0) return "Source: none found";
  const sources = [...basesBySource].map(
    ([source, found]) => `${source} (${formatList(bases.filter((basis) => found.has(basis)))})`,
  );
  return `Source: ${sources.join("; ")}`;
}
