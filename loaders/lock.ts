import { link, readFile, rename, rm, writeFile } from "node:fs/promises";

/** This process, told from an earlier one of the same number: in a container every load may be process 1. */
const holderHere = `${process.pid} ${performance.timeOrigin}`;

/**
 * Takes the lock: a file is written in full and then linked to the lock's name, which fails where there is one. So a lock
 * always tells who holds it, and of two processes that start at once only one gets it.
 * @param what is being done, as messages name it: "load".
 * @throws Error when a process that still runs holds it.
 */
export async function takeLock(lock: string, what: string): Promise<void> {
  const claim = `${lock}.${process.pid}`;
  await writeFile(claim, holderHere);
  try {
    await link(claim, lock);
  } catch {
    const holder = await readFile(lock, "utf8").catch(() => "");
    const [pid] = holder.split(" ").map(Number);
    if (holder === holderHere || (pid !== process.pid && isRunning(pid))) {
      throw new Error(`another ${what} is running (process ${pid}); wait for it, or stop it and try again`);
    }
    // Its holder is dead: the claim takes the lock's place.
    await rename(claim, lock);
  } finally {
    await rm(claim, { force: true });
  }
}

function isRunning(pid: number | undefined): boolean {
  if (pid === undefined || !Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
