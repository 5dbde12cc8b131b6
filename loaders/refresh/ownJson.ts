import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { z } from "zod";

/** What a JSON file that Peelboard keeps for itself was found to hold. */
export type OwnJson<T> =
  | { readonly state: "absent" }
  | { readonly state: "read"; readonly value: T }
  | { readonly state: "broken"; readonly reason: string };

/** More than such a file ever grows to: a larger one was put there by something else, and is not read into memory. */
const mostBytes = 4 * 1024 * 1024;

/** Reads a JSON file of Peelboard's own; whatever lies there, this neither throws nor reads more than 4 MB. */
export async function readOwnJson<T>(path: string, schema: z.ZodType<T>): Promise<OwnJson<T>> {
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      if (size > mostBytes)
        return { state: "broken", reason: `it has ${size} bytes, expected fewer than 4 MB` };
      const parsed = schema.safeParse(JSON.parse(await file.readFile("utf8")));
      if (parsed.success) return { state: "read", value: parsed.data };
      const [issue] = parsed.error.issues;
      return { state: "broken", reason: `${issue?.path.join(".") || "the whole"}: ${issue?.message}` };
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ENOTDIR"))
      return { state: "absent" };
    return { state: "broken", reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Writes a JSON file whole or not at all: who reads it, or stops the writer, finds the old one or the new one. */
export async function writeOwnJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}.next`;
  try {
    const file = await open(next, "w");
    try {
      await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(next, path);
  } catch (cause) {
    await rm(next, { force: true });
    throw cause;
  }
}

/** Moves a file that cannot be read out of the way, under a name that is free; returns that name. */
export async function setAside(path: string): Promise<string> {
  const stem = basename(path).replace(/\.json$/, "");
  for (let number = 1; ; number++) {
    const name = `${stem}.broken${number === 1 ? "" : `-${number}`}.json`;
    const isTaken = await stat(join(dirname(path), name)).then(
      () => true,
      () => false,
    );
    if (isTaken) continue;
    await rename(path, join(dirname(path), name));
    return name;
  }
}
