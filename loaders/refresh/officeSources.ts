import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { accepts, partialDate } from "../sources/column.ts";
import { type Fault, SourceFaults } from "../sources/fault.ts";
import { fetchPlan } from "../sources/fetchPlan.ts";
import { nearestName } from "../sources/nearestName.ts";
import type { FetchSource } from "./fetchSource.ts";

/** The office's list of files to fetch, as messages name it. */
export const officeList = "local/sources.json";

const mostBytes = 1024 * 1024;
const publicationDate = partialDate("publication date");
const words = z
  .string({ error: "a text" })
  .min(1, { error: "a text that is not empty" })
  .max(300, { error: "at most 300 letters" });

const officeSource = z.strictObject({
  id: z.string({ error: "a short name" }).regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, {
    error: "a short name of small letters, digits and hyphens, such as police-workforce",
  }),
  title: words,
  publisher: words,
  published_on: z
    .string()
    .refine((text) => accepts(publicationDate, text), { error: publicationDate.expected })
    .nullable()
    .optional(),
  fetch: fetchPlan.refine(({ address }) => !isExample(address), {
    path: ["address"],
    error: "the address of a file of yours in place of the template's example",
  }),
});

const officeSourceList = z.strictObject({
  sources: z.array(officeSource, { error: "a list of sources" }).max(200, { error: "at most 200 sources" }),
});

const isExample = (address: string): boolean =>
  URL.canParse(address) && new URL(address).hostname.endsWith(".example");

/**
 * The office's own publications to fetch, from data/local/sources.json; none without that file.
 * @throws SourceFaults with all that is wrong with it, each with its key.
 */
export async function officeSources(data: string): Promise<readonly FetchSource[]> {
  const text = await textOf(join(data, officeList));
  if (text === null) return [];
  const value = parsedJson(text);
  const parsed = officeSourceList.safeParse(value);
  if (!parsed.success) throw new SourceFaults(parsed.error.issues.flatMap((issue) => faultsOf(issue, value)));
  const { sources } = parsed.data;
  const twice = sources.findIndex(({ id }, index) => sources.findIndex((other) => other.id === id) < index);
  if (twice >= 0)
    throw new SourceFaults([
      fault(
        "name used twice",
        "another name than that of an earlier source",
        `sources[${twice + 1}].id`,
        sources[twice]?.id,
      ),
    ]);
  return sources.map(({ id, title, publisher, published_on, fetch }) => ({
    source_id: `local/fetched/${id}`,
    title,
    publisher,
    published_on: published_on ?? null,
    retrieved_on: null,
    fetch,
    isOwn: true,
  }));
}

async function textOf(path: string): Promise<string | null> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes)
      throw new SourceFaults([fault("file too large", "at most 1 MB", undefined, `${size} bytes`)]);
    return (await readFile(path, "utf8")).replace(/^\ufeff/, "");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    if (cause instanceof SourceFaults) throw cause;
    throw new SourceFaults([
      fault(
        "file that cannot be read",
        "a file that this user may read",
        undefined,
        cause instanceof Error ? cause.message : String(cause),
      ),
    ]);
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SourceFaults([
      fault(
        "no JSON",
        "JSON as `npx peelboard refresh --template` shows it; a comma too many or too few is the usual cause",
        undefined,
        why,
      ),
    ]);
  }
}

const fault = (problem: string, expected: string, column?: string, value?: string): Fault => ({
  problem,
  file: officeList,
  ...(column === undefined ? {} : { column }),
  ...(value === undefined ? {} : { value }),
  expected,
});

/** `sources[2].fetch.address`, counted from 1 as people do. */
const keyOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) =>
      typeof step === "number" ? `[${step + 1}]` : index === 0 ? String(step) : `.${String(step)}`,
    )
    .join("");

function faultsOf(issue: z.core.$ZodIssue, whole: unknown): readonly Fault[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const meant = nearestName(key, knownKeys);
      return fault(
        "unknown key",
        `one of the keys that \`npx peelboard refresh --template\` shows${meant === null ? "" : `; did you mean "${meant}"?`}`,
        keyOf([...issue.path, key]),
      );
    });
  const value = issue.path.reduce<unknown>(
    (place, step) =>
      place !== null && typeof place === "object" ? (place as Record<PropertyKey, unknown>)[step] : undefined,
    whole,
  );
  const column = keyOf(issue.path) || "the whole file";
  return value === undefined
    ? [fault("missing key", issue.message, column)]
    : [fault("value not as expected", issue.message, column, JSON.stringify(value))];
}

const knownKeys = [
  ...["sources", "id", "title", "publisher", "published_on", "fetch"],
  ...Object.keys(fetchPlan.shape),
];

/** A data/local/sources.json to fill in, for `npx peelboard refresh --template`. */
export const officeListTemplate = JSON.stringify(
  {
    sources: [
      {
        id: "police-workforce",
        title: "Police workforce, England and Wales: data tables",
        publisher: "Home Office",
        fetch: {
          address: "https://files.example/put-the-address-of-the-very-file-here.ods",
          forms: ["ods"],
          most_bytes: 20_000_000,
          every: "half-year",
          next_expected_on: null,
          next_expected_basis: null,
          note: "Where the address was found. Forms: csv, tsv, xlsx, ods, gz. every: month, quarter, half-year or year, or null. next_expected_on: a day that the publisher named, such as 2027-01-28, and in next_expected_basis where it is named. layout and sha256 may be stated as well.",
        },
      },
    ],
  },
  null,
  2,
);
