import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { paths } from "../../loaders/paths.ts";
import { type Benchmark, inSeconds, timed } from "./measured.ts";

/** Load, checks and site, as a person starts them. */
export const building: Benchmark = {
  name: "build",
  measure: async (log) => {
    log("building everything");
    const program = join(paths.root, "reports/peelboard.js");
    const figures = await timed(3, () =>
      promisify(execFile)(process.execPath, [program, "build"], { cwd: paths.root, maxBuffer: 1 << 26 }),
    );
    return [{ what: "whole build (`npx peelboard build`)", unit: "s", figures: inSeconds(figures) }];
  },
};
