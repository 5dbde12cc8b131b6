import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { paths } from "../../loaders/paths.ts";
import { testData } from "../dataFolder.ts";

async function pathsWith(data: string): Promise<typeof paths> {
  const script = `import { paths } from ${JSON.stringify(join(paths.root, "loaders/paths.ts"))}; console.log(JSON.stringify(paths));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    { cwd: paths.root, env: { ...process.env, PEELBOARD_DATA: data } },
  );
  return JSON.parse(stdout) as typeof paths;
}

describe("paths", () => {
  it("lie in the project's data folder, or in the one that PEELBOARD_DATA names", async () => {
    const usual = resolve(paths.root, "data");
    expect(await pathsWith("")).toMatchObject({ data: usual, local: join(usual, "local") });
    expect(await pathsWith("elsewhere/data")).toMatchObject({
      sources: resolve(paths.root, "elsewhere/data/sources"),
      warehouse: resolve(paths.root, "elsewhere/data/warehouse"),
    });
  });

  it("are, for the tests, a copy of the embedded data without an office's files", () => {
    expect(paths.data).toBe(testData);
    expect(paths.warehouse).toBe(join(testData, "warehouse"));
    expect(existsSync(join(paths.sources, "ons/forces.csv"))).toBe(true);
    expect(existsSync(paths.local)).toBe(false);
  });
});
