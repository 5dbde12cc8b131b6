import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { paths } from "../../loaders/paths.ts";
import { readVocabulary } from "../../loaders/sources/vocabulary.ts";
import { type Benchmark, type Measured, median } from "./measured.ts";
import type { OwnReading } from "./ownDataOnce.ts";
import { writeArrestsOds } from "./writeOds.ts";

/** The large tables as they were published; they are not part of the project. */
const published = join(paths.root, "../shared/published");
const tables = [
  ["recorded-crime-outcomes-2017-18.csv.gz", "450,912 crime outcomes"],
  ["arrests-2006-2018.csv.gz", "286,500 arrests"],
  ["police-workforce-open-data-2022.csv.gz", "25,198 rows of workforce"],
] as const;
const readers = ["count", "copy", "table"] as const;
const runs = 5;
const odsRows = 500_000;
/** Issue 5 aims at these: of DuckDB's raw read, seconds and megabytes. */
const aim = { times: 2, odsSeconds: 25, odsMegabytes: 2_000 };

const words: Readonly<Record<(typeof readers)[number], string>> = {
  count: "DuckDB's raw read and count",
  copy: "DuckDB's raw copy to Parquet",
  table: "checked, summed to figures",
};

/** Published tables from file to figures, beside what DuckDB takes to read them raw, and a spreadsheet of 500,000 rows. */
export const ownData: Benchmark = {
  name: "own-data",
  measure: async (log) => {
    const folder = await mkdtemp(join(tmpdir(), "peelboard-bench-"));
    try {
      const rows: Measured[] = [];
      if (!existsSync(published)) log(`no published tables at ${published}: none is read`);
      else
        for (const [file, what] of tables)
          rows.push(...(await compared(join(published, file), what, folder, log)));
      return [...rows, ...(await spreadsheet(folder, log))];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Runs the readers in turn, so that what else the machine does meets all alike. */
async function compared(
  path: string,
  what: string,
  folder: string,
  log: (line: string) => void,
): Promise<readonly Measured[]> {
  const readings = new Map<string, OwnReading[]>(readers.map((reader) => [reader, []]));
  for (let run = 1; run <= runs; run += 1)
    for (const reader of readers) {
      log(`reading ${what}, ${words[reader]}, run ${run} of ${runs}`);
      readings.get(reader)?.push(await readOnce(reader, path, folder));
    }
  const secondsOf = (reader: string): readonly number[] =>
    (readings.get(reader) ?? []).map(({ seconds }) => seconds);
  const times = median(secondsOf("table")) / median(secondsOf("count"));
  return readers.map((reader) => ({
    what: `${what}: ${words[reader]}`,
    unit: "s",
    figures: secondsOf(reader),
    remark: `${usageOf(readings.get(reader) ?? [])}${reader === "table" ? `; ${times.toFixed(2)} times the raw read, aim ${aim.times}` : ""}`,
  }));
}

async function spreadsheet(folder: string, log: (line: string) => void): Promise<readonly Measured[]> {
  const { forceSlugs } = await readVocabulary(paths.sources);
  const path = join(folder, "arrests.ods");
  log(`writing an ODS of ${odsRows} rows`);
  await writeArrestsOds(path, odsRows, forceSlugs);
  const readings: OwnReading[] = [];
  for (let run = 1; run <= 3; run += 1) {
    log(`reading the ODS, run ${run} of 3`);
    readings.push(await readOnce("table", path, folder));
  }
  const lost = readings.find(({ rows }) => rows !== odsRows);
  if (lost !== undefined) throw new Error(`${lost.rows} rows of ${odsRows} were read`);
  const megabytes = Math.round((await stat(path)).size / 1e6);
  return [
    {
      what: `ODS of 500,000 rows (${megabytes} MB): checked, summed to figures`,
      unit: "s",
      figures: readings.map(({ seconds }) => seconds),
      remark: `aim ${aim.odsSeconds} s`,
    },
    {
      what: "ODS of 500,000 rows: memory",
      unit: "MB",
      figures: readings.map(({ peakMegabytes }) => peakMegabytes),
      remark: `aim below ${aim.odsMegabytes} MB`,
    },
  ];
}

const usageOf = (readings: readonly OwnReading[]): string =>
  `peak memory ${Math.round(Math.max(...readings.map(({ peakMegabytes }) => peakMegabytes)))} MB, processor ${median(readings.map(({ processorSeconds }) => processorSeconds)).toFixed(1)} s`;

/** In a process of its own, so that its peak of memory is its own. */
async function readOnce(reader: string, path: string, folder: string): Promise<OwnReading> {
  const script = fileURLToPath(new URL("ownDataOnce.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...["--import", import.meta.resolve("tsx"), script],
    ...[reader, path, join(folder, `${reader}.parquet`)],
  ]);
  return JSON.parse(stdout) as OwnReading;
}
