import { z } from "zod";
import { id, pattern, periodForm, printedText, reason } from "./layoutParts.ts";

const rewriting = z.strictObject({ match: pattern, as: printedText });

/** A column of a table that has one observation a row, found by its heading. */
export const tableColumn = z
  .strictObject({
    name: id,
    heading: pattern,
    role: z.enum(["area", "code", "period", "category", "kind", "detail", "value", "passed over"]),
    form: periodForm.optional(),
    /** How the texts of the column are written in the category, first fit first. */
    rewrite: z.array(rewriting).default([]),
    /** Not every edition has the column. */
    optional: z.boolean().default(false),
    reason: reason.optional(),
  })
  .refine(({ role, form }) => role !== "period" || form !== undefined, {
    error: "the form of the period",
    path: ["form"],
  })
  .refine((column) => column.role !== "passed over" || column.reason !== undefined, {
    error: "a reason why the column is passed over",
    path: ["reason"],
  });

const kinds = z.strictObject({ by: id, measures: z.record(printedText, id) });

/** Figures: the sum of a column's values over the details, or the number of different values in it. */
export const tableFigures = z
  .strictObject({
    sum: id.optional(),
    count_different: id.optional(),
    measure: z.union([id, kinds]),
    /** Columns whose texts make the category. */
    category: z.array(id).default([]),
    /** The period is in the value column's heading: a pattern with the group `period`. */
    period_in_heading: pattern.optional(),
    form: periodForm.optional(),
  })
  .refine(({ sum, count_different }) => (sum === undefined) !== (count_different === undefined), {
    error: "either `sum` or `count_different`, the name of a column",
  });

export type TableColumn = z.infer<typeof tableColumn>;
export type TableFigures = z.infer<typeof tableFigures>;
