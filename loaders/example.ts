import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Example } from "../src/model/example.ts";
import { paths } from "./paths.ts";

const described = z.array(
  z.strictObject({
    /** The file beside the list, without .sql. */
    name: z.string().regex(/^[a-z_]+$/),
    question: z.string().endsWith("?"),
    note: z.string().min(1),
    chart: z.strictObject({
      kind: z.enum(["none", "bar", "line", "dot"]),
      x: z.string(),
      y: z.string(),
      split: z.string().default(""),
    }),
    force: z.string().optional(),
  }),
);

/**
 * The saved statements of the Explore page, in the order of loaders/examples/examples.yml.
 * @throws Error naming what is not as expected in the list, or the file that is not there.
 */
export async function readExamples(directory: string = paths.examples): Promise<readonly Example[]> {
  const list = described.safeParse(parse(await readFile(join(directory, "examples.yml"), "utf8")));
  if (!list.success)
    throw new Error(`loaders/examples/examples.yml is not as expected:\n${z.prettifyError(list.error)}`);
  return Promise.all(
    list.data.map(async ({ name, question, note, chart, force }) => ({
      id: name.replaceAll("_", "-"),
      question,
      note,
      sql: (await readFile(join(directory, `${name}.sql`), "utf8")).trim(),
      chart,
      force_id: force ?? null,
    })),
  );
}

const views = z.record(
  z.string(),
  z.strictObject({
    grain: z.string().startsWith("One row per"),
    table: z.string(),
    columns: z.record(z.string(), z.string()),
  }),
);

/** What a flat view holds: its grain, the table behind it, and the meaning of the columns that this table has not. */
export type ViewDescription = z.infer<typeof views>[string];

/**
 * The descriptions of the flat views by name.
 * @throws Error naming what is not as expected.
 */
export async function readViewDescriptions(
  directory: string = paths.views,
): Promise<Readonly<Record<string, ViewDescription>>> {
  const read = views.safeParse(parse(await readFile(join(directory, "views.yml"), "utf8")));
  if (!read.success)
    throw new Error(`loaders/views/views.yml is not as expected:\n${z.prettifyError(read.error)}`);
  return read.data;
}
