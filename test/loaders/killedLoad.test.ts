import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile, readlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WarehouseManifest } from "../../loaders/exportTables.ts";
import { load } from "../../loaders/load.ts";
import { paths } from "../../loaders/paths.ts";
import { fileHash } from "../../loaders/sources/manifest.ts";
import { openWarehouse } from "../../loaders/warehouse.ts";
import { copySources } from "./copiedSources.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

const firstRelease = "2026-02-01";
const laterRelease = "2026-03-01";
const script = `
  const { load } = await import(${JSON.stringify(pathToFileURL(join(paths.root, "loaders/load.ts")).href)});
  const [sources, warehouse] = process.argv.slice(1);
  await load({ log: (line) => process.stdout.write(line + "\\n"), sources, warehouse });`;

interface RunningLoad {
  readonly process: ChildProcess;
  /** Resolves when the load has said the step, or has ended without saying it. */
  said(step: string): Promise<void>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

function startLoad(sources: string, warehouse: string): RunningLoad {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", script, sources, warehouse],
    { cwd: paths.root, stdio: ["ignore", "pipe", "pipe"] },
  );
  let heard = "";
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on("close", (code, signal) => resolve(signal ?? code)),
  );
  const said = (step: string): Promise<void> =>
    Promise.race([
      new Promise<void>((resolve) => {
        const listen = (): void => {
          if (heard.includes(step)) resolve();
        };
        listen();
        child.stdout?.on("data", listen);
      }),
      ended.then(() => {}),
    ]);
  child.stdout?.on("data", (text: Buffer) => {
    heard += text.toString();
  });
  return { process: child, said, ended };
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Numbers from 0 to 1, the same ones in every run (a linear congruential generator, Numerical Recipes). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Opens the warehouse and compares every Parquet file and table with its manifest; gives the release. */
async function releaseOfSound(warehouse: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(warehouse, "manifest.json"), "utf8")) as WarehouseManifest;
  const opened = await openWarehouse(join(warehouse, "peelboard.duckdb"), { readOnly: true });
  for (const { name, sha256, rows } of manifest.tables) {
    expect(await fileHash(join(warehouse, `${name}.parquet`)), name).toBe(sha256);
    expect(await opened.rows(`select count(*) as rows from ${name}`)).toEqual([{ rows }]);
  }
  opened.close();
  expect(manifest.tables.length).toBeGreaterThan(20);
  return manifest.release;
}

/** The embedded sources under another release, so that it shows which load a warehouse is of. */
async function sourcesOf(release: string): Promise<string> {
  const sources = await copySources(join(folder.path, release));
  const manifest = JSON.parse(await sources.text("../sources.json")) as object;
  await sources.write("../sources.json", JSON.stringify({ ...manifest, release }));
  return sources.path;
}

let folder: TemporaryFolder;
let first: string;
let later: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  first = await sourcesOf(firstRelease);
  later = await sourcesOf(laterRelease);
});
afterAll(() => folder.remove());

describe("a load that is killed", () => {
  /** Kills ten loads one after the other, eight anywhere in their run and two at the swap. */
  async function killTen(warehouse: string, seed: number): Promise<readonly (number | string | null)[]> {
    const random = seededNumbers(seed);
    const whole = startLoad(first, warehouse);
    await whole.said("[1/5]");
    const started = performance.now();
    expect(await whole.ended).toBe(0);
    const length = performance.now() - started;
    const endings: (number | string | null)[] = [];
    for (let kill = 0; kill < 10; kill += 1) {
      const running = startLoad(kill % 2 === 0 ? later : first, warehouse);
      const atSwap = kill % 5 === 4;
      await running.said(atSwap ? "[5/5]" : "[1/5]");
      const delay = atSwap ? random() * 4 : random() * length;
      if (!atSwap || delay > 1) await after(delay);
      running.process.kill("SIGKILL");
      endings.push(await running.ended);
      expect([firstRelease, laterRelease]).toContain(await releaseOfSound(warehouse));
    }
    return endings;
  }

  it("leaves the earlier warehouse or the new one, whole, at any of 20 moments, and no debris after the next load", async () => {
    const lanes = [join(folder.path, "one/warehouse"), join(folder.path, "two/warehouse")];
    const endings = await Promise.all(lanes.map((warehouse, lane) => killTen(warehouse, 20_260_115 + lane)));
    expect(endings.flat()).toHaveLength(20);
    expect(endings.flat().filter((ending) => ending === "SIGKILL").length).toBeGreaterThanOrEqual(14);
    for (const warehouse of lanes) {
      await load({ log: () => {}, warehouse, sources: later });
      expect(await releaseOfSound(warehouse)).toBe(laterRelease);
      expect((await readdir(join(warehouse, ".."))).toSorted()).toEqual(["warehouse", "warehouse.builds"]);
      expect(await readdir(`${warehouse}.builds`)).toEqual([basename(await readlink(warehouse))]);
    }
  }, 120_000);
});

describe("a second load", () => {
  it("is refused while another process loads, which goes on undisturbed", async () => {
    const warehouse = join(folder.path, "shared/warehouse");
    const running = startLoad(first, warehouse);
    await running.said("[2/5]");
    await expect(load({ log: () => {}, sources: first, warehouse })).rejects.toThrow(
      `another load is running (process ${running.process.pid}); wait for it, or stop it and try again`,
    );
    expect(await running.ended).toBe(0);
    expect(await releaseOfSound(warehouse)).toBe(firstRelease);
  });

  it("is refused while the same process loads", async () => {
    const warehouse = join(folder.path, "same/warehouse");
    const [one, other] = await Promise.allSettled([
      load({ log: () => {}, sources: first, warehouse }),
      after(100).then(() => load({ log: () => {}, sources: first, warehouse })),
    ]);
    expect(one.status).toBe("fulfilled");
    expect(other).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringContaining("another load is running") },
    });
    expect(await releaseOfSound(warehouse)).toBe(firstRelease);
  });

  it("takes over the lock of a process that has ended, and clears what it left", async () => {
    const warehouse = join(folder.path, "left/warehouse");
    const killed = startLoad(first, warehouse);
    await killed.said("[3/5]");
    killed.process.kill("SIGKILL");
    expect(await killed.ended).toBe("SIGKILL");
    expect(await readFile(`${warehouse}.builds/lock`, "utf8")).toMatch(
      new RegExp(`^${killed.process.pid}\\b`),
    );
    await writeFile(`${warehouse}.builds/notes.txt`, "left behind");
    await load({ log: () => {}, sources: first, warehouse });
    expect(await readdir(`${warehouse}.builds`)).toEqual([basename(await readlink(warehouse))]);
  });

  it("takes over a lock with its own number that an earlier process of that number left", async () => {
    const warehouse = join(folder.path, "left/warehouse");
    await writeFile(`${warehouse}.builds/lock`, `${process.pid} 1700000000000.5`);
    await load({ log: () => {}, sources: first, warehouse });
    expect(await readdir(`${warehouse}.builds`)).toEqual([basename(await readlink(warehouse))]);
  });
});
