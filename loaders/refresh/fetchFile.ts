import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FetchForm } from "../sources/fetchPlan.ts";
import { fileHash } from "../sources/manifest.ts";
import { decodeBody } from "./answerBody.ts";
import { FetchFault } from "./fetchFault.ts";
import type { FetchLimits, FetchTrust } from "./fetchLimits.ts";
import { formFault, formThatFits, safeFileName } from "./fileForm.ts";
import { dropPart, type PartPlace, partPlace, type Validators } from "./partFile.ts";
import { type Taken, takeAnswer } from "./takeAnswer.ts";

export interface FetchRequest {
  readonly source_id: string;
  readonly address: string;
  readonly forms: readonly FetchForm[];
  readonly mostBytes: number;
  /** What the bytes must be, where somebody stated it. */
  readonly sha256: string | null;
  /** What the server said of the file that is in use; null asks for the file in any case. */
  readonly known: Validators | null;
  readonly mayBePrivate: boolean;
  /** Reads only the head of the answer: whether there is another file, not the file. */
  readonly isCheck: boolean;
  /** Where half-fetched files and the fetched one lie. */
  readonly folder: string;
  readonly limits: FetchLimits;
  readonly trust: FetchTrust;
  readonly wait: (ms: number) => Promise<void>;
  readonly beforeRequest: (host: string) => Promise<void>;
  readonly log: (line: string) => void;
}

export interface FetchedFile extends Validators {
  readonly kind: "fetched";
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where it came from in the end. */
  readonly address: string;
}

export type Fetched =
  | FetchedFile
  | { readonly kind: "unchanged" }
  | { readonly kind: "offered"; readonly bytes: number | null };

/**
 * Fetches a file whole and checked into `folder`, or finds that it is the one already in use. A fetch that is cut off goes on
 * where it stopped, in this run or a later one.
 * @throws FetchFault that says what went wrong and what to do.
 */
export async function fetchFile(request: FetchRequest): Promise<Fetched> {
  const place = partPlace(request.folder, request.source_id);
  const { totalMs } = request.limits;
  const end = new AbortController();
  const late = new FetchFault(
    `${request.address}: not fetched within ${Math.round(totalMs / 6_000) / 10} minutes; run refresh again, it goes on from there where the server allows`,
  );
  const tooLate = setTimeout(() => end.abort(late), totalMs);
  try {
    const taken = await takeWithTries(request, place, end.signal, late);
    if (taken.kind !== "whole") return taken;
    return await checkedFile(request, place, taken);
  } finally {
    clearTimeout(tooLate);
  }
}

async function takeWithTries(
  request: FetchRequest,
  place: PartPlace,
  signal: AbortSignal,
  late: FetchFault,
): Promise<Taken> {
  const { limits, wait, log } = request;
  let fruitless = 0;
  for (let number = 1; ; number++) {
    const progress = { bytes: 0 };
    try {
      return await takeAnswer(request, place, signal, progress);
    } catch (error) {
      if (signal.aborted) throw late;
      if (!(error instanceof FetchFault) || !error.isPassing) throw error;
      fruitless = progress.bytes > 0 ? 1 : fruitless + 1;
      if (fruitless >= limits.tries || number >= limits.allTries) throw error;
      const asked = error.waitMs ?? 0;
      if (asked > limits.longestWaitMs)
        throw new FetchFault(
          `${error.message} The server asks to be left alone for ${Math.ceil(asked / 1_000)} seconds, longer than refresh waits.`,
        );
      const ms = Math.max(asked, limits.backOffMs * 2 ** (fruitless - 1));
      log(`${error.message.split(";")[0]}; trying again in ${Math.ceil(ms / 1_000)} seconds`);
      await Promise.race([wait(ms), whenAborted(signal)]);
      if (signal.aborted) throw late;
    }
  }
}

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));

/** Undoes an encoding, holds the bytes against what was expected of them, and gives the file its name. */
async function checkedFile(
  request: FetchRequest,
  place: PartPlace,
  { encoding, address, etag, last_modified }: Extract<Taken, { kind: "whole" }>,
): Promise<FetchedFile> {
  const { forms, folder, sha256: expected } = request;
  try {
    let path = place.path;
    // A .gz that is served as "gzip-encoded" is meant to stay one.
    const isKept = forms.includes("gz") && encoding.endsWith("gzip");
    if (encoding !== "" && !isKept) {
      await decodeBody({ address, path, mostBytes: request.mostBytes }, encoding, `${path}.decoded`);
      path = `${path}.decoded`;
    }
    const head = await headOf(path);
    const form = formThatFits(head, forms);
    if (form === null)
      throw new FetchFault(
        `${address}: what came is ${formFault(head, forms)}; nothing of it was kept. Look at the address in a browser: the file may have moved`,
      );
    const sha256 = await fileHash(path);
    if (expected !== null && sha256 !== expected)
      throw new FetchFault(
        `${address}: the file's checksum is ${sha256}, expected ${expected}; nothing of it was kept. If the publisher has replaced the file, take "sha256" out of its "fetch" or put the new one there`,
      );
    const named = join(folder, "fetched", partNameOf(place), safeFileName(address, form));
    await mkdir(join(named, ".."), { recursive: true });
    await rename(path, named);
    const file = await open(named, "r");
    const { size } = await file.stat().finally(() => file.close());
    return { kind: "fetched", path: named, bytes: size, sha256, address, etag, last_modified };
  } finally {
    await dropPart(place);
    await rm(`${place.path}.decoded`, { force: true });
  }
}

const partNameOf = ({ path }: PartPlace): string => path.replace(/^.*[\\/]/, "").replace(/\.part$/, "");

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1_024), 0, 1_024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
