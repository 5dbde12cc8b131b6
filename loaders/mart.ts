import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { paths } from "./paths.ts";

const column = z.strictObject({
  /** What the column holds, with its unit; the data dictionary on the site. */
  meaning: z.string().min(1),
  optional: z.boolean().default(false),
  /** "dim_force.force_id": every value must be there. */
  references: z
    .string()
    .regex(/^[a-z_]+[.][a-z_]+$/)
    .optional(),
  accepts: z.array(z.string()).optional(),
});

const description = z.strictObject({
  /** One sentence: "One row per ...". */
  grain: z.string().startsWith("One row per"),
  licence: z.enum(["OGL v3.0", "facts from the pages named", "Peelboard, MIT"]),
  key: z.array(z.string()).min(1),
  columns: z.record(z.string(), column),
});

/** A mart: its name, the select that makes it, and what its .yml says of it. */
export interface Mart extends z.infer<typeof description> {
  readonly name: string;
  readonly sql: string;
}

/**
 * Reads every mart of loaders/marts, each after the marts that its select names.
 * @throws Error naming the .yml and the key when a description is not as expected, or the marts that wait for each other.
 */
export async function readMarts(directory: string = paths.marts): Promise<readonly Mart[]> {
  const names = (await readdir(directory))
    .filter((file) => file.endsWith(".sql"))
    .map((file) => file.slice(0, -4));
  const marts = await Promise.all(names.toSorted().map((name) => readMart(directory, name)));
  const ordered: Mart[] = [];
  let waiting = marts;
  while (waiting.length > 0) {
    const ready = waiting.filter(
      (mart) => !waiting.some((other) => other !== mart && wordsOf(mart.sql).has(other.name)),
    );
    if (ready.length === 0)
      throw new Error(`marts that wait for each other: ${waiting.map(({ name }) => name).join(", ")}`);
    ordered.push(...ready);
    waiting = waiting.filter((mart) => !ready.includes(mart));
  }
  return ordered;
}

async function readMart(directory: string, name: string): Promise<Mart> {
  const parsed = description.safeParse(parse(await readFile(join(directory, `${name}.yml`), "utf8")));
  if (!parsed.success)
    throw new Error(`loaders/marts/${name}.yml is not as expected:\n${z.prettifyError(parsed.error)}`);
  return { name, sql: await readFile(join(directory, `${name}.sql`), "utf8"), ...parsed.data };
}

const wordsOf = (sql: string): ReadonlySet<string> => new Set(sql.match(/[a-z_]+/g) ?? []);
