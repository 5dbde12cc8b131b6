import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultLine } from "../../../loaders/sources/fault.ts";
import { fileHash, manifestFaults, readManifest, sealManifest } from "../../../loaders/sources/manifest.ts";

// printf 'a,b\n1,2\n' | sha256sum
const sha256 = "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470";
const entry = {
  path: "ons/forces.csv",
  title: "Forces",
  publisher: "ONS",
  address: "https://www.ons.gov.uk/",
  published_on: "2023-01-31",
  retrieved_on: null,
  entered_on: "2026-11-21",
  licence: "Open Government Licence v3.0",
  note: "",
  sha256,
};

let data: string;
let sources: string;
const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(data, path)), { recursive: true });
  await writeFile(join(data, path), text);
};
const list = (...entries: readonly object[]): Promise<void> =>
  write("sources.json", JSON.stringify({ release: "2026-11-21", sources: entries }));
const faultsNow = async (): Promise<readonly string[]> =>
  (await manifestFaults(sources, await readManifest(sources))).map(faultLine);

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "peelboard-manifest-"));
  sources = join(data, "sources");
  await write("sources/ons/forces.csv", "a,b\n1,2\n");
  await list(entry);
});
afterEach(() => rm(data, { recursive: true }));

describe("fileHash(path)", () => {
  it("is the sha256 of the bytes", async () => {
    expect(await fileHash(join(sources, "ons/forces.csv"))).toBe(sha256);
  });
});

describe("readManifest(sources)", () => {
  it("reads the list beside the folder of sources", async () => {
    expect(await readManifest(sources)).toEqual({ release: "2026-11-21", sources: [entry] });
  });

  it("reads the project's own list", async () => {
    const { sources: own } = await readManifest(join(import.meta.dirname, "../../../data/sources"));
    expect(new Set(own.map(({ path }) => path)).size).toBe(own.length);
  });

  it.each([
    ["a date that is not one", { ...entry, published_on: "31/01/2023" }, "published_on"],
    ["an impossible date", { ...entry, published_on: "2023-02-31" }, "published_on"],
    ["a key left out", { ...entry, licence: undefined }, "licence"],
    ["a key it does not know", { ...entry, license: "OGL" }, "license"],
    ["a hash that is not one", { ...entry, sha256: "abc" }, "sha256"],
    ["a file that is no CSV", { ...entry, path: "ons/forces.xlsx" }, "path"],
  ])("refuses %s and names the key", async (_, wrong, key) => {
    await list(wrong);
    await expect(readManifest(sources)).rejects.toThrow(key);
    await expect(readManifest(sources)).rejects.toThrow("data/sources.json");
  });

  it("names the file that is not JSON", async () => {
    await write("sources.json", "{");
    await expect(readManifest(sources)).rejects.toThrow("data/sources.json");
  });
});

describe("manifestFaults(sources, manifest)", () => {
  it("finds none in a folder that is as listed", async () => {
    expect(await faultsNow()).toEqual([]);
  });

  it("finds a file that is not there", async () => {
    await list(entry, { ...entry, path: "ons/absent.csv" });
    expect(await faultsNow()).toEqual([
      "missing file (ons/absent.csv; expected the file that data/sources.json lists)",
    ]);
  });

  it("finds a file that is not listed, in any folder", async () => {
    await write("sources/home-office/deep/extra.csv", "a\n1\n");
    expect(await faultsNow()).toEqual([
      "source not in data/sources.json (home-office/deep/extra.csv; expected an entry with title, publisher, address, dates, licence and sha256)",
    ]);
  });

  it("finds a file that was changed by one byte", async () => {
    await write("sources/ons/forces.csv", "a,b\n1,3\n");
    expect(await faultsNow()).toEqual([
      "file changed (ons/forces.csv; expected the bytes that data/sources.json records; if the change is meant, run `npx peelboard seal`)",
    ]);
  });
});

describe("sealManifest(sources)", () => {
  it("records the present bytes and names the files that changed", async () => {
    await cp(join(sources, "ons/forces.csv"), join(sources, "ons/same.csv"));
    await list(entry, { ...entry, path: "ons/same.csv" });
    await write("sources/ons/forces.csv", "a,b\n1,3\n");
    expect(await sealManifest(sources)).toEqual(["ons/forces.csv"]);
    expect(await faultsNow()).toEqual([]);
    expect(await sealManifest(sources)).toEqual([]);
  });

  it("changes nothing else in the list", async () => {
    await write("sources/ons/forces.csv", "a,b\n1,3\n");
    await sealManifest(sources);
    const sealed = JSON.parse(await readFile(join(data, "sources.json"), "utf8"));
    expect(sealed.sources).toEqual([{ ...entry, sha256: await fileHash(join(sources, "ons/forces.csv")) }]);
  });
});
