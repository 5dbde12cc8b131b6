import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { paths } from "./paths.ts";
import { WarehouseError } from "./warehouse.ts";

const manifest = z.object({
  tables: z
    .array(z.object({ name: z.string().min(1), content_sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1),
});

/**
 * The fingerprint of a warehouse, in hexadecimal: a sha256 over the name and content of each of its tables. The same rows give
 * the same fingerprint, whenever and wherever they were loaded, and one changed figure another.
 * @param directory Where the warehouse was built, with its manifest.json.
 * @throws WarehouseError when there is no manifest, or it lacks a table's hash.
 */
export async function warehouseHash(directory: string = paths.warehouse): Promise<string> {
  const path = join(directory, "manifest.json");
  const parsed = manifest.safeParse(await manifestAt(path));
  if (!parsed.success)
    throw new WarehouseError(
      `${path} is not as the load writes it: ${z.prettifyError(parsed.error)}; run \`npx peelboard load\` to build the warehouse again`,
    );
  const tables = parsed.data.tables
    .map(({ name, content_sha256 }) => `${name} ${content_sha256}\n`)
    // By code unit: no locale may change the order.
    .toSorted();
  return createHash("sha256").update(tables.join("")).digest("hex");
}

async function manifestAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new WarehouseError(
      `cannot read ${path}: ${cause instanceof Error ? cause.message : cause}; run \`npx peelboard load\` to build the warehouse`,
      { cause },
    );
  }
}
