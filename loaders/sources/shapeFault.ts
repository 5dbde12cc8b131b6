import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import type { Publication } from "./publication.ts";

const headerBytes = 65_536;
const shownEndBytes = 40;

/** What is wrong with a file as a whole: nothing in it, another header, or an end that was cut off. */
export async function shapeFault(
  sources: string,
  { path: file, columns }: Publication,
): Promise<Fault | null> {
  const names = Object.keys(columns).join(",");
  const handle = await open(join(sources, file));
  try {
    const { size } = await handle.stat();
    const textAt = async (position: number, length: number): Promise<string> => {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(length), position });
      return buffer.toString("utf8", 0, bytesRead);
    };
    if (size === 0) return { problem: "empty file", file, expected: `the header ${names}` };
    const start = await textAt(0, Math.min(size, headerBytes));
    const [header = ""] = start.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
    if (header.replaceAll('"', "") !== names)
      return { problem: "wrong header", file, row: 1, value: header, expected: names };
    const end = await textAt(Math.max(0, size - shownEndBytes), Math.min(size, shownEndBytes));
    if (!end.endsWith("\n"))
      return { problem: "truncated file", file, value: end, expected: "a line break after the last row" };
    return null;
  } finally {
    await handle.close();
  }
}
