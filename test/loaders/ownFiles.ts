import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type LoadOptions, load } from "../../loaders/load.ts";
import { openWarehouse, type Warehouse } from "../../loaders/warehouse.ts";
import { copySources } from "./copiedSources.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

/** A copy of the embedded data with an office's own files beside it. */
export interface OwnPlace {
  /** The folder that holds `local` and `sources`. */
  readonly data: string;
  readonly warehouse: string;
  /** Puts these files into data/local in place of those that were there. */
  supply(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  /** Loads and gives what was said. */
  load(options?: Partial<LoadOptions>): Promise<readonly string[]>;
  /** Opens the warehouse for a while. */
  open<T>(work: (warehouse: Warehouse) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** The day of tests: embargoes of 2025 are over, those of 2027 are not. */
export const testDay = "2026-11-21";

export async function ownPlace(): Promise<OwnPlace> {
  const folder = await temporaryFolder();
  const data = join(folder.path, "data");
  const sources = await copySources(data);
  const warehouse = join(folder.path, "warehouse");
  return {
    data,
    warehouse,
    supply: async (files) => {
      await rm(join(data, "local"), { recursive: true, force: true });
      for (const [name, content] of Object.entries(files)) {
        const path = join(data, "local", name);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, content);
      }
    },
    load: async (options = {}) => {
      const said: string[] = [];
      await load({
        log: (line) => said.push(line),
        sources: sources.path,
        warehouse,
        today: testDay,
        ...options,
      });
      return said;
    },
    open: async (work) => {
      const opened = await openWarehouse(join(warehouse, "peelboard.duckdb"), { readOnly: true });
      try {
        return await work(opened);
      } finally {
        opened.close();
      }
    },
    remove: () => folder.remove(),
  };
}

/** Rows under a header, as a CSV file. */
export const csv = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;
