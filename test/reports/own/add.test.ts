import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../../loaders/load.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";
import { officeCsv, officeData, officeLayout } from "../../loaders/added/officeTable.ts";
import { type TemporaryFolder, temporaryFolder } from "../../loaders/temporaryFolder.ts";
import { peelboard, type Said } from "../commandLine.ts";

let folder: TemporaryFolder;
let data: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  data = await officeData(folder.path);
  await load({ log: () => {}, sources: join(data, "sources"), warehouse: join(data, "warehouse") });
}, 60_000);
afterAll(() => folder.remove());

const add = (...args: readonly string[]): Promise<Said> =>
  peelboard(["add", "--data", data, ...args], { cwd: folder.path });
const manifest = (): Promise<string> => readFile(join(data, "warehouse/manifest.json"), "utf8");
const write = (name: string, text: string): Promise<void> => writeFile(join(folder.path, name), text);

async function localFigures(): Promise<readonly unknown[]> {
  const warehouse = await openWarehouse(join(data, "warehouse/peelboard.duckdb"), { readOnly: true });
  try {
    return await warehouse.rows("select area_id, value, agreement from fact_local_figure order by area_id");
  } finally {
    warehouse.close();
  }
}

// A story in one order: each step stands on the one before it.
describe("peelboard add", { timeout: 120_000 }, () => {
  it("--check says in plain words what was understood and how it stands to what is held, and adds nothing", async () => {
    await write("officers.csv", officeCsv({ Cumbria: 1_316, Kent: 4_000, Essex: 3_648 }));
    const before = await manifest();
    const { code, out } = await add("--check", "officers.csv");
    expect(code).toBe(0);
    expect(out).toContain(
      "Officers of office-counts, 31 March 2022 (An office of a test; read by the layout office-counts)",
    );
    expect(out).toContain("3 figures of 3 rows: 3 areas, 1 measure, 1 period (31 March 2022)");
    expect(out).toContain("beside Peelboard's own: 3 figures: 2 the same as held, 1 differ, 0 new");
    expect(out).toContain("Kent, Police officers, 31 March 2022: 4,000 here, 4,026 held");
    expect(out).toContain('"officers.csv" can be added; nothing was, since only a check was asked for.');
    expect(await manifest()).toBe(before);
    expect((await add("--list")).out).toContain("No table was added yet");
  });

  it("keeps and loads a file whose name begins with a dash, and says under what name", async () => {
    await write("-officers.csv", officeCsv({ Cumbria: 1_316, Kent: 4_000 }));
    const { code, out } = await add("--", "-officers.csv");
    expect(out).toMatch(
      /"-officers\.csv" was added as officers-of-office-counts-31-march-2022-[0-9a-f]{6}\./,
    );
    expect(code).toBe(0);
    expect(await localFigures()).toEqual([
      { area_id: "cumbria", value: 1_316, agreement: "same" },
      { area_id: "kent", value: 4_000, agreement: "differs" },
    ]);
  });

  it("shows what a corrected file changes before it takes the former one's place", async () => {
    const { code, out } = await add("officers.csv");
    expect(code).toBe(0);
    expect(out).toMatch(/beside the file added on 20\d\d-\d\d-\d\d: 2 the same, 1 added, 0 changed, 0 gone/);
    expect(out).toMatch(/"officers\.csv" was added as \S+, in the place of the file added on/);
    expect(await localFigures()).toHaveLength(3);
  });

  it("refuses a file that lacks figures of the one in its place, in words and as JSON, until it is told to replace", async () => {
    await write("cut.csv", officeCsv({ Cumbria: 1_316, Essex: 3_648 }));
    const before = await manifest();
    const { code, out } = await add("cut.csv");
    expect(code).toBe(1);
    expect(out).toContain('not added: "cut.csv"');
    expect(out).toMatch(/it lacks 1 of the 3 figures of "officers\.csv", added on 20\d\d-\d\d-\d\d/);
    expect(out).toContain("Kent, Police officers, 31 March 2022: 4,000");
    expect(out).toContain(`npx peelboard add --replace cut.csv --data ${data}`);
    const told = await add("--json", "cut.csv");
    expect(told.code).toBe(1);
    expect(JSON.parse(told.out).files).toMatchObject([
      { status: "refused", difference: { gone: 1, losses: [{ area_label: "Kent", former: 4_000 }] } },
    ]);
    expect(await manifest()).toBe(before);
    const taken = await add("--replace", "cut.csv");
    expect(taken.code).toBe(0);
    expect(taken.out).toContain("gone: Kent, Police officers, 31 March 2022: 4,000");
    expect((await add("officers.csv")).code).toBe(0);
    expect(await localFigures()).toHaveLength(3);
  });

  it("says that the same bytes are held, and ends well", async () => {
    const before = await manifest();
    const { code, out } = await add("officers.csv");
    expect(code).toBe(0);
    expect(out).toMatch(/was added on \S+ already, as \S+; nothing has changed\./);
    expect(await manifest()).toBe(before);
  });

  it("refuses a bad file with all of its faults and without a stack, leaves the warehouse, and notes it", async () => {
    await write("bad.csv", officeCsv().replace("Kent", "Kentshire").replace("3648", "many"));
    const before = await manifest();
    const { code, out, error } = await add("bad.csv");
    expect(code).toBe(1);
    expect(out).toContain('not added: "bad.csv"');
    expect(out).toMatch(/Kentshire[\s\S]*row 3[\s\S]*many[\s\S]*row 4/);
    expect(out).toContain('1 of 1 file was refused: "bad.csv". What was held before is as it was.');
    expect(out + error).not.toMatch(/^\s+at /m);
    expect(await manifest()).toBe(before);
    const register = JSON.parse(await readFile(join(data, "local/failures.json"), "utf8"));
    expect(register.failures).toMatchObject([{ verb: "add", file: "bad.csv" }]);
  });

  it("adds what is sound beside what is not, takes a mended file out of the register, and ends with 1", async () => {
    await write("bad.csv", officeCsv({ Kent: 1 }, "office-others"));
    await write("worse.csv", officeCsv().replace("Essex", "Wessex"));
    const { code, out } = await add("bad.csv", "worse.csv", "none.csv");
    expect(code).toBe(1);
    expect(out).toContain('"bad.csv" was added as officers-of-office-others-31-march-2022-');
    expect(out).toContain('2 of 3 files were refused: "worse.csv", "none.csv"');
    expect(out).toContain('there is no file "none.csv"; check its name and folder');
    const register = JSON.parse(await readFile(join(data, "local/failures.json"), "utf8"));
    expect(register.failures.map(({ file }: { file: string }) => file)).toEqual(["worse.csv"]);
  });

  it("--list names what was added, for people and for scripts", async () => {
    const { out } = await add("--list");
    expect(out).toMatch(
      /officers-of-office-counts-31-march-2022-\w{6}[\s\S]*3 figures of officers\.csv, added on/,
    );
    const listed = JSON.parse((await add("--list", "--json")).out);
    expect(listed.tables).toMatchObject([
      { title: "Officers of office-counts", file: "officers.csv", figures: 3 },
      { title: "Officers of office-others", file: "bad.csv", figures: 1 },
    ]);
  });

  it("--json prints one object and nothing else, of what was refused too", async () => {
    const sound = await add("--json", "--check", "officers.csv");
    expect(sound.code).toBe(0);
    expect(JSON.parse(sound.out).files).toMatchObject([
      { path: "officers.csv", status: "checked", held: { figures: 3, same: 2, differ: 1 } },
    ]);
    const refused = await add("--json", "worse.csv");
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out).files).toMatchObject([
      { status: "refused", faults: [{ file: "worse.csv", value: "Wessex" }] },
    ]);
    const unasked = await add("--json");
    expect(unasked.code).toBe(1);
    expect(JSON.parse(unasked.out).error).toContain("name at least one file");
  });

  it("shows what it understood of an unknown kind of table, and writes a description that can be filled in", async () => {
    await write("new.csv", officeCsv({ Kent: 5 }, "new-kind"));
    const unknown = await add("new.csv");
    expect(unknown.code).toBe(1);
    expect(unknown.out.match(/column A "Force of new-kind": area; "Kent"/g)).toHaveLength(1);
    expect(unknown.out).toContain("npx peelboard add FILE --template data/local/layouts/NAME.yaml");
    const path = join(data, "local/layouts/new-kind.yaml");
    const { code, out } = await add("new.csv", "--template", path);
    expect(out).toContain("Wrote a description to fill in:");
    expect(code).toBe(0);
    expect(await readFile(path, "utf8")).toContain("layout:");
    const unfilled = await add("new.csv");
    expect(unfilled.code).toBe(1);
    expect(unfilled.out).toContain('is not filled in: it says "Publisher (fill in)"');
    await write("mine.yaml", "begun");
    await write("newer.csv", officeCsv({ Kent: 5 }, "newer-kind"));
    const again = await add("newer.csv", "--template", "mine.yaml");
    expect(again.code).toBe(1);
    expect(again.out).toContain("choose another name for the description");
    expect(await readFile(join(folder.path, "mine.yaml"), "utf8")).toBe("begun");
    await writeFile(path, officeLayout("new-kind"));
    expect((await add("new.csv")).code).toBe(0);
    expect(await localFigures()).toHaveLength(5);
  });

  it("remove takes out what a name's beginning names, and refuses one that names none or several", async () => {
    const remove = (...args: readonly string[]): Promise<Said> =>
      peelboard(["remove", "--data", data, ...args], { cwd: folder.path });
    expect((await remove("nothing")).out).toContain('no added table is called "nothing"');
    expect((await remove("officers-of")).out).toContain('"officers-of" begins several names');
    expect((await remove("../../sources")).code).toBe(1);
    const { code, out } = await remove("officers-of-office-counts", "officers-of-new-kind", "--yes");
    expect(code).toBe(0);
    expect(out).toContain("the file that you added it from is where it was");
    expect(await localFigures()).toHaveLength(1);
    expect((await add("--list")).out).not.toContain("office-counts");
  });

  it("works in a data folder that has no local files and no warehouse yet", async () => {
    await rm(join(data, "local/published"), { recursive: true });
    await rm(join(data, "warehouse"), { recursive: true });
    await mkdir(join(data, "local"), { recursive: true });
    const { code, out } = await add("officers.csv");
    expect(code).toBe(0);
    expect(out).toContain("not compared, since no warehouse was loaded before this");
    expect(await localFigures()).toHaveLength(3);
  });
});
