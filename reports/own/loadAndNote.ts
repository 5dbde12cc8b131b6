import { join } from "node:path";
import { type LoadOptions, load } from "../../loaders/load.ts";
import { paths } from "../../loaders/paths.ts";
import { clearFailure, readFailures, recordFailure } from "../../loaders/refresh/failures.ts";
import { type Fault, SourceFaults } from "../../loaders/sources/fault.ts";

/**
 * Loads, and keeps the register of failures: a file of the office's own that was refused is noted there with its faults until a
 * load accepts it.
 * @param at ISO time, from the command line's entry.
 * @throws what `load` throws.
 */
export async function loadAndNote(options: LoadOptions, at: string): Promise<void> {
  const data = options.sources === undefined ? paths.data : join(options.sources, "..");
  const { log } = options;
  try {
    await load(options);
  } catch (error) {
    if (error instanceof SourceFaults)
      for (const [file, faults] of ownFaults(error.faults))
        await recordFailure(data, { verb: "load", file, error: new SourceFaults(faults), at, log });
    throw error;
  }
  for (const { verb, file } of await readFailures(data, { log }))
    if (verb === "load") await clearFailure(data, { verb, file, log });
}

/** The faults of the office's own files, by file; what is wrong with an embedded one is for the project to mend. */
function ownFaults(faults: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> {
  const byFile = new Map<string, Fault[]>();
  for (const fault of faults.filter(({ file }) => file.startsWith("local/")))
    byFile.set(fault.file, [...(byFile.get(fault.file) ?? []), fault]);
  return byFile;
}
