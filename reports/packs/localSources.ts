import { sourcesUsed } from "../../src/metrics/sourcesUsed.ts";
import { isLocal } from "../../src/model/localSource.ts";
import type { Provenance } from "../../src/model/provenance.ts";
import { sourceUseTable } from "../../src/tables/sourceUseTable.ts";
import type { Block } from "../document.ts";
import { heading, paragraph } from "./blocks.ts";
import { tableBlock } from "./tableBlock.ts";

/** The office's own sources, apart from those of Peelboard; nothing where there are none. */
export function localSources(told: readonly Provenance[]): readonly Block[] {
  const rows = sourcesUsed(told.filter(isLocal));
  return rows.length === 0
    ? []
    : [
        heading(2, "sources-local", "Local sources"),
        paragraph(
          "The office supplied these. They are not part of Peelboard, and nobody else has checked them.",
        ),
        tableBlock({
          id: "table-sources-local",
          caption: "Sources of the figures marked “(local)”",
          rows,
          columns: sourceUseTable,
        }),
      ];
}
