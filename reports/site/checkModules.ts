import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { paths } from "../../loaders/paths.ts";
import type { SiteFault } from "./siteFault.ts";

const run = promisify(execFile);

/**
 * Links every module of a built site as a browser would, without running it: an import that leads nowhere or names
 * something that is not exported is a fault. Node needs a flag for that, so it happens in a process of its own.
 */
export async function checkModules(directory: string): Promise<readonly SiteFault[]> {
  const linker = fileURLToPath(new URL("linkModules.ts", import.meta.url));
  const { stdout } = await run(
    process.execPath,
    ["--experimental-vm-modules", "--no-warnings", "--import", "tsx", linker, resolve(directory)],
    { cwd: paths.root, maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout);
}
