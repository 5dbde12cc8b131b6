import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { paths } from "../../loaders/paths.ts";
import { type Benchmark, inSeconds, timed } from "./measured.ts";
import { watchMemory } from "./treeMemory.ts";

/** Load, checks and site, as a person starts them: time, and the most memory that all its processes held at once. */
export const building: Benchmark = {
  name: "build",
  measure: async (log) => {
    log("building everything");
    const program = join(paths.root, "reports/peelboard.js");
    const megabytes: number[] = [];
    const figures = await timed(3, async () => {
      const build = spawn(process.execPath, [program, "build"], { cwd: paths.root, stdio: "ignore" });
      const most = watchMemory(build.pid ?? 0);
      const [code] = await once(build, "exit");
      megabytes.push(most() / 1e6);
      if (code !== 0)
        throw new Error(`the build ended with exit code ${code}; run npx peelboard build to see why`);
    });
    return [
      { what: "whole build (`npx peelboard build`)", unit: "s", figures: inSeconds(figures) },
      { what: "its memory, all processes together", unit: "MB", figures: megabytes },
    ];
  },
};
