import { Worker } from "node:worker_threads";
import { temporaryFolder } from "../loaders/temporaryFolder.ts";
import type { FuzzReader } from "./fuzzReader.ts";

/** What one thread does: every `step`-th input of a reader. */
export interface Share {
  readonly reader: string;
  readonly first: number;
  readonly last: number;
  readonly step: number;
  /** The input at hand, so that one that hangs is known. */
  readonly progress: Int32Array;
  /** An empty one of the thread's own. */
  readonly folder: string;
}

/** An input that made a reader fail otherwise than by a refusal; its number makes it again. */
export interface Finding {
  readonly input: number;
  /** The input itself, when it is short. */
  readonly bytes?: string;
  readonly what: string;
}

export interface ShareResult {
  read: number;
  refused: number;
  /** Milliseconds. */
  slowest: number;
  readonly findings: Finding[];
}

/** An input that takes longer hangs; the machine may be busy. */
const longestMilliseconds = 20_000;
const memoryMegabytes = 1_000;

/** Gives a reader its inputs, shared between threads. A thread that hangs or dies is a finding. */
export async function fuzzed(reader: FuzzReader, threads: number): Promise<ShareResult> {
  const shares = await Promise.all(
    Array.from({ length: threads }, (_, index) => fuzzedShare(reader, index, threads)),
  );
  return {
    read: shares.reduce((sum, { read }) => sum + read, 0),
    refused: shares.reduce((sum, { refused }) => sum + refused, 0),
    slowest: Math.max(...shares.map(({ slowest }) => slowest)),
    findings: shares.flatMap(({ findings }) => findings),
  };
}

async function fuzzedShare(reader: FuzzReader, first: number, step: number): Promise<ShareResult> {
  const folder = await temporaryFolder();
  try {
    return await inThread({
      reader: reader.name,
      first,
      last: reader.inputs,
      step,
      progress: new Int32Array(new SharedArrayBuffer(4)).fill(-1),
      folder: folder.path,
    });
  } finally {
    await folder.remove();
  }
}

function inThread(share: Share): Promise<ShareResult> {
  const { progress } = share;
  const worker = new Worker(new URL("fuzzThread.js", import.meta.url), {
    workerData: share,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  return new Promise((resolve) => {
    let last = -1;
    let since = performance.now();
    const end = (result: ShareResult): void => {
      clearInterval(watch);
      void worker.terminate().then(() => resolve(result));
    };
    const fail = (what: string): void =>
      end({ read: 0, refused: 0, slowest: 0, findings: [{ input: Atomics.load(progress, 0), what }] });
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0);
      if (now !== last) {
        last = now;
        since = performance.now();
      } else if (performance.now() - since > longestMilliseconds) fail("it hangs");
    }, 500);
    worker.on("message", end);
    worker.on("error", (error) => fail(`the thread died: ${error.stack ?? error.message}`));
  });
}
