import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { paths } from "../../loaders/paths.ts";
import { readVocabulary } from "../../loaders/sources/vocabulary.ts";
import { openWarehouse } from "../../loaders/warehouse.ts";
import { type Benchmark, type Measured, median } from "./measured.ts";
import type { Reading } from "./readOnce.ts";

const readers = ["raw", "checked"] as const;

/** A large file through every check into a mart, beside DuckDB's copy of the same file without any. */
export const volume: Benchmark = {
  name: "volume",
  measure: async (log) => {
    const { forceSlugs: forces } = await readVocabulary(paths.sources);
    const folder = await mkdtemp(join(tmpdir(), "peelboard-bench-"));
    try {
      const [sorted, shuffled] = [join(folder, "sorted.csv"), join(folder, "shuffled.csv")];
      log("writing 20 million rows");
      await inProcess("writeOnce.ts", ["sorted", sorted, "", ...forces]);
      const inOrder = await compare({ csv: sorted, forces, runs: 5, order: "in key order", log });
      await inProcess("writeOnce.ts", ["shuffled", shuffled, sorted]);
      await rm(sorted);
      const inNone = await compare({ csv: shuffled, forces, runs: 3, order: "shuffled", log });
      return [...inOrder, ...inNone];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

interface Comparison {
  readonly csv: string;
  readonly forces: readonly string[];
  readonly runs: number;
  readonly order: string;
  readonly log: (line: string) => void;
}

/** Runs both readers in turn, so that what else the machine does meets both alike. */
async function compare({ csv, forces, runs, order, log }: Comparison): Promise<readonly Measured[]> {
  const readings = { raw: [] as Reading[], checked: [] as Reading[] };
  for (let run = 1; run <= runs; run += 1) {
    for (const reader of readers) {
      log(`reading 20 million rows, ${order}, ${reader}, run ${run} of ${runs}`);
      readings[reader].push(await readingOf(reader, csv, forces));
    }
  }
  await refuseDifference(csv);
  const millions = `20 million rows ${order} (${Math.round((await stat(csv)).size / 1e6)} MB)`;
  const ratio =
    median(readings.checked.map(({ seconds }) => seconds)) /
    median(readings.raw.map(({ seconds }) => seconds));
  return [
    {
      what: `${millions}: DuckDB's copy to Parquet`,
      unit: "s",
      figures: readings.raw.map(({ seconds }) => seconds),
      remark: usageOf(readings.raw),
    },
    {
      what: `${millions}: checked, into a mart`,
      unit: "s",
      figures: readings.checked.map(({ seconds }) => seconds),
      remark: `${usageOf(readings.checked)}; ${ratio.toFixed(2)} times the copy`,
    },
  ];
}

const usageOf = (readings: readonly Reading[]): string =>
  `peak memory ${Math.round(Math.max(...readings.map(({ peakMegabytes }) => peakMegabytes)))} MB, processor ${median(readings.map(({ processorSeconds }) => processorSeconds)).toFixed(1)} s`;

async function readingOf(reader: string, csv: string, forces: readonly string[]): Promise<Reading> {
  return JSON.parse(
    await inProcess("readOnce.ts", [reader, csv, parquetOf(reader, csv), ...forces]),
  ) as Reading;
}

/**
 * Runs a script of this folder by itself. Linux counts into a process's peak of memory what its parent held when it
 * started, so nothing large happens in this process.
 */
async function inProcess(script: string, args: readonly string[]): Promise<string> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...["--import", import.meta.resolve("tsx"), path],
    ...args,
  ]);
  return stdout;
}

const parquetOf = (reader: string, csv: string): string => `${csv}.${reader}.parquet`;

/** A fast reader that loses a row is no reader: both files must hold the same. */
async function refuseDifference(csv: string): Promise<void> {
  const warehouse = await openWarehouse(":memory:", { memoryLimit: "200MB" });
  try {
    const found = await warehouse.rows<{ rows: number; content: string }>(
      readers
        .map(
          (reader) =>
            `select count(*) as rows, sum(hash(force, month, area, category, "count"::bigint))::varchar as content from read_parquet('${parquetOf(reader, csv)}')`,
        )
        .join(" union all "),
    );
    const [raw, checked] = found;
    if (raw?.rows !== checked?.rows || raw?.content !== checked?.content)
      throw new Error(`the mart differs from the file: ${JSON.stringify(found)}`);
  } finally {
    warehouse.close();
  }
}
