import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paths } from "../../loaders/paths.ts";
import { type Benchmark, inSeconds, type Measured, timed } from "./measured.ts";
import { watchMemory } from "./treeMemory.ts";

interface Case {
  readonly what: string;
  readonly args: readonly string[];
  readonly runs: number;
  /** Seconds that issue 4 aims at. */
  readonly aim: number;
}

const cumbria = ["--force", "cumbria", "--as-at", "2019-06-30"];
const cases: readonly Case[] = [
  { what: "one conference pack, PDF", args: [...cumbria, "--format", "pdf"], runs: 5, aim: 1.5 },
  { what: "one conference pack, all formats", args: [...cumbria, "--format", "all"], runs: 5, aim: 4 },
  {
    what: "43 conference packs, PDF",
    args: ["--all-forces", "--format", "pdf"],
    runs: 1,
    aim: 30,
  },
];
/** Megabytes that issue 4 aims at. */
const memoryAim = 700;

/** Packs as a person asks for them, from the start of the process to its end: time, and the most memory held at once. */
export const packs: Benchmark = {
  name: "packs",
  measure: async (log) => {
    if (!existsSync(join(paths.warehouse, "peelboard.duckdb"))) {
      log("no warehouse: no pack is made; run `npx peelboard load` first");
      return [];
    }
    const folder = await mkdtemp(join(tmpdir(), "peelboard-bench-"));
    try {
      const rows: Measured[] = [];
      for (const { what, args, runs, aim } of cases) {
        log(`making ${what}`);
        const megabytes: number[] = [];
        const figures = await timed(runs, async () => megabytes.push(await madeOnce(args, folder)));
        rows.push(
          { what, unit: "s", figures: inSeconds(figures), remark: `aim ${aim} s` },
          { what: `${what}: memory`, unit: "MB", figures: megabytes, remark: `aim below ${memoryAim} MB` },
        );
      }
      return rows;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Makes packs once; gives the megabytes that its processes held together. */
async function madeOnce(args: readonly string[], folder: string): Promise<number> {
  const program = join(paths.root, "reports/peelboard.js");
  const places = ["--out", join(folder, "packs"), "--commentary", join(folder, "none")];
  const pack = spawn(process.execPath, [program, "pack", "conference", ...args, ...places], {
    cwd: paths.root,
    stdio: "ignore",
  });
  const most = watchMemory(pack.pid ?? 0, 50);
  const [code] = await once(pack, "exit");
  const megabytes = most() / 1e6;
  if (code !== 0) throw new Error(`the packs ended with exit code ${code}; run the command to see why`);
  return megabytes;
}
