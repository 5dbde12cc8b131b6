export type Log = (line: string) => void;

/** One step of a verb: what is said when it starts, and the work, which may say more. */
export interface Step {
  readonly name: string;
  readonly work: (log: Log) => Promise<void>;
}

export interface VerbOptions {
  readonly log: Log;
  /** Errors with their stack trace, for who mends the program. */
  readonly verbose: boolean;
}

/** An error as a reader needs it: its message and what caused it; the stack only when asked for. */
export function describeError(error: unknown, verbose: boolean): string {
  if (!(error instanceof Error)) return String(error);
  if (verbose) return error.stack ?? error.message;
  const cause = error.cause instanceof Error ? `\n  because: ${error.cause.message}` : "";
  return `${error.message}${cause}`;
}

/** Runs steps in order, numbering them aloud; returns the exit code, 1 at the first step that fails. */
export async function runSteps(steps: readonly Step[], { log, verbose }: VerbOptions): Promise<0 | 1> {
  for (const [index, { name, work }] of steps.entries()) {
    log(`[${index + 1}/${steps.length}] ${name}`);
    try {
      await work((line) => log(`      ${line}`));
    } catch (error) {
      log(`\n${name} failed.\n${describeError(error, verbose)}`);
      if (!verbose) log("\nAdd --verbose to see where in the program it failed.");
      return 1;
    }
  }
  return 0;
}
