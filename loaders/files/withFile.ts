import { open, stat } from "node:fs/promises";
import { inWords } from "./allowance.ts";
import { type ByteSource, fileSource } from "./byteSource.ts";
import type { FileLimits } from "./openedFile.ts";
import type { Complaint, Desk } from "./refusal.ts";

/**
 * Opens a file of the user's for as long as it is read.
 * @throws SourceFaults when there is no such file, when it is no file, may not be read, is too large, or changes meanwhile.
 */
export async function withFile<Read>(
  path: string,
  desk: Desk,
  limits: Pick<FileLimits, "bytes">,
  read: (source: ByteSource) => Promise<Read>,
): Promise<Read> {
  // Before it is opened: a pipe would wait for ever for its writer.
  const found = await stat(path).catch((error: unknown) => desk.refuse(complaintOf(error)));
  if (found.isDirectory())
    desk.refuse({
      problem: "this is a folder",
      expected: "one file; name the files in it, for instance folder/*.csv",
    });
  if (!found.isFile()) desk.refuse({ problem: "this is no ordinary file", expected: "a file on disk" });
  if (found.size > limits.bytes)
    desk.refuse({
      problem: `a file of ${found.size.toLocaleString("en-GB")} bytes`,
      expected: `at most ${inWords(limits.bytes)}; split it, or save the one sheet that is needed`,
    });
  const handle = await open(path, "r").catch((error: unknown) => desk.refuse(complaintOf(error)));
  try {
    const before = await handle.stat();
    const result = await read(fileSource(handle, before.size));
    const after = await handle.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      desk.refuse({
        problem: "the file changed while it was read",
        expected: "a file that nobody writes to: try again",
      });
    return result;
  } finally {
    await handle.close();
  }
}

const reasons: ReadonlyMap<string, Complaint> = new Map([
  ["ENOENT", { problem: "there is no such file", expected: "the path of a file that exists" }],
  ["ENOTDIR", { problem: "there is no such file", expected: "the path of a file that exists" }],
  ["ELOOP", { problem: "a link that leads back to itself", expected: "the path of the file itself" }],
  ["EACCES", { problem: "the file may not be read", expected: "a file that your account may read" }],
  ["EPERM", { problem: "the file may not be read", expected: "a file that your account may read" }],
  ["EISDIR", { problem: "this is a folder", expected: "one file" }],
  ["ENAMETOOLONG", { problem: "a path that is too long", expected: "the path of a file that exists" }],
]);

function complaintOf(error: unknown): Complaint {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return (
    reasons.get(code) ?? {
      problem: `the file cannot be opened (${error instanceof Error ? error.message : error})`,
      expected: "a file that can be read",
    }
  );
}
