import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../loaders/load.ts";
import { WarehouseError } from "../../loaders/warehouse.ts";
import { warehouseHash } from "../../loaders/warehouseHash.ts";
import { copySources } from "./copiedSources.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

describe("warehouseHash(directory)", () => {
  let folder: TemporaryFolder;
  const at = (name: string): string => join(folder.path, name, "warehouse");
  beforeAll(async () => {
    folder = await temporaryFolder();
    for (const name of ["first", "second"]) await load({ log: () => {}, warehouse: at(name) });
  });
  afterAll(() => folder.remove());

  /** A folder with nothing but a manifest of this text. */
  async function manifestOf(name: string, text: string): Promise<string> {
    const directory = join(folder.path, name);
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, "manifest.json"), text);
    return directory;
  }

  it("is the same for two loads of the same sources, in 64 hexadecimal digits", async () => {
    const hash = await warehouseHash(at("first"));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await warehouseHash(at("second"))).toBe(hash);
  });

  it("is another when one grade in the sources is another", async () => {
    const sources = await copySources(join(folder.path, "changed"));
    const file = "home-office/ppa_2005_2007_grades.csv";
    const text = await sources.text(file);
    expect(text).toContain(",Good,");
    await sources.write(file, text.replace(",Good,", ",Fair,"));
    await sources.seal();
    await load({ log: () => {}, sources: sources.path, warehouse: at("changed") });
    expect(await warehouseHash(at("changed"))).not.toBe(await warehouseHash(at("first")));
  });

  it("depends on names and rows alone: not on the order of the tables, nor on the code or format of the files", async () => {
    const held = JSON.parse(await readFile(join(at("first"), "manifest.json"), "utf8"));
    const tables = held.tables
      .toReversed()
      .map((table: object) => ({ ...table, sha256: "other", grain: "other" }));
    const same = await manifestOf(
      "reordered",
      JSON.stringify({ ...held, code_version: "9", sources: [], tables }),
    );
    expect(await warehouseHash(same)).toBe(await warehouseHash(at("first")));
    const [first, ...rest] = held.tables;
    const renamed = await manifestOf(
      "renamed",
      JSON.stringify({ ...held, tables: [{ ...first, name: "dim_other" }, ...rest] }),
    );
    expect(await warehouseHash(renamed)).not.toBe(await warehouseHash(at("first")));
  });

  it.each([
    ["absent", null],
    ["broken", "{"],
    ["empty", '{"tables": []}'],
    ["unhashed", '{"tables": [{"name": "dim_area"}]}'],
  ])("refuses a manifest that is %s, naming it and the command that makes one", async (name, text) => {
    const directory = text === null ? join(folder.path, name) : await manifestOf(name, text);
    const asked = warehouseHash(directory);
    await expect(asked).rejects.toThrow(WarehouseError);
    await expect(asked).rejects.toThrow(new RegExp(`${name}/manifest.json.*npx peelboard load`, "s"));
  });
});
