import { constants, existsSync } from "node:fs";
import { access, chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { PackFormat } from "../../src/model/pack.ts";
import type { Format, PackDocument } from "../document.ts";
import { formats as allFormats } from "./formats.ts";
import { manifestName, manifestOf, type PackManifest } from "./manifest.ts";
import type { PackFact } from "./packFacts.ts";
import type { Proofreader } from "./proofreader.ts";

/** A pack that was written and did not read back as it should; nothing of it is kept. */
export class PackFaults extends Error {
  override readonly name = "PackFaults";
}

export class FolderError extends Error {
  override readonly name = "FolderError";
}

interface WrittenFile {
  readonly name: string;
  readonly format: PackFormat;
  readonly bytes: Uint8Array;
}

/** At most as many faults as a person reads; the rest are counted. */
const listed = (faults: readonly string[]): readonly string[] =>
  faults.length <= 12 ? faults : [...faults.slice(0, 12), `and ${faults.length - 12} more`];

export interface RenderOptions {
  readonly formats: readonly PackFormat[];
  /** Of the files, without the ending. */
  readonly name: string;
  /** Reads in a thread of its own; without one, files are read in this thread. */
  readonly proofreader?: Pick<Proofreader, "prove">;
}

const readHere: Pick<Proofreader, "prove"> = {
  prove: async (format, bytes, document) =>
    allFormats.find((known) => known.format === format)?.prove(bytes, document) ?? [
      `nothing reads the format ${format}`,
    ],
};

/**
 * The bytes of a document in each format, each opened again by a reader that had no part in writing it.
 * @throws PackFaults with what the readers found.
 */
export async function renderPack(
  document: PackDocument,
  { formats, name, proofreader = readHere }: RenderOptions,
): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  const proofs: Promise<readonly string[]>[] = [];
  const chosen: readonly Format[] = allFormats.filter(({ format }) => formats.includes(format));
  for (const { format, name: words, render } of chosen) {
    const bytes = await render(document);
    const proof = proofreader.prove(format, bytes, document);
    // Another format may fail first; this one's answer is then of no use, and no error of its own.
    proof.catch(() => undefined);
    proofs.push(proof.then((faults) => faults.map((fault) => `${words}: ${fault}`)));
    files.push({ name: `${name}.${format}`, format, bytes });
  }
  const faults = (await Promise.all(proofs)).flat();
  if (faults.length > 0)
    throw new PackFaults(
      `"${document.title}" did not read back as it was written, so it was not kept:\n- ${listed(faults).join("\n- ")}`,
    );
  return files;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "it is on a disk that can only be read",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "there is a file of that name",
};

/** Runs what touches the folder for packs; what the system refuses is said in words. */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    if (!(code in reasons)) throw cause;
    throw new FolderError(
      `The packs cannot be written to ${folder}: ${reasons[code]}. Choose another folder with --out.`,
      { cause },
    );
  }
}

/**
 * Refuses a folder for packs that cannot be written to, before anything is made for it; nothing is made in it.
 * @throws FolderError that says why.
 */
export const checkFolder = (folder: string): Promise<void> =>
  inFolder(folder, async () => {
    let nearest = resolve(folder);
    while (!existsSync(nearest)) nearest = dirname(nearest);
    if (!(await stat(nearest)).isDirectory())
      throw Object.assign(new Error(`${nearest} is a file`), {
        code: nearest === resolve(folder) ? "EEXIST" : "ENOTDIR",
      });
    await access(nearest, constants.W_OK);
  });

/**
 * Writes a pack's files and manifest into `folder`, whole or not at all: they are written beside it and take its place in
 * one step, and what was there before goes only then.
 * @throws FolderError when the folder cannot be written to.
 */
export async function writePack(
  document: PackDocument,
  facts: readonly PackFact[],
  { formats, folder, ...reading }: Omit<RenderOptions, "name"> & { readonly folder: string },
): Promise<PackManifest> {
  const parent = dirname(folder);
  const name = `${basename(folder)}${document.unfinished.length > 0 ? "-draft" : ""}`;
  const files = await renderPack(document, { formats, name, ...reading });
  const manifest = manifestOf(document, files, facts);
  return inFolder(parent, async () => {
    await mkdir(parent, { recursive: true });
    const staged = await mkdtemp(join(parent, `.${basename(folder)}-`));
    try {
      // A folder for passing things on, which only its maker could open, would be of no use.
      await chmod(staged, 0o755);
      for (const file of files) await writeFile(join(staged, file.name), file.bytes);
      await writeFile(join(staged, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
      const former = `${staged}-former`;
      const hadFormer = await rename(folder, former).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT") return false;
          throw error;
        },
      );
      await rename(staged, folder);
      if (hadFormer) await rm(former, { recursive: true });
    } finally {
      await rm(staged, { recursive: true, force: true });
    }
    return manifest;
  });
}
