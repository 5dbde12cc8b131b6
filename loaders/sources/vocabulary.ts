import { type Fault, SourceFaults } from "./fault.ts";
import type { Publication } from "./publication.ts";
import { type FactsRead, readFacts } from "./readFacts.ts";
import { forces, roundItems, rounds } from "./reference.ts";

/** The closed lists that sources are checked against; they are read from our own reference files, not from code. */
export interface Vocabulary {
  readonly forceSlugs: readonly string[];
  readonly roundLabels: readonly string[];
  /** What publications call a pillar, core question, area or judgement. */
  readonly itemLabels: readonly string[];
}

/**
 * Reads the lists. Faults of single rows are reported when the files are read as sources.
 * @throws SourceFaults when a list cannot be read at all: no other file can be checked without it.
 */
export async function readVocabulary(sources: string): Promise<Vocabulary> {
  const lists = [forces, rounds, roundItems];
  const read = new Map<Publication, FactsRead>();
  for (const list of lists) read.set(list, await readList(sources, list));
  const faults = lists.flatMap((list): readonly Fault[] => {
    const { rows = [], faults = [] } = read.get(list) ?? {};
    if (rows.length > 0) return [];
    return faults.length > 0
      ? faults
      : [{ problem: "empty file", file: list.path, expected: "at least one row" }];
  });
  if (faults.length > 0) throw new SourceFaults(faults);
  const columnOf = (list: Publication, name: string): readonly string[] => {
    const index = Object.keys(list.columns).indexOf(name);
    return [...new Set(read.get(list)?.rows.flatMap(({ cells }) => cells[index] ?? []))];
  };
  return {
    forceSlugs: columnOf(forces, "force_slug"),
    roundLabels: columnOf(rounds, "source_label"),
    itemLabels: columnOf(roundItems, "source_label"),
  };
}

async function readList(sources: string, list: Publication): Promise<FactsRead> {
  try {
    return await readFacts(sources, list);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "ENOENT")) throw cause;
    const fault = {
      problem: "missing file",
      file: list.path,
      expected: "the list that other files are checked against",
    };
    return { rows: [], faults: [fault] };
  }
}
