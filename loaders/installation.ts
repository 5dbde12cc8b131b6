import { readlinkSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, symlink, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { takeLock } from "./lock.ts";

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
  await takeLock(lock, "load");
  await restoreFolder(target);
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
  const next = `${target}.next`;
  await rm(next, { force: true });
  await symlink(join(basename(dirname(directory)), basename(directory)), next, "junction");
  const present = await stat(target).catch(() => null);
  // A folder that somebody copied there is no link: it is set aside, since a link cannot replace a folder.
  if (present !== null && installedBuild(target) === null) await rename(target, setAside(target));
  try {
    await rename(next, target);
  } catch (cause) {
    // Windows does not replace a link to a folder; there the step is two, and beginBuild keeps what is linked.
    if (process.platform !== "win32") throw cause;
    await unlink(target);
    await rename(next, target);
  }
}

/** Where a plain folder goes that stood in the link's place. */
const setAside = (target: string): string => join(`${target}.builds`, "set-aside");

/** A load killed while it replaced a plain folder left none: the folder is put back before anything is cleared. */
async function restoreFolder(target: string): Promise<void> {
  const isThere = (path: string): Promise<boolean> =>
    stat(path).then(
      () => true,
      () => false,
    );
  if (!(await isThere(target)) && (await isThere(setAside(target)))) await rename(setAside(target), target);
}

/** The name of the build folder that the target links to, or null where it is no link. */
function installedBuild(target: string): string | null {
  try {
    return basename(readlinkSync(target));
  } catch {
    return null;
  }
}

async function removeAllBut(directory: string, kept: readonly (string | null)[]): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!kept.includes(name)) await rm(join(directory, name), { recursive: true, force: true });
  }
}
