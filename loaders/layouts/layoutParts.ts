import { z } from "zod";

export const printedText = z
  .string()
  .trim()
  .regex(/^\P{Cc}+$/u, { error: "a text on one line" });
export const reason = printedText;
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "small letters, digits and hyphens: police-officer-fte" });

/** A name as printed and what it stands for. */
export const aliases = z.record(printedText, id);

/** Longer than any text that is looked at, so that no pattern runs long on a hostile cell. */
const longestPattern = 500;

/** A regular expression, matched without regard to case. */
export const pattern = z
  .string()
  .min(1)
  .max(longestPattern)
  .superRefine((text, context) => {
    try {
      new RegExp(text, "iu");
    } catch (cause) {
      context.addIssue({
        code: "custom",
        message: `a regular expression (${cause instanceof Error ? cause.message : cause})`,
      });
    }
  });

/** Forms in which periods are printed; each has one spelling in Peelboard and one last day. */
export const periodForms = [
  "date",
  "last day of the month",
  "financial year",
  "year ending",
  "mid-year",
] as const;
export type PeriodForm = (typeof periodForms)[number];

export const periodForm = z.enum(periodForms);
