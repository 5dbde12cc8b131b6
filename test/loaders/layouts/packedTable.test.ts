import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usualLimits } from "../../../loaders/files/openedFile.ts";
import { readTable } from "../../../loaders/layouts/readTable.ts";
import { paths } from "../../../loaders/paths.ts";
import { readForceNames } from "../../../loaders/readForceNames.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import { openWarehouse, type Warehouse } from "../../../loaders/warehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";

let warehouse: Warehouse;
let folder: TemporaryFolder;
beforeAll(async () => {
  warehouse = await openWarehouse(":memory:");
  folder = await temporaryFolder();
});
afterAll(async () => {
  warehouse.close();
  await folder.remove();
});

const header = "financial_year,force_name,offence_group,ethnic_group,age_group,sex,arrests,year_ending";
const limits = { ...usualLimits, unpackedBytes: 1_000_000 };

async function readPacked(name: string, rows: readonly string[]) {
  const path = join(folder.path, name);
  await writeFile(path, gzipSync(`${[header, ...rows].join("\n")}\n`));
  const names = await readForceNames(paths.sources);
  const parquet = join(folder.path, `${name}.parquet`);
  return { path, parquet, read: readTable(warehouse, path, parquet, names, { limits }) };
}

describe("readTable(warehouse, path, parquet, names) of a packed table", () => {
  it("refuses one that unpacks to more than the limit, and writes nothing", async () => {
    const row = "NA,NA,NA,NA,NA,NA,NA,NA";
    const { path, parquet, read } = await readPacked("bomb.csv.gz", Array<string>(60_000).fill(row));
    expect((await stat(path)).size).toBeLessThan(10_000);
    const refusal: unknown = await read.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SourceFaults);
    expect(String(refusal)).toContain("unpacks to more than 1 MB (at the gzip file) (bomb.csv.gz; expected");
    await expect(readFile(parquet)).rejects.toThrow("ENOENT");
  });

  it("reads one that keeps to it", async () => {
    const { read } = await readPacked("small.csv.gz", [
      "2014/15,Kent,Burglary,White,Unknown,Male,3,2015-03-31",
    ]);
    expect(await read).toMatchObject({ rowsRead: 1, figures: 1, faults: [] });
  });
});
