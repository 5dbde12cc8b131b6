import { readFacts } from "./readFacts.ts";
import { forces, roundItems, rounds } from "./reference.ts";

/** The closed lists that sources are checked against; they are read from our own reference files, not from code. */
export interface Vocabulary {
  readonly forceSlugs: readonly string[];
  readonly roundLabels: readonly string[];
  /** What publications call a pillar, core question, area or judgement. */
  readonly itemLabels: readonly string[];
}

/**
 * Reads the lists. Faults in the reference files themselves are reported when those files are read as sources.
 */
export async function readVocabulary(sources: string): Promise<Vocabulary> {
  const columnOf = async (publication: typeof forces, name: string): Promise<readonly string[]> => {
    const index = Object.keys(publication.columns).indexOf(name);
    const { rows } = await readFacts(sources, publication);
    return [...new Set(rows.flatMap(({ cells }) => cells[index] ?? []))];
  };
  return {
    forceSlugs: await columnOf(forces, "force_slug"),
    roundLabels: await columnOf(rounds, "source_label"),
    itemLabels: await columnOf(roundItems, "source_label"),
  };
}
