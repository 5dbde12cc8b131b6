import { readlinkSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, symlink, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A warehouse being built beside the one in use. */
export interface Build {
  readonly target: string;
  readonly directory: string;
  /** Ends the build: removes what was not installed and gives up the lock. */
  release(): Promise<void>;
}

/**
 * Begins a build beside `target`: takes the lock, clears what a killed build left, makes an empty folder.
 *
 * The target is a link to one of the folders in `<target>.builds`, and installing replaces the link in one step, which
 * the file system does whole or not at all: whoever kills a load at any moment finds the old warehouse or the new one.
 * @throws Error when another load is running.
 */
export async function beginBuild(target: string): Promise<Build> {
  const builds = `${target}.builds`;
  await mkdir(builds, { recursive: true });
  const lock = join(builds, "lock");
  await takeLock(lock);
  await removeAllBut(builds, [basename(lock), installedBuild(target)]);
  const directory = join(builds, `${process.pid}-${Date.now()}`);
  await mkdir(directory);
  return {
    target,
    directory,
    release: async () => {
      await removeAllBut(builds, [basename(lock), installedBuild(target)]);
      await rm(lock, { force: true });
    },
  };
}

/** Puts the build in the target's place. */
export async function installBuild({ target, directory }: Build): Promise<void> {
  const link = `${target}.next`;
  await rm(link, { force: true });
  await symlink(join(basename(dirname(directory)), basename(directory)), link, "junction");
  const present = await stat(target).catch(() => null);
  // A folder that somebody copied there is no link: it is set aside, since a link cannot replace a folder.
  if (present !== null && installedBuild(target) === null)
    await rename(target, join(dirname(directory), "set-aside"));
  try {
    await rename(link, target);
  } catch (cause) {
    // Windows does not replace a link to a folder; there the step is two, and beginBuild keeps what is linked.
    if (process.platform !== "win32") throw cause;
    await unlink(target);
    await rename(link, target);
  }
}

/** The name of the build folder that the target links to, or null where it is no link. */
function installedBuild(target: string): string | null {
  try {
    return basename(readlinkSync(target));
  } catch {
    return null;
  }
}

/** This process, told from an earlier one of the same number: in a container every load may be process 1. */
const holderHere = `${process.pid} ${performance.timeOrigin}`;

async function takeLock(lock: string): Promise<void> {
  try {
    await writeFile(lock, holderHere, { flag: "wx" });
  } catch {
    const holder = await readFile(lock, "utf8").catch(() => "");
    const [pid] = holder.split(" ").map(Number);
    if (holder === holderHere || (pid !== process.pid && isRunning(pid))) {
      throw new Error(`another load is running (process ${pid}); wait for it, or stop it and try again`);
    }
    await writeFile(lock, holderHere);
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

async function removeAllBut(directory: string, kept: readonly (string | null)[]): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!kept.includes(name)) await rm(join(directory, name), { recursive: true, force: true });
  }
}
