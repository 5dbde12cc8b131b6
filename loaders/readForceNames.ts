import { readForceNames as namesIn } from "./readLocalContext.ts";
import { SourceFaults } from "./sources/fault.ts";
import type { ForceNames } from "./sources/forceNames.ts";
import { publications } from "./sources/publications.ts";
import { readFacts } from "./sources/readFacts.ts";
import { readVocabulary } from "./sources/vocabulary.ts";
import { openWarehouse } from "./warehouse.ts";

const tables: readonly string[] = ["ons__forces", "peelboard__force_aliases"];

/**
 * Every name of a force, without a loaded warehouse: as a load would know them.
 * @param sources the folder of sources.
 * @throws SourceFaults when the lists of forces or of their names are not as declared.
 */
export async function readForceNames(sources: string): Promise<ForceNames> {
  const warehouse = await openWarehouse(":memory:");
  try {
    await warehouse.run("attach ':memory:' as raw");
    for (const publication of publications(await readVocabulary(sources))) {
      if (!tables.includes(publication.table)) continue;
      const { rows, faults } = await readFacts(sources, publication);
      if (faults.length > 0) throw new SourceFaults(faults);
      const columns = Object.keys(publication.columns).map((name) => `"${name}" varchar`);
      await warehouse.run(`create table raw.${publication.table} (${columns.join(", ")})`);
      await warehouse.append(
        "raw",
        publication.table,
        rows.map(({ cells }) => cells),
      );
    }
    return await namesIn(warehouse);
  } finally {
    warehouse.close();
  }
}
