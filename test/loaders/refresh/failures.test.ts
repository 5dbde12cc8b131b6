import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clearFailure, readFailures, recordFailure } from "../../../loaders/refresh/failures.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";

let folder: TemporaryFolder;
let data: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  data = folder.path;
});
afterEach(() => folder.remove());

const fault = (row: number) => ({
  problem: "unknown grade",
  file: "local/grades.csv",
  row,
  column: "grade",
  value: "Satisfactory",
  expected: "Outstanding or Good",
});
const at = "2026-11-21T10:00:00.000Z";
const write = async (text: string | Buffer): Promise<void> => {
  await mkdir(join(data, "local"), { recursive: true });
  await writeFile(join(data, "local/failures.json"), text);
};

describe("recordFailure(data, { verb, file, error, at })", () => {
  it("counts all faults, tells the first 50, and keeps the file's name without its folders", async () => {
    const error = new SourceFaults(Array.from({ length: 73 }, (_, index) => fault(index + 2)));
    await recordFailure(data, { verb: "load", file: "/home/jane/secret/grades.csv", error, at });
    const [row, ...others] = await readFailures(data);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ at, verb: "load", file: "grades.csv", faults: 73 });
    expect(row?.lines).toHaveLength(50);
    expect(row?.lines[0]).toBe(
      'unknown grade: "Satisfactory" (local/grades.csv, row 2, column grade; expected Outstanding or Good)',
    );
  });

  it("tells any other error by its message, without the folders of the file or of the user", async () => {
    const file = join(data, "in/broken.ods");
    const error = new Error(`cannot open ${file}: no zip\n\u001b[31mred`);
    await recordFailure(data, { verb: "add", file, error, at });
    expect(await readFailures(data)).toEqual([
      {
        at,
        verb: "add",
        file: "broken.ods",
        faults: 1,
        lines: ["cannot open broken.ods: no zip", "�[31mred"],
      },
    ]);
  });

  it("gives for others to see only where the faults are, not what stood in the cells", async () => {
    await recordFailure(data, { verb: "load", file: "grades.csv", error: new SourceFaults([fault(2)]), at });
    await recordFailure(data, { verb: "read", file: "r.pdf", error: new Error("Kent is Good"), at });
    const shown = JSON.stringify(await readFailures(data, { withoutValues: true }));
    expect(shown).toContain("unknown grade (local/grades.csv, row 2, column grade)");
    expect(shown).not.toMatch(/Satisfactory|Kent/);
  });

  it("holds one entry for a file and verb, the latest first, and no more than 100", async () => {
    for (let second = 0; second < 104; second++)
      await recordFailure(data, {
        verb: "add",
        file: `file${second % 103}.csv`,
        error: new Error(`try ${second}`),
        at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
      });
    const rows = await readFailures(data);
    expect(rows).toHaveLength(100);
    expect(rows[0]).toMatchObject({ file: "file0.csv", lines: ["try 103"] });
    expect(rows.filter(({ file }) => file === "file0.csv")).toHaveLength(1);
  });

  it("leaves no half-written file behind", async () => {
    await recordFailure(data, { verb: "add", file: "a.csv", error: "plain words", at });
    expect(await readdir(join(data, "local"))).toEqual(["failures.json"]);
  });

  it("sets a broken register aside, says so, and goes on", async () => {
    await write("{ torn");
    const said: string[] = [];
    const log = (line: string): number => said.push(line);
    expect(await readFailures(data, { log })).toEqual([]);
    await recordFailure(data, { verb: "add", file: "a.csv", error: new Error("no"), at, log });
    expect(said[0]).toContain("data/local/failures.json cannot be read");
    expect(said[1]).toContain("failures.broken.json");
    expect(await readFailures(data)).toHaveLength(1);
    expect(await readFile(join(data, "local/failures.broken.json"), "utf8")).toBe("{ torn");
    await write("[]");
    await recordFailure(data, { verb: "add", file: "a.csv", error: new Error("no"), at, log });
    expect((await readdir(join(data, "local"))).toSorted()).toEqual([
      "failures.broken-2.json",
      "failures.broken.json",
      "failures.json",
    ]);
  });
});

describe("clearFailure(data, { verb?, file })", () => {
  it("takes out the file's entries, or those of one verb", async () => {
    for (const verb of ["add", "load"] as const)
      for (const file of ["a.csv", "b.csv"])
        await recordFailure(data, { verb, file, error: new Error("no"), at });
    await clearFailure(data, { verb: "add", file: "/elsewhere/a.csv" });
    expect((await readFailures(data)).map(({ verb, file }) => `${verb} ${file}`).toSorted()).toEqual([
      "add b.csv",
      "load a.csv",
      "load b.csv",
    ]);
    await clearFailure(data, { file: "b.csv" });
    expect((await readFailures(data)).map(({ verb, file }) => `${verb} ${file}`)).toEqual(["load a.csv"]);
  });

  it("makes no folder and no file where there is no register", async () => {
    await clearFailure(data, { file: "b.csv" });
    expect(await readdir(data)).toEqual([]);
  });
});

describe("readFailures(data)", () => {
  it("does not throw on any mutation of a register", async () => {
    await recordFailure(data, { verb: "load", file: "g.csv", error: new SourceFaults([fault(2)]), at });
    const whole = await readFile(join(data, "local/failures.json"));
    let seed = 7;
    const chance = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const mutated = Buffer.from(whole);
      for (let place = chance(4); place >= 0; place--) mutated[chance(mutated.length)] = chance(256);
      await write(round % 3 === 0 ? mutated.subarray(0, chance(mutated.length)) : mutated);
      for (const row of await readFailures(data)) expect(Array.isArray(row.lines)).toBe(true);
    }
  });

  it.each([
    "null",
    "0",
    '"x"',
    "[]",
    "{}",
    '{"failures":{}}',
    '{"failures":[null]}',
    '{"__proto__":{"failures":[]}}',
  ])("finds no failures in %s", async (text) => {
    await write(text);
    expect(await readFailures(data)).toEqual([]);
  });
});
