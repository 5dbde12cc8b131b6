import { readTable } from "../../loaders/layouts/readTable.ts";
import { paths } from "../../loaders/paths.ts";
import { readForceNames } from "../../loaders/readForceNames.ts";
import { literal } from "../../loaders/sources/columnSql.ts";
import { SourceFaults } from "../../loaders/sources/fault.ts";
import { openWarehouse } from "../../loaders/warehouse.ts";
import type { Reading } from "./readOnce.ts";

/** What a reading gave beside what it took. */
export interface OwnReading extends Reading {
  readonly rows: number;
}

const [reader = "", path = "", parquet = ""] = process.argv.slice(2);
const warehouse = await openWarehouse(":memory:", { memoryLimit: "1GB" });
const names = await readForceNames(paths.sources);
const start = performance.now();
const used = process.cpuUsage();
const rows = await read();
const { user, system } = process.cpuUsage(used);
const reading: OwnReading = {
  rows,
  seconds: (performance.now() - start) / 1_000,
  processorSeconds: (user + system) / 1_000_000,
  peakMegabytes: process.resourceUsage().maxRSS / 1_024,
};
warehouse.close();
process.stdout.write(JSON.stringify(reading));

async function read(): Promise<number> {
  const raw = `read_csv(${literal(path)}, all_varchar = true)`;
  if (reader === "count") {
    const [count] = await warehouse.rows<{ rows: number }>(`select count(*) as rows from ${raw}`);
    return count?.rows ?? 0;
  }
  if (reader === "copy") {
    await warehouse.run(
      `copy (select * from ${raw}) to ${literal(parquet)} (format parquet, compression zstd)`,
    );
    return 0;
  }
  const table = await readTable(warehouse, path, parquet, names);
  if (table.faults.length > 0) throw new SourceFaults(table.faults);
  return table.rowsRead;
}
