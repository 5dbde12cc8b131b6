import { parentPort, workerData } from "node:worker_threads";
import { SourceFaults } from "../../loaders/sources/fault.ts";
import { chanceOf } from "./chance.ts";
import type { Finding, Share, ShareResult } from "./fuzzed.ts";
import { mutant } from "./mutant.ts";
import { readers } from "./readers.ts";

/** A reader that is wrong everywhere need not say so a thousand times. */
const mostFindings = 20;

const { reader: name, first, last, step, progress, folder } = workerData as Share;
const reader = readers.find((candidate) => candidate.name === name);
if (reader === undefined) throw new Error(`no reader ${name}`);
const seeds = await reader.seeds(folder);
// The readers' own words on the console would drown the counts.
console.warn = console.error = () => undefined;

const findings: Finding[] = [];
const result: ShareResult = { read: 0, refused: 0, slowest: 0, findings };
for (const [index, seed] of seeds.entries()) {
  Atomics.store(progress, 0, -2 - index);
  await reader.read(seed, folder);
}
for (let input = first; input < last && findings.length < mostFindings; input += step) {
  const bytes = mutant(seeds, chanceOf(input), reader.isArchive ?? false);
  Atomics.store(progress, 0, input);
  const begun = performance.now();
  try {
    await reader.read(bytes, folder);
    result.read += 1;
  } catch (error) {
    if (error instanceof SourceFaults && error.faults.length > 0) result.refused += 1;
    else if (reader.refuses?.(error) === true) result.refused += 1;
    else
      findings.push({
        input,
        ...shown(bytes),
        what: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
  result.slowest = Math.max(result.slowest, performance.now() - begun);
}
parentPort?.postMessage(result);

function shown(bytes: Uint8Array): { readonly bytes?: string } {
  return bytes.length > 2_000 ? {} : { bytes: Buffer.from(bytes).toString("latin1") };
}
