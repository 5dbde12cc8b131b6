import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { paths } from "../../loaders/paths.ts";

export interface FrameworkRun {
  readonly args?: readonly string[];
  /** Where the build goes, below the project. */
  readonly output?: string;
  /** Receives what Framework says; without it, Framework speaks to the terminal itself. */
  readonly hear?: (text: string) => void;
}

/** Ends the child when this program ends, however it is ended, so that no preview is left holding its port. */
function endTogether(child: ChildProcess): () => void {
  const end = (): void => void child.kill();
  const endBoth = (signal: NodeJS.Signals): void => {
    end();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("exit", end).once("SIGINT", endBoth).once("SIGTERM", endBoth);
  return () => process.off("exit", end).off("SIGINT", endBoth).off("SIGTERM", endBoth);
}

/** Runs Framework's own command in the project, without telemetry; returns its exit code. */
export async function runFramework(
  verb: "build" | "preview",
  { args = [], output, hear }: FrameworkRun = {},
): Promise<number> {
  const command = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");
  const place = output === undefined ? {} : { PEELBOARD_OUTPUT: output };
  const child = spawn(process.execPath, [command, verb, ...args], {
    cwd: paths.root,
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1", ...place },
    stdio: hear === undefined ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => hear?.(String(text)));
  const part = endTogether(child);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => resolve(code ?? 1));
    });
  } finally {
    part();
  }
}
