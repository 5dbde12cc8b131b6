import { z } from "zod";
import { crosstabTable } from "./crosstabLayout.ts";
import { aliases, id, pattern, printedText, reason } from "./layoutParts.ts";
import { tableColumn, tableFigures } from "./tableLayout.ts";

/** What a figure of a family is; the ids are Peelboard's where it is the same thing. */
const measure = z.strictObject({
  name: printedText,
  unit: printedText,
  decimals: z.int().min(0).max(6),
  /** To how many decimals the publisher rounds the parts of a total; the figure's own decimals unless given. */
  rounded_to: z.int().min(0).max(12).optional(),
});

/** Rows of the file that the family has and that are no figures; they are told with the reason. */
const skippedRows = z.strictObject({ rows: pattern, reason });

const family = {
  layout: id,
  title: printedText,
  publisher: printedText,
  licence: printedText.optional(),
  /** The file's own date or edition: a pattern with the group `edition`, looked for on the first rows of every sheet. */
  edition: pattern.optional(),
  /** The day of publication: a pattern with the group `day`. */
  published: pattern.optional(),
  /** What stands in a cell that has no figure, and what it means. */
  missing: z.record(printedText, reason).default({}),
  /** What an empty cell means; without it an empty cell is a fault. */
  blank: reason.optional(),
  measures: z.record(id, measure).refine((measures) => Object.keys(measures).length > 0, {
    error: "at least one measure",
  }),
  /** Bodies that are no territorial force: their names and area ids. */
  other_areas: aliases.default({}),
  skipped_rows: z.array(skippedRows).default([]),
};

const crosstab = z.strictObject({
  ...family,
  shape: z.literal("crosstab"),
  /** Texts that stand on the first rows of the file's sheets; all of them are needed. */
  known_by: z.array(pattern).min(1),
  /** Sheets without figures, by their title. */
  other_sheets: z.array(z.strictObject({ title: pattern, reason })).default([]),
  tables: z.array(crosstabTable).min(1),
});

const table = z.strictObject({
  ...family,
  shape: z.literal("table"),
  columns: z.array(tableColumn).min(1),
  figures: z.array(tableFigures).min(1),
  /** Where the period stands when no column gives it. */
  period: z
    .strictObject({
      from: z.enum(["header", "file name", "title"]),
      match: pattern,
      text: printedText,
      end: printedText,
    })
    .optional(),
});

export const layoutFile = z.discriminatedUnion("shape", [crosstab, table]);
export type CrosstabLayout = z.infer<typeof crosstab>;
export type TableLayout = z.infer<typeof table>;
/** A described family of publications. */
export type Layout = CrosstabLayout | TableLayout;
export type Measure = z.infer<typeof measure>;
