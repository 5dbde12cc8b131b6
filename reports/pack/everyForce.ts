import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { MadePack, PackRequest } from "./makePacks.ts";

/** One thread that makes packs for every two cores, since each has a second one beside it. */
export const usualJobs = Math.max(1, Math.floor(availableParallelism() / 2));

/** What became of the pack of one force: it was made, or why not. */
export type ForceOutcome =
  | { readonly force: string; readonly made: MadePack }
  | { readonly force: string; readonly fault: string };

interface Answer {
  readonly force: string | null;
  readonly made?: MadePack;
  readonly fault?: string;
}

export interface EveryForceOptions {
  /** How many threads make packs; each has a second one that reads them back. */
  readonly jobs: number;
  /** Called after each pack, in the order in which they end. */
  readonly onOutcome: (outcome: ForceOutcome, done: number) => void;
}

/**
 * Makes a pack for each force, several at a time, each thread with libraries and figures of its own. One that fails does not
 * stop the others: its outcome says why. Outcomes come in the order of the forces.
 */
export async function everyForce(
  request: PackRequest,
  forces: readonly string[],
  { jobs, onOutcome }: EveryForceOptions,
): Promise<readonly ForceOutcome[]> {
  const waiting = [...forces];
  const outcomes = new Map<string, ForceOutcome>();
  const tell = (outcome: ForceOutcome): void => {
    outcomes.set(outcome.force, outcome);
    onOutcome(outcome, outcomes.size);
  };

  const work = (): Promise<void> =>
    new Promise((finished) => {
      const worker = new Worker(new URL("packThread.js", import.meta.url), {
        workerData: request,
        // V8 would let garbage lie until it holds more than a gigabyte.
        resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48 },
      });
      const asked = new Set<string>();
      const next = (): void => {
        // Two at a time: while one is read back, the next is made.
        while (asked.size < 2 && waiting.length > 0) {
          const force = waiting.shift() ?? "";
          asked.add(force);
          worker.postMessage(force);
        }
        if (asked.size === 0) void worker.terminate().then(() => finished());
      };
      worker.on("message", ({ force, made, fault }: Answer) => {
        if (force !== null) {
          asked.delete(force);
          tell(made === undefined ? { force, fault: fault ?? "" } : { force, made });
        }
        next();
      });
      worker.on("error", (error) => {
        // The thread is lost, and with it the packs it made; the others of the list are made by a new one.
        if (asked.size === 0) asked.add(waiting.shift() ?? "");
        for (const force of asked) if (force !== "") tell({ force, fault: error.message });
        finished(waiting.length === 0 ? undefined : work());
      });
    });

  await Promise.all(Array.from({ length: Math.min(jobs, forces.length) }, work));
  return forces.flatMap((force) => outcomes.get(force) ?? []);
}
