import { Worker } from "node:worker_threads";
import type { PackFormat } from "../../src/model/pack.ts";
import type { PackDocument } from "../document.ts";

/** Reads written files again in a thread of its own, while the next is written. */
export interface Proofreader {
  /** Faults that the reader of the format finds, as sentences; none means pass. */
  readonly prove: (
    format: PackFormat,
    bytes: Uint8Array,
    document: PackDocument,
  ) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly faults?: readonly string[];
  readonly fault?: string;
}

interface Waiting {
  readonly take: (faults: readonly string[]) => void;
  readonly fail: (error: Error) => void;
}

/** Starts a reader; the libraries that it needs for these formats are loaded while the first pack is made. */
export function openProofreader(formats: readonly PackFormat[]): Proofreader {
  const worker = new Worker(new URL("proofThread.js", import.meta.url), {
    workerData: { formats },
    // V8 would let garbage lie until it holds more than a gigabyte.
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48 },
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let broken: Error | null = null;
  worker.on("message", ({ id, faults, fault }: Answer) => {
    const { take, fail } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (faults === undefined) fail?.(new Error(fault ?? "the reader of the format gave no answer"));
    else take?.(faults);
  });
  worker.on("error", (error) => {
    broken = error;
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  });
  return {
    prove: (format, bytes, document) =>
      new Promise((take, fail) => {
        if (broken !== null) {
          fail(broken);
          return;
        }
        last += 1;
        waiting.set(last, { take, fail });
        worker.postMessage({ id: last, format, bytes, document });
      }),
    close: async () => void (await worker.terminate()),
  };
}
