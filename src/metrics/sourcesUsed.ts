import type { Provenance } from "../model/provenance.js";
import type { SourceUse } from "../model/sourceUse.js";
import { bases } from "../model/status.js";
import { groupRows } from "./groupRows.js";

const byText = (a: string, b: string): number => a.localeCompare(b, "en-GB");

/** The pages and documents behind rows, each once, by publisher and title; rows that were not found have none. */
export function sourcesUsed(rows: readonly Provenance[]): readonly SourceUse[] {
  const found = rows.filter(({ basis }) => basis !== "missing");
  const groups = groupRows(found, ({ publisher, source_title, address }) =>
    [publisher, source_title, address ?? ""].join("\n"),
  );
  return [...groups.values()]
    .flatMap((of) => {
      const [first] = of;
      if (first === undefined) return [];
      const { publisher, source_title, address } = first;
      const held = new Set(of.map(({ basis }) => basis));
      const known = bases.filter((basis) => held.has(basis));
      return [{ publisher, source_title, address, bases: known, row_count: of.length }];
    })
    .toSorted(
      (a, b) =>
        byText(a.publisher, b.publisher) ||
        byText(a.source_title, b.source_title) ||
        byText(a.address ?? "", b.address ?? ""),
    );
}
