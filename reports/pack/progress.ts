import type { Log } from "../verb.ts";
import type { ForceOutcome } from "./everyForce.ts";

/** One line that is written over, where a person watches; else a line for every tenth pack. */
export function progress(total: number, log: Log): (outcome: ForceOutcome, done: number) => void {
  const { stdout } = process;
  return ({ force }, done) => {
    if (stdout.isTTY) {
      const width = 30;
      const full = Math.round((done / total) * width);
      stdout.write(
        `\r      [${"#".repeat(full)}${".".repeat(width - full)}] ${done} of ${total} ${force.padEnd(24)}`,
      );
      if (done === total) stdout.write("\n");
    } else if (done % 10 === 0 || done === total) log(`${done} of ${total}`);
  };
}

/** Several packs of which some could not be made. */
export class SomeFailed extends Error {
  override readonly name = "SomeFailed";
}

/**
 * Fails when any of `total` packs could not be made; forces with the same fault are named together.
 * @throws SomeFailed
 */
export function refuseFailed(
  failed: readonly { readonly force: string; readonly fault: string }[],
  total: number,
): void {
  if (failed.length === 0) return;
  const faults = [...new Set(failed.map(({ fault }) => fault))].map((fault) => {
    const forces = failed.flatMap((one) => (one.fault === fault ? [one.force] : []));
    return `- ${forces.join(", ")}: ${fault}`;
  });
  throw new SomeFailed(`${failed.length} of ${total} packs could not be made:\n${faults.join("\n")}`);
}
