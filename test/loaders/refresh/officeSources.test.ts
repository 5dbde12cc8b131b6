import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { officeListTemplate, officeSources } from "../../../loaders/refresh/officeSources.ts";
import { faultLine, SourceFaults } from "../../../loaders/sources/fault.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { ownEntry } from "./refreshFolder.ts";

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "local"));
});
afterEach(() => folder.remove());

const address = "https://intranet.example.org/tables/a.csv";
const write = (text: string | Buffer): Promise<void> =>
  writeFile(join(folder.path, "local/sources.json"), text);

async function faultsOf(value: unknown): Promise<readonly string[]> {
  await write(typeof value === "string" ? value : JSON.stringify(value));
  try {
    await officeSources(folder.path);
  } catch (error) {
    if (error instanceof SourceFaults) return error.faults.map(faultLine);
    throw error;
  }
  return [];
}

describe("officeSources(data)", () => {
  it("gives none without the file", async () => {
    expect(await officeSources(folder.path)).toEqual([]);
  });

  it("reads the office's own sources, with a byte order mark too", async () => {
    await write(`\ufeff${JSON.stringify({ sources: [ownEntry("a", address, { every: "year" })] })}`);
    expect(await officeSources(folder.path)).toEqual([
      {
        source_id: "local/fetched/a",
        title: "Table a",
        publisher: "The office",
        published_on: null,
        retrieved_on: null,
        fetch: { address, forms: ["csv"], most_bytes: 100_000, every: "year" },
        isOwn: true,
      },
    ]);
  });

  it("takes the template once its address is a real one, and not before", async () => {
    expect(await faultsOf(officeListTemplate)).toEqual([
      expect.stringMatching(/column sources\[1\]\.fetch\.address; expected the address of a file of yours/),
    ]);
    expect(await faultsOf(officeListTemplate.replace(/https:[^"]+/, address))).toEqual([]);
  });

  it.each<readonly [string, unknown, string]>([
    ["what is no JSON", "{ sources: [] }", "no JSON: "],
    ["another thing", [], "value not as expected: "],
    ["a list that is none", { sources: {} }, "column sources; expected a list of sources"],
    [
      "http",
      { sources: [ownEntry("a", "http://x.org/a.csv")] },
      'value not as expected: "\\"http://x.org/a.csv\\"" (local/sources.json, column sources[1].fetch.address; expected the https:// address',
    ],
    [
      "a slash too few, after which another host stands",
      { sources: [ownEntry("a", "https:/tables/a.csv")] },
      'value not as expected: "\\"https:/tables/a.csv\\""',
    ],
    [
      "a password in an address",
      { sources: [ownEntry("a", "https://u:p@x.org/a.csv")] },
      "without a user name, a password",
    ],
    [
      "a form that is none",
      { sources: [ownEntry("a", address, { forms: ["pdf"] })] },
      "sources[1].fetch.forms[1]; expected one of csv, tsv, xlsx, ods, gz",
    ],
    [
      "a name that is none",
      { sources: [ownEntry("../a", address)] },
      "sources[1].id; expected a short name of small letters",
    ],
    [
      "a limit that is none",
      { sources: [ownEntry("a", address, { most_bytes: 1e12 })] },
      "2147483648 (2 GB) or less",
    ],
    [
      "a day without who named it",
      { sources: [ownEntry("a", address, { next_expected_on: "2027-01-28" })] },
      "missing key (local/sources.json, column sources[1].fetch.next_expected_basis; expected who named the day",
    ],
    [
      "a key misspelt",
      { sources: [ownEntry("a", address, { adress: "x" })] },
      'unknown key (local/sources.json, column sources[1].fetch.adress; expected one of the keys that `npx peelboard refresh --template` shows; did you mean "address"?)',
    ],
    [
      "one name for two",
      { sources: [ownEntry("a", address), ownEntry("a", address)] },
      'name used twice: "a" (local/sources.json, column sources[2].id',
    ],
  ])("refuses %s and says where and what was expected", async (_, value, message) => {
    expect((await faultsOf(value)).join("\n")).toContain(message);
  });

  it("tells all faults at once", async () => {
    const faults = await faultsOf({ sources: [ownEntry("A", "ftp://x", { forms: [] }), { id: "b" }] });
    expect(faults.length).toBeGreaterThanOrEqual(6);
  });

  it("reads no file of more than a megabyte", async () => {
    expect(await faultsOf(`"${"x".repeat(1_100_000)}"`)).toEqual([expect.stringContaining("file too large")]);
  });

  it("ends every mutation of a good file in sources or in faults", async () => {
    const whole = Buffer.from(
      JSON.stringify({ sources: [ownEntry("a", address, { every: "year" }), ownEntry("b", address)] }),
    );
    let seed = 11;
    const chance = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const mutated = Buffer.from(whole);
      for (let place = chance(4); place >= 0; place--) mutated[chance(mutated.length)] = chance(256);
      await write(round % 3 === 0 ? mutated.subarray(0, chance(mutated.length)) : mutated);
      try {
        await officeSources(folder.path);
      } catch (error) {
        expect(error).toBeInstanceOf(SourceFaults);
      }
    }
  });
});
