import { execFile } from "node:child_process";
import { join } from "node:path";
import { paths } from "../../loaders/paths.ts";

/** What a command said, and the exit status that it ended with. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs Peelboard as its users do, in a process of its own. */
export function peelboard(
  args: readonly string[],
  { env = {}, cwd = paths.root }: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<Said> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(paths.root, "reports/peelboard.js"), ...args],
      { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 24 },
      (failure, out, error) =>
        resolve({ code: failure === null ? 0 : Number(failure.code ?? -1), out, error }),
    );
  });
}
