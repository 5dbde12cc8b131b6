import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";

/** A file of the office that went into a pack. */
export interface OwnFile {
  /** What the office calls it: its path below the folder of its files, with slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of the office that cannot be taken; the message says why and what to do, and not where. */
export class OwnFileError extends Error {
  override readonly name = "OwnFileError";
}

export const largestFile = 1_000_000;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new OwnFileError("there is no such file; check its name", { cause });
    if (code === "ELOOP") throw new OwnFileError("it is a link that leads back to itself", { cause });
    throw new OwnFileError(`it cannot be reached (${code})`, { cause });
  }
}

/** Whether a path, links followed, lies in a folder. */
const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/**
 * The bytes of a file of the office.
 * @param within folder that the file must lie in, links followed; null for a file that may lie anywhere.
 * @throws OwnFileError when it is not there, is no plain file, leads out of the folder, or is over 1 MB.
 */
export async function readOwnFile(path: string, within: string | null): Promise<Uint8Array> {
  const outside = new OwnFileError(`it leads out of the folder ${within}; put the file itself there`);
  // Refused before it is looked for, so that nothing is learnt of what lies elsewhere.
  if (within !== null && !isInside(resolve(within), resolve(path))) throw outside;
  const place = await realPlace(path);
  if (within !== null && !isInside(await realPlace(within), place)) throw outside;
  const found = await stat(place);
  const { size } = found;
  if (!found.isFile()) throw new OwnFileError("it is not a file");
  if (size > largestFile)
    throw new OwnFileError(
      `it has ${Math.ceil(size / 1000)} kB, and at most ${largestFile / 1000} kB are read; make it smaller`,
    );
  try {
    return new Uint8Array(await readFile(place));
  } catch (cause) {
    throw new OwnFileError(`it cannot be read (${codeOf(cause)}); check its permissions`, { cause });
  }
}

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * The text of a file, without a byte order mark.
 * @throws OwnFileError naming the line that is not UTF-8, or that holds what no text holds.
 */
export function textOfFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new OwnFileError("it is saved as UTF-16; save it again as UTF-8");
  const text = decode(bytes);
  if (text === null) {
    let [line, start] = [1, 0];
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start), line++) {
      if (decode(bytes.subarray(start, end)) === null) break;
      start = end + 1;
    }
    throw new OwnFileError(`line ${line} is not in UTF-8; save the file again as UTF-8`);
  }
  const strange = /[\0\uFDD0-\uFDEF\uFFFE\uFFFF]/u.exec(text);
  if (strange !== null) {
    const code = strange[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const line = text.slice(0, strange.index).split(/\r\n|\r|\n/).length;
    throw new OwnFileError(`line ${line} holds the code U+${code}, which is no character; delete it there`);
  }
  return text;
}

/** sha256 over names and bytes, whatever the order in which they were read; null for no file. */
export function hashOfFiles(files: readonly OwnFile[]): string | null {
  if (files.length === 0) return null;
  const hash = createHash("sha256");
  for (const { name, bytes } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}
