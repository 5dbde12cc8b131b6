import { basename, dirname } from "node:path";
import { SourceFaults } from "../../loaders/sources/fault.ts";
import { readVolume } from "../../loaders/sources/readVolume.ts";
import { openWarehouse } from "../../loaders/warehouse.ts";
import { monthlyCounts } from "./monthlyCounts.ts";

/** What one reading took, in a process of its own so that its peak of memory is its own. */
export interface Reading {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}

const [reader = "", csv = "", parquet = "", ...forces] = process.argv.slice(2);
const warehouse = await openWarehouse(":memory:", { memoryLimit: "1GB" });
const start = performance.now();
const used = process.cpuUsage();
if (reader === "raw") {
  await warehouse.run(
    `copy (select * from read_csv('${csv}')) to '${parquet}' (format parquet, compression zstd)`,
  );
} else {
  const faults = await readVolume(warehouse, dirname(csv), monthlyCounts(forces, basename(csv)), parquet);
  if (faults.length > 0) throw new SourceFaults(faults);
}
const { user, system } = process.cpuUsage(used);
const reading: Reading = {
  seconds: (performance.now() - start) / 1_000,
  processorSeconds: (user + system) / 1_000_000,
  peakMegabytes: process.resourceUsage().maxRSS / 1_024,
};
warehouse.close();
process.stdout.write(JSON.stringify(reading));
