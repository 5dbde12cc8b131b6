import { z } from "zod";
import { id, pattern, periodForm, printedText, reason } from "./layoutParts.ts";

/** A column to the left of the figures, found by its heading; one without a heading is the first that has none. */
const keyColumn = z.strictObject({
  role: z.enum(["area", "region", "category", "group", "period"]),
  heading: pattern.optional(),
  /** The cell stands for the rows below it too, until the next that is filled. */
  fill_down: z.boolean().default(false),
  /** Put before the cell's text in the category. */
  before: z.string().optional(),
  form: periodForm.optional(),
  optional: z.boolean().default(false),
});

/** Columns of figures, by their heading; the first rule that fits counts. */
const valueColumn = z
  .strictObject({
    heading: pattern,
    as: z.enum(["value", "period", "category", "total", "change", "passed over"]),
    measure: id.optional(),
    form: periodForm.optional(),
    /** Headings whose figures make the total; without it, those of all columns that are no totals. */
    of: z.array(pattern).optional(),
    /** Whether rows of totals are sums of their parts in this column. */
    adds_up: z.boolean().default(true),
    /** A total that is kept as a figure of its own as well. */
    keep: z.boolean().default(false),
    reason: reason.optional(),
  })
  .refine((rule) => rule.as !== "passed over" || rule.reason !== undefined, {
    error: "a reason why these columns are passed over",
    path: ["reason"],
  });

/** How rows of totals are written and what they are sums of. */
const totalRow = z.strictObject({
  /** Where the words stand that tell the total. */
  in: z.enum(["area", "category"]),
  /** The words, with the group `area` where they name a region; "regions" stands for the bare name of a region or country. */
  label: z.union([z.literal("regions"), pattern]),
  parts: z.enum([
    "forces below",
    "forces above",
    "forces",
    "all",
    "same region",
    "same group",
    "rows below with its first word",
  ]),
  /** Groups whose rows are no part of it. */
  except_group: pattern.optional(),
  keep: z.boolean().default(false),
});

/** Totals that the publisher knows not to be the sum of their parts: the table itself says so in a note. */
const knownDifference = z.strictObject({
  /** The words of the note, with the group `amount` where it says by how much. */
  note: pattern,
  /** Rows that it may concern. */
  row: pattern,
  at_most: z.number().positive().optional(),
});

/** A table of a spreadsheet with figures in several columns. */
export const crosstabTable = z.strictObject({
  /** The sheet's title. */
  title: pattern,
  header: z.strictObject({
    /** The lowest row of the header: the first with so many cells of this form. */
    cells: z.union([z.literal("dates"), pattern]),
    least: z.int().min(1).default(2),
  }),
  keys: z.array(keyColumn).min(1),
  columns: z.array(valueColumn).min(1),
  totals: z.array(totalRow).default([]),
  /** A row of figures inside the header, under the headings of the columns. */
  band: z
    .strictObject({ measure: id, total: pattern.optional(), adds_up: z.boolean().default(false) })
    .optional(),
  measure: z.union([id, z.strictObject({ by_unit: z.record(printedText, id) })]).optional(),
  /** The area of every figure of a table that names none. */
  area: id.optional(),
  period: z.strictObject({ title: pattern, form: periodForm }).optional(),
  known_differences: z.array(knownDifference).default([]),
  /** Signs after an area's name and what they mean. */
  signs: z.record(printedText, reason).default({}),
});

export type CrosstabTable = z.infer<typeof crosstabTable>;
export type KeyColumn = z.infer<typeof keyColumn>;
export type ValueColumn = z.infer<typeof valueColumn>;
export type TotalRow = z.infer<typeof totalRow>;
export type KnownDifference = z.infer<typeof knownDifference>;
