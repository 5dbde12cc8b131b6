import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Fault } from "../sources/fault.ts";
import type { AddedTable } from "./addedTable.ts";
import { isStoredName } from "./storedName.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** A folder's name is an id; it goes into SQL and addresses as it is, so it may hold nothing else. */
export const tableId = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,90}[a-z0-9])?$/);

const described = z.strictObject({
  id: tableId,
  /** A name in the folder, never a way out of it. */
  file: z.string().refine(isStoredName, { error: "expected the plain name of a file" }),
  sha256,
  bytes: count,
  added_on: z.iso.date(),
  address: z.url({ protocol: /^https?$/ }).nullable(),
  licence: z.string().min(1),
  layout: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string().min(1),
  edition: z.string().nullable(),
  published_on: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  rowsRead: count,
  figures: count,
  totals: z.array(
    z.strictObject({
      sheet: z.string(),
      row: count,
      column: z.string(),
      label: z.string(),
      stated: z.number(),
      summed: z.number(),
      agrees: z.boolean(),
      withheld: z.string().nullable(),
    }),
  ),
  passedOver: z.array(
    z.strictObject({
      sheet: z.string(),
      row: count.nullable(),
      reason: z.string(),
      text: z.string(),
      rows: count,
    }),
  ),
  notes: z.array(z.strictObject({ sheet: z.string(), mark: z.string().nullable(), text: z.string() })),
  figures_sha256: sha256,
});

/** An added table as its folder describes it. */
export interface StoredTable extends AddedTable {
  /** Of figures.parquet beside it: what was not written by an add is no figure of the file. */
  readonly figures_sha256: string;
}

export const descriptionName = "added.json";
export const figuresName = "figures.parquet";

/**
 * Reads added.json of a folder.
 * @param label the folder as messages name it.
 */
export async function readDescription(
  folder: string,
  label: string,
): Promise<{ readonly table: StoredTable } | { readonly fault: Fault }> {
  const file = `${label}/${descriptionName}`;
  const refused = (problem: string, value?: string): { readonly fault: Fault } => ({
    fault: {
      problem,
      file,
      ...(value === undefined ? {} : { value }),
      expected: `the description that an add writes; remove the folder ${label} and add the file again`,
    },
  });
  let text: string;
  try {
    text = await readFile(join(folder, descriptionName), "utf8");
  } catch {
    return refused("missing description of an added table");
  }
  const read = jsonOf(text);
  if (read === undefined) return refused("damaged description of an added table", "it is no JSON");
  const parsed = described.safeParse(read);
  if (parsed.success) return { table: parsed.data };
  const [issue] = parsed.error.issues;
  return refused(
    "damaged description of an added table",
    issue === undefined ? undefined : `${issue.path.join(".") || "the whole of it"}: ${issue.message}`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
