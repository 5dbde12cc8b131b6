import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import { type Fault, SourceFaults } from "../../sources/fault.ts";
import { type DocumentText, documentText } from "./documentText.ts";
import { readForm, type TextForm } from "./readForm.ts";

/** How much a document may ask for. */
export interface DocumentLimits {
  readonly bytes: number;
  /** Of plain text. */
  readonly textBytes: number;
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
}

export const documentLimits: DocumentLimits = {
  bytes: 60_000_000,
  textBytes: 10_000_000,
  milliseconds: 60_000,
  memoryMegabytes: 1_000,
};

/** A document's text, with what identifies the file. */
export interface OpenedDocument extends DocumentText {
  readonly file: string;
  readonly sha256: string;
}

interface Answer {
  readonly text?: DocumentText;
  readonly faults?: readonly Fault[] | null;
  readonly problem?: string;
}

/**
 * Reads the text of a file in a thread of its own, which is ended when it goes beyond the limits.
 * @throws SourceFaults when the file is not there, is no document, or asks for too much.
 */
export async function openDocument(path: string, limits = documentLimits): Promise<OpenedDocument> {
  const file = basename(path);
  const bytes = await bytesOf(path, file, limits);
  const form = readForm(bytes, file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // Plain text asks for no library and no more time than its length: it needs no thread.
  const text =
    form === "text" ? await plainText(bytes, file, limits) : await textInThread(form, bytes, file, limits);
  return { ...text, file, sha256 };
}

const refused = (file: string, problem: string, expected: string, value?: string): SourceFaults =>
  new SourceFaults([{ problem, file, expected, ...(value === undefined ? {} : { value }) }]);

async function bytesOf(path: string, file: string, limits: DocumentLimits): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw refused(file, "missing file", `a file at ${path}`);
  if (!found.isFile()) throw refused(file, "not a file", "the path of one document");
  if (found.size > limits.bytes)
    throw refused(file, "too large", `at most ${limits.bytes / 1_000_000} MB`, `${found.size} bytes`);
  return await readFile(path);
}

async function plainText(bytes: Uint8Array, file: string, limits: DocumentLimits): Promise<DocumentText> {
  if (bytes.length > limits.textBytes)
    throw refused(
      file,
      "too large",
      `at most ${limits.textBytes / 1_000_000} MB of text`,
      `${bytes.length} bytes`,
    );
  return await documentText("text", bytes, file);
}

function textInThread(
  form: TextForm,
  bytes: Uint8Array,
  file: string,
  limits: DocumentLimits,
): Promise<DocumentText> {
  const worker = new Worker(new URL("documentThread.js", import.meta.url), {
    workerData: { form, bytes, file },
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  });
  return new Promise<DocumentText>((take, fail) => {
    const late = setTimeout(
      () =>
        fail(
          refused(
            file,
            "takes too long",
            `to be read within ${limits.milliseconds / 1000} seconds; read the pages that matter as a file of their own`,
          ),
        ),
      limits.milliseconds,
    );
    const settle = (act: () => void): void => {
      clearTimeout(late);
      act();
    };
    worker.once("message", ({ text, faults, problem }: Answer) =>
      settle(() => {
        if (text !== undefined) take(text);
        else if (faults !== null && faults !== undefined) fail(new SourceFaults(faults));
        else
          fail(
            refused(
              file,
              "unreadable document",
              `a sound document (${problem ?? "no reason given"}); save or print it into a new one`,
            ),
          );
      }),
    );
    worker.once("error", (error) =>
      settle(() =>
        fail(
          "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? refused(
                file,
                "asks for too much memory",
                `at most ${limits.memoryMegabytes} MB; read the pages that matter as a file of their own`,
              )
            : refused(
                file,
                "unreadable document",
                `a sound document (${error.message}); save or print it into a new one`,
              ),
        ),
      ),
    );
    worker.once("exit", () =>
      settle(() =>
        fail(refused(file, "unreadable document", "a sound document; save or print it into a new one")),
      ),
    );
  }).finally(() => void worker.terminate());
}
