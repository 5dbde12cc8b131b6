import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What a loader of the site's data writes to its standard output while it is imported. */
async function outputOf(loader: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  const { write } = process.stdout;
  process.stdout.write = (chunk: Uint8Array | string) => {
    parts.push(Buffer.from(chunk));
    return true;
  };
  try {
    await import(pathToFileURL(loader).href);
  } catch (cause) {
    throw new Error(`${loader} could not be run`, { cause });
  } finally {
    process.stdout.write = write;
  }
  return Buffer.concat(parts);
}

/** Runs every loader below a folder, here, and writes each one's file into another folder. */
async function writeDataFiles(loaders: string, target: string): Promise<void> {
  for (const name of await readdir(loaders)) {
    if (!name.endsWith(".ts")) continue;
    const file = join(target, name.replace(/\.ts$/, ""));
    await writeFile(file, await outputOf(join(loaders, name)));
  }
}

const [loaders, target] = process.argv.slice(2);
if (loaders === undefined || target === undefined)
  throw new Error("usage: dataFiles <folder of loaders> <folder for their files>");
await writeDataFiles(loaders, target);
