import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFacts } from "../../../loaders/sources/readFacts.ts";
import { publication } from "../../input/sources/publication.ts";
import { type Case, casesFolder, linesOf, readCases } from "./cases.ts";

describe("readFacts(sources, publication)", async () => {
  const cases = await readCases();
  it.each(cases)("reads $name as its folder says", async ({ publication, faultLines, rows }: Case) => {
    const read = await readFacts(casesFolder, publication);
    expect(linesOf(read.faults)).toBe(faultLines);
    if (rows === undefined) return;
    const names = Object.keys(publication.columns);
    expect(
      read.rows.map(({ line, cells }) => ({
        line,
        ...Object.fromEntries(names.map((name, index) => [name, typed(cells[index])])),
      })),
    ).toEqual(rows.toSorted((a, b) => a.line - b.line));
  });

  it("gives the rows of a file with faults, so that one bad row does not make every other file wrong", async () => {
    const { rows } = await readFacts(casesFolder, { ...publication, path: "unknown-value/input.csv" });
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe("readFacts, where the fault lies far into a file", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "peelboard-facts-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("reports the faults before an unclosed quote as well, and the line on which the quote begins", async () => {
    const row = (day: number): string =>
      `kent,${new Date(day * 86_400_000).toISOString().slice(0, 10)},E23000032,theft,1,,\n`;
    const rows = Array.from({ length: 40_000 }, (_, day) => row(day));
    rows[20_000] = rows[20_000]?.replace("kent", "Kent") ?? "";
    rows[39_000] = rows[39_000]?.replace("theft", '"theft') ?? "";
    await writeFile(
      join(folder, "far.csv"),
      `${Object.keys(publication.columns).join(",")}\n${rows.join("")}`,
    );
    const { faults } = await readFacts(folder, { ...publication, path: "far.csv" });
    expect(faults.map(({ problem, row }) => [problem, row])).toEqual([
      ["unknown force", 20_002],
      ["unclosed quote", 39_002],
    ]);
  });
});

/** Facts keep the text of the file; rows.json has numbers as numbers. */
const typed = (cell: string | null | undefined): string | number | null =>
  cell === null || cell === undefined || cell === "" || Number.isNaN(Number(cell))
    ? (cell ?? null)
    : Number(cell);
