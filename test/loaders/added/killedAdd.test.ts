import { spawn } from "node:child_process";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addTable } from "../../../loaders/added/addTable.ts";
import { readAddedTables } from "../../../loaders/added/readAddedTables.ts";
import { load } from "../../../loaders/load.ts";
import { paths } from "../../../loaders/paths.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { officeCsv, officeData } from "./officeTable.ts";

const today = "2026-11-21";
const script = `
  const { addTable } = await import(${JSON.stringify(pathToFileURL(join(paths.root, "loaders/added/addTable.ts")).href)});
  const [path, data] = process.argv.slice(1);
  process.stdout.write("ready\\n");
  await addTable({ path, data, today: "${today}", log: (line) => process.stdout.write(line + "\\n") });`;

interface RunningAdd {
  readonly pid: number;
  /** Resolves when the add has said the words, or has ended without saying them. */
  said(words: string): Promise<void>;
  kill(): void;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  readonly error: () => string;
}

function startAdd(path: string, data: string): RunningAdd {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", script, path, data],
    { cwd: paths.root, stdio: ["ignore", "pipe", "pipe"] },
  );
  let heard = "";
  let complained = "";
  child.stdout.on("data", (text: Buffer) => {
    heard += text.toString();
  });
  child.stderr.on("data", (text: Buffer) => {
    complained += text.toString();
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on("close", (code, signal) => resolve(signal ?? code)),
  );
  const said = (words: string): Promise<void> =>
    Promise.race([
      new Promise<void>((resolve) => {
        const listen = (): void => {
          if (heard.includes(words)) resolve();
        };
        listen();
        child.stdout.on("data", listen);
      }),
      ended.then(() => {}),
    ]);
  return { pid: child.pid ?? 0, said, kill: () => child.kill("SIGKILL"), ended, error: () => complained };
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

let folder: TemporaryFolder;
let data: string;
let files: readonly string[];

beforeAll(async () => {
  folder = await temporaryFolder();
  data = await officeData(folder.path);
  files = [join(folder.path, "first.csv"), join(folder.path, "second.csv")];
  for (const [index, path] of files.entries()) await writeFile(path, officeCsv({ Kent: index + 1 }));
  await load({ log: () => {}, sources: join(data, "sources"), warehouse: join(data, "warehouse") });
}, 60_000);
afterAll(() => folder.remove());

/** What the store would give to a load, each part of it verified; and what the warehouse holds. */
async function kentIn(): Promise<{
  readonly store: readonly number[];
  readonly warehouse: readonly number[];
}> {
  const read = await openWarehouse(":memory:");
  await read.run("attach ':memory:' as raw");
  await readAddedTables(read, data);
  const store = await read.rows<{ value: number }>("select value from raw.local__added_figures");
  read.close();
  const loaded = await openWarehouse(join(data, "warehouse/peelboard.duckdb"), { readOnly: true });
  const warehouse = await loaded.rows<{ value: number }>("select value from fact_local_figure");
  loaded.close();
  return { store: store.map(({ value }) => value), warehouse: warehouse.map(({ value }) => value) };
}

describe("an add that is killed", () => {
  it("leaves the former table or the new one, whole, at any of 9 moments, and no debris after the next add", async () => {
    const [first = "", second = ""] = files;
    await addTable({ path: first, data, today, log: () => {} });
    const whole = startAdd(second, data);
    await whole.said("ready");
    const started = performance.now();
    expect(await whole.ended, whole.error()).toBe(0);
    const length = performance.now() - started;
    const endings: (number | string | null)[] = [];
    let held = 2;
    for (let kill = 0; kill < 9; kill += 1) {
      // The file that the store does not hold: the other one would bring nothing and end early.
      const running = startAdd(held === 2 ? first : second, data);
      // A third of them around the moment at which the store and the warehouse change places.
      const atSwap = kill % 3 === 2;
      await running.said(atSwap ? "[5/5]" : "ready");
      await after(atSwap ? kill / 2 : (length * (kill + 0.5)) / 9);
      running.kill();
      endings.push(await running.ended);
      const { store, warehouse } = await kentIn();
      expect(store).toHaveLength(1);
      expect([1, 2]).toContain(store[0]);
      expect(warehouse).toHaveLength(1);
      expect([1, 2]).toContain(warehouse[0]);
      held = store[0] ?? 0;
    }
    expect(endings.filter((ending) => ending === "SIGKILL").length).toBeGreaterThanOrEqual(6);
    for (const path of [second, first]) await addTable({ path, data, today, log: () => {} });
    expect(await kentIn()).toEqual({ store: [1], warehouse: [1] });
    expect(await readdir(join(data, "local/published"))).toHaveLength(1);
    expect((await readdir(data)).toSorted()).toEqual([
      "local",
      "sources",
      "sources.json",
      "warehouse",
      "warehouse.builds",
    ]);
  }, 300_000);
});

describe("a second add", () => {
  it("is refused while another process adds, which goes on undisturbed", async () => {
    const [first = "", second = ""] = files;
    await addTable({ path: first, data, today, log: () => {} });
    const running = startAdd(second, data);
    await running.said("[1/5]");
    await expect(addTable({ path: first, data, today, log: () => {} })).rejects.toThrow(
      `another add or remove is running (process ${running.pid}); wait for it, or stop it and try again`,
    );
    expect(await running.ended).toBe(0);
    expect(await kentIn()).toEqual({ store: [2], warehouse: [2] });
  }, 120_000);
});
