import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { load } from "../../loaders/load.ts";
import { SourceFaults } from "../../loaders/sources/fault.ts";
import { type CopiedSources, copySources, refusal } from "./copiedSources.ts";
import { fingerprint } from "./fingerprint.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

const pillars = "hmicfrs/peel_pillar_grades_2015_2018.csv";
const counts = "hmicfrs/peel_area_counts_2021_2025.csv";
const arrests = "home-office/arrests_by_force_2006_2018.csv";
const outcomes = "home-office/recorded_crime_outcomes_by_force_2017_18.csv";
const population = "ons/population_by_force_area_2001_2020.csv";

const knownForces = "one of 43 known values, such as avon-and-somerset, bedfordshire, cambridgeshire";

describe("load of sources that are not as declared", () => {
  let folder: TemporaryFolder;
  let warehouse: string;
  let before: Awaited<ReturnType<typeof fingerprint>>;
  let sources: CopiedSources;

  beforeAll(async () => {
    folder = await temporaryFolder();
    warehouse = join(folder.path, "warehouse");
    await load({ log: () => {}, warehouse });
    before = await fingerprint(warehouse);
  });
  afterAll(() => folder.remove());
  beforeEach(async () => {
    sources = await copySources(join(folder.path, "copy"));
  });
  afterEach(() => rm(join(folder.path, "copy"), { recursive: true }));

  /** Loads the broken sources and expects these lines, in this order and no others, and the earlier warehouse. */
  async function expectRefusal(lines: readonly string[]): Promise<void> {
    const error = await refusal(sources, warehouse);
    expect(error.message.split("\n")).toEqual([
      `${lines.length} ${lines.length === 1 ? "fault" : "faults"} in the sources; the warehouse was not touched:`,
      ...lines.map((line) => `  ${line}`),
    ]);
    expect(error).toBeInstanceOf(SourceFaults);
    expect(await fingerprint(warehouse)).toEqual(before);
  }

  it("names a bad grade, its file, row and column, and the grades that it could have been", async () => {
    const row = await sources.replace(
      pillars,
      "cumbria,2016,Effectiveness,Good",
      "cumbria,2016,Effectiveness,Satisfactory",
    );
    expect(row).toBe(149);
    await sources.seal();
    await expectRefusal([
      `unknown grade: "Satisfactory" (${pillars}, row 149, column grade; expected Outstanding, Good, Requires improvement, Inadequate, Not graded or an empty cell)`,
    ]);
  });

  it("refuses a grade of another scale: Adequate before 2021/22", async () => {
    await sources.replace(pillars, "cumbria,2016,Effectiveness,Good", "cumbria,2016,Effectiveness,Adequate");
    await sources.seal();
    await expectRefusal([
      `unknown grade: "Adequate" (${pillars}, row 149, column grade; expected Outstanding, Good, Requires improvement, Inadequate, Not graded or an empty cell)`,
    ]);
  });

  it("names an unknown force in a small file and in a large one", async () => {
    await sources.replace(pillars, "kent,2017,Efficiency,", "kentshire,2017,Efficiency,");
    const small = await rowOf(pillars, "kentshire,");
    await sources.replace(population, "cumbria,2019,", "westmorland,2019,");
    const large = await rowOf(population, "westmorland,");
    await sources.seal();
    await expectRefusal([
      `unknown force: "kentshire" (${pillars}, row ${small}, column force_slug; expected ${knownForces})`,
      `unknown force: "westmorland" (${population}, row ${large}, column force_slug; expected ${knownForces})`,
    ]);
  });

  it("names a key that stands twice, and the row that had it first", async () => {
    const text = await sources.text(pillars);
    const [, first = ""] = text.split("\n");
    await sources.write(pillars, `${text}${first}\n`);
    await sources.seal();
    await expectRefusal([
      `duplicate key: "avon-and-somerset | 2015 | Effectiveness" (${pillars}, row 518, column force_slug, round, pillar; expected one row for it; row 2 has it already)`,
    ]);
  });

  it("names a key that stands twice in a large file", async () => {
    const text = await sources.text(population);
    await sources.write(population, `${text}E23000002,cumbria,2019,500012,6,derived again\n`);
    const first = await rowOf(population, "cumbria,2019,");
    await sources.seal();
    await expectRefusal([
      `duplicate key: "cumbria | 2019" (${population}, row 862, column force_slug, mid_year; expected one row for it; row ${first} has it already)`,
    ]);
  });

  it("names a short row", async () => {
    await sources.replace(counts, "bedfordshire,2021/22,8,", "bedfordshire,2021/22,");
    const row = await rowOf(counts, "bedfordshire,2021/22,");
    await sources.seal();
    const error = await refusal(sources, warehouse);
    expect(error.message).toMatch(
      new RegExp(
        `short row: "bedfordshire,2021/22,.*" \\(${counts}, row ${row}; expected 10 cells, found 9\\)`,
      ),
    );
    expect(await fingerprint(warehouse)).toEqual(before);
  });

  it("names a short row of a large file", async () => {
    const row = await sources.replace(
      population,
      "E23000002,cumbria,2019,500012,6,",
      "E23000002,cumbria,2019,500012,",
    );
    await sources.seal();
    const error = await refusal(sources, warehouse);
    expect(error.message).toMatch(
      new RegExp(`short row: "E23000002,cumbria,2019,.*" \\(${population}, row ${row}; expected 6 cells`),
    );
    expect(await fingerprint(warehouse)).toEqual(before);
  });

  it.each([pillars, arrests, "ons/forces.csv"])(
    "names the header of %s when a column has another name",
    async (file) => {
      const [header = ""] = (await sources.text(file)).split("\n");
      await sources.replace(file, header, header.replace("force_slug", "force"));
      await sources.seal();
      await expectRefusal([
        `wrong header: "${shortened(header.replace("force_slug", "force"))}" (${file}, row 1; expected ${header})`,
      ]);
    },
  );

  it.each([counts, outcomes])("says that %s is truncated when its last line has no end", async (file) => {
    const text = await sources.text(file);
    await sources.write(file, text.slice(0, -20));
    await sources.seal();
    const error = await refusal(sources, warehouse);
    expect(error.message).toContain("1 fault in the sources");
    expect(error.message).toMatch(
      new RegExp(`truncated file.* \\(${file}.*; expected a line break after the last row\\)`),
    );
    expect(await fingerprint(warehouse)).toEqual(before);
  });

  it("names a missing file", async () => {
    await sources.remove(pillars);
    await expectRefusal([`missing file (${pillars}; expected the file that data/sources.json lists)`]);
  });

  it.each(["ons/forces.csv", "peelboard/rounds.csv", "peelboard/round_items.csv"])(
    "names %s when it is missing, though other files are checked against it",
    async (file) => {
      await sources.remove(file);
      await expectRefusal([`missing file (${file}; expected the list that other files are checked against)`]);
    },
  );

  it("names a file that sources.json does not list", async () => {
    await sources.write("hmicfrs/peel_area_grades_unconfirmed.csv", "force_slug\ngwent\n");
    await expectRefusal([
      "source not in data/sources.json (hmicfrs/peel_area_grades_unconfirmed.csv; expected an entry with title, publisher, address, dates, licence and sha256)",
    ]);
  });

  it("reports a changed byte that nobody sealed", async () => {
    await sources.replace(pillars, "cumbria,2016,Effectiveness,Good", "cumbria,2016,Effectiveness,good");
    await expectRefusal([
      `file changed (${pillars}; expected the bytes that data/sources.json records; if the change is meant, run \`npx peelboard seal\`)`,
      `unknown grade: "good" (${pillars}, row 149, column grade; expected Outstanding, Good, Requires improvement, Inadequate, Not graded or an empty cell)`,
    ]);
  });

  it("reports the faults of several files together", async () => {
    await sources.remove("hmicfrs/engage_monitoring.csv");
    await sources.replace(pillars, "cumbria,2016,Effectiveness,Good", "cumbria,2016,Effectiveness,Fair");
    await sources.replace(pillars, "kent,2017,Efficiency,", "kentshire,2017,Efficiency,");
    await sources.replace(population, "cumbria,2019,500012,", "cumbria,2019,-1,");
    const error = await refusal(sources, warehouse);
    const named = (error as SourceFaults).faults.map(({ problem, file }) => `${problem}: ${file}`);
    expect(named.toSorted()).toEqual([
      `bad population: ${population}`,
      `file changed: ${pillars}`,
      `file changed: ${population}`,
      "missing file: hmicfrs/engage_monitoring.csv",
      `unknown force: ${pillars}`,
      `unknown grade: ${pillars}`,
    ]);
    expect(error.message).toContain('bad population: "-1"');
    expect(await fingerprint(warehouse)).toEqual(before);
  });

  it("says which file is no JSON when sources.json is torn", async () => {
    await sources.write("../sources.json", '{ "release": ');
    const error = await refusal(sources, warehouse);
    expect(error.message).toContain("data/sources.json is not JSON");
    expect(await fingerprint(warehouse)).toEqual(before);
  });

  async function rowOf(file: string, start: string): Promise<number> {
    const lines = (await sources.text(file)).split("\n");
    return lines.findIndex((line) => line.includes(start)) + 1;
  }
});

const shortened = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value);
