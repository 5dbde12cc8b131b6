import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "../../loaders/load.ts";
import { type Benchmark, inSeconds, timed } from "./measured.ts";

/** The embedded data from the sources to a warehouse of its own. */
export const loading: Benchmark = {
  name: "load",
  measure: async (log) => {
    log("loading the embedded data");
    const folder = await mkdtemp(join(tmpdir(), "peelboard-bench-"));
    try {
      const figures = await timed(5, () => load({ log: () => {}, warehouse: join(folder, "warehouse") }));
      return [{ what: "load of the embedded data", unit: "s", figures: inSeconds(figures) }];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
