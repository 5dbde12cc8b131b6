import { building } from "./build.ts";
import { loading } from "./load.ts";
import { machine } from "./machine.ts";
import { type Measured, markdownTable } from "./measured.ts";
import { ownData } from "./ownData.ts";
import { packs } from "./packs.ts";
import { pages } from "./pages.ts";
import { queries } from "./queries.ts";
import { volume } from "./volume.ts";

// The build comes before what it makes is measured.
const benchmarks = [volume, ownData, loading, building, queries, pages, packs];

export interface BenchOptions {
  readonly log?: (line: string) => void;
  /** The name of the one benchmark to run: volume, own-data, load, build, queries, pages or packs. */
  readonly only?: string;
}

/**
 * Measures and prints a Markdown table. It reports times and never judges them: another machine has others.
 * @throws Error when there is no benchmark of that name.
 */
export async function bench({ log = console.log, only }: BenchOptions = {}): Promise<void> {
  const chosen = benchmarks.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(
      `no benchmark is called ${only}; there are ${benchmarks.map(({ name }) => name).join(", ")}`,
    );
  const rows: Measured[] = [];
  for (const { measure } of chosen) rows.push(...(await measure(log)));
  log(`\n${await machine()}\n\n${markdownTable(rows)}`);
}
