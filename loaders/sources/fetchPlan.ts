import { z } from "zod";

/** What a file that is fetched may be: a form of table, and "gz" for one of them compressed. */
export const fetchForms = ["csv", "tsv", "xlsx", "ods", "gz"] as const;
export type FetchForm = (typeof fetchForms)[number];

/** How often a publication gets a new edition, with the months between. */
export const editionMonths = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;
export type EditionRhythm = keyof typeof editionMonths;

const rhythms = Object.keys(editionMonths) as [EditionRhythm, ...EditionRhythm[]];
const day = z.iso.date({ error: "a day such as 2027-01-28" });

/** The address of a file: https, and nothing in it that would be a secret or never reach the server. */
export const fileAddress = z.string().refine(isFileAddress, {
  error: "the https:// address of the very file, without a user name, a password or a part after #",
});

function isFileAddress(text: string): boolean {
  // A browser takes "https:/name" for "https://name"; here it is a slip, and another host than was meant.
  if (text.length > 2_000 || !/^https:\/\/[^/\\]/i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hash } = new URL(text);
  return username === "" && password === "" && hash === "";
}

/** How `npx peelboard refresh` gets a source's file. Every key but address, forms and most_bytes may be left out. */
export const fetchPlan = z
  .strictObject({
    address: fileAddress,
    forms: z
      .array(z.enum(fetchForms, { error: `one of ${fetchForms.join(", ")}` }))
      .min(1, { error: `a list of one or more of ${fetchForms.join(", ")}` }),
    /** A larger file is refused, and no more than this is ever written to the disk. */
    most_bytes: z
      .int({ error: "a whole number of bytes" })
      .min(1, { error: "1 or more" })
      .max(2 * 1024 ** 3, { error: "2147483648 (2 GB) or less" }),
    /** The layout (data/layouts) that the file has been in so far; another one is told. */
    layout: z.string().min(1).nullable().optional(),
    /** What the publisher says the bytes are; a file of another sha256 is refused. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: "64 hexadecimal digits in lower case" })
      .nullable()
      .optional(),
    every: z
      .enum(rhythms, { error: `one of ${rhythms.join(", ")}` })
      .nullable()
      .optional(),
    next_expected_on: day.nullable().optional(),
    /** Who says so, and where. */
    next_expected_basis: z.string().min(1).nullable().optional(),
    /** Where the address was found. */
    note: z.string().optional(),
  })
  .refine(
    ({ next_expected_on, next_expected_basis }) =>
      (next_expected_on ?? null) === null || (next_expected_basis ?? null) !== null,
    {
      path: ["next_expected_basis"],
      error: "who named the day of next_expected_on, and where",
    },
  );

export type FetchPlan = z.infer<typeof fetchPlan>;
