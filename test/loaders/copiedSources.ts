import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { load } from "../../loaders/load.ts";
import { paths } from "../../loaders/paths.ts";
import { sealManifest } from "../../loaders/sources/manifest.ts";

/** A copy of data/sources and its manifest that a test may break. */
export interface CopiedSources {
  /** The folder of sources; sources.json lies beside it. */
  readonly path: string;
  /** Paths of the CSV files, in alphabetical order. */
  files(): Promise<readonly string[]>;
  text(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  /** Replaces `from` in the only line that holds it and returns the number of that line. */
  replace(file: string, from: string, to: string): Promise<number>;
  remove(file: string): Promise<void>;
  /** Records the present bytes in sources.json, as `npx peelboard seal` does. */
  seal(): Promise<void>;
}

/** Copies the embedded sources to `<folder>/sources`. */
export async function copySources(folder: string): Promise<CopiedSources> {
  const path = join(folder, "sources");
  await mkdir(folder, { recursive: true });
  await cp(paths.sources, path, { recursive: true });
  await cp(`${paths.sources}.json`, join(folder, "sources.json"));
  const text = (file: string): Promise<string> => readFile(join(path, file), "utf8");
  const write = (file: string, contents: string): Promise<void> => writeFile(join(path, file), contents);
  return {
    path,
    files: async () =>
      (await readdir(path, { recursive: true })).filter((file) => file.endsWith(".csv")).toSorted(),
    text,
    write,
    replace: async (file, from, to) => {
      const lines = (await text(file)).split("\n");
      const found = lines.flatMap((line, index) => (line.includes(from) ? [index] : []));
      const [index] = found;
      if (index === undefined || found.length > 1)
        throw new Error(`${file} has ${found.length} lines with ${from}; one was expected`);
      await write(
        file,
        lines.map((line, at) => (at === index ? line.replace(from, () => to) : line)).join("\n"),
      );
      return index + 1;
    },
    remove: (file) => rm(join(path, file)),
    seal: async () => {
      await sealManifest(path);
    },
  };
}

/** What a load of broken sources says when it refuses them. */
export async function refusal(sources: CopiedSources, warehouse: string): Promise<Error> {
  try {
    await load({ log: () => {}, sources: sources.path, warehouse });
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("the load was expected to fail");
}
