import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FailureRow, SourceStatusRow } from "../../src/model/ownData.ts";
import { readFailures } from "./failures.ts";
import { readKnownSources, sourceStatus } from "./sourceStatus.ts";
import { type FileAge, type WarehouseAge, warehouseAge } from "./warehouseAge.ts";

/** All that `npx peelboard status` tells. */
export interface KnownStatus {
  readonly sources: readonly SourceStatusRow[];
  /** The office's own files, and whether the warehouse was loaded with them as they are. */
  readonly files: readonly FileAge[];
  readonly failures: readonly FailureRow[];
  readonly warehouse: WarehouseAge;
  /** What of the office's own could not be read, and files that were set aside. */
  readonly remarks: readonly string[];
}

/**
 * Reads the status of a data folder and of a warehouse; changes nothing.
 * @param data the folder that holds `sources` and `local`.
 */
export async function knownStatus(data: string, warehouse: string): Promise<KnownStatus> {
  const remarks: string[] = [];
  const log = (line: string): void => void remarks.push(line);
  const sources = sourceStatus(await readKnownSources(data, log));
  const failures = await readFailures(data, { log });
  const { files, ...age } = await warehouseAge(data, warehouse);
  const names = await readdir(join(data, "local")).catch(() => []);
  for (const name of names.filter((found) => /\.broken(-\d+)?\.json$/.test(found)).toSorted())
    log(
      `data/local/${name} was set aside because it could not be read; delete it when nothing of it is needed`,
    );
  return { sources, files, failures, warehouse: age, remarks };
}
