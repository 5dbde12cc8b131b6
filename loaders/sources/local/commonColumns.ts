import { address, type Column, date, text } from "../column.ts";
import type { LocalColumn } from "./localKind.ts";

/** A column with what a person who fills it in should know. */
export const explained = (column: Column, meaning: string, example: string): LocalColumn => ({
  ...column,
  meaning,
  example,
});

/** A force by any name it is known by. */
export const forceColumn = (meaning: string, isOptional = false): LocalColumn => ({
  ...text({
    noun: "force",
    isOptional,
    expected: "a force's id or one of its names, such as cumbria or Cumbria Constabulary",
  }),
  meaning: `${meaning}: its id or any name it is known by${isOptional ? "; may be empty" : ""}`,
  example: "Cumbria Constabulary",
  names: "force",
});

/** A round of inspection by any of its names. */
export const roundColumn = (meaning: string, isOptional = false): LocalColumn => ({
  ...text({
    noun: "round",
    isOptional,
    expected: "a round of inspection, such as 2018/19, 2021/22 or 2023-25",
  }),
  meaning: `${meaning}, such as 2018/19 or 2023-25${isOptional ? "; may be empty" : ""}`,
  example: "2023-25",
  names: "round",
});

/** An id of the office's own, or one that Peelboard uses. */
export const idColumn = (noun: string, meaning: string, example: string): LocalColumn =>
  explained(
    text({ noun, pattern: "[a-z0-9]+(-+[a-z0-9]+)*", expected: "lower-case words joined by hyphens" }),
    meaning,
    example,
  );

/** The last columns of every kind: where it is stated, what to know of it, and until when it may not be shown. */
export const commonColumns: Readonly<Record<string, LocalColumn>> = {
  source_title: explained(
    text({ noun: "title of the source" }),
    "where it is stated: the title of the paper, report or system",
    "Quarterly performance report, March 2025",
  ),
  address: explained(address(true), "its address on the web; may be empty", "https://example.org/report"),
  locator: explained(
    text({ noun: "locator", isOptional: true }),
    "where in it: page, section, table; may be empty",
    "page 4, table 2",
  ),
  note: explained(
    text({ noun: "note", isOptional: true }),
    "what a reader should know; may be empty",
    "Provisional",
  ),
  embargo_until: explained(
    date("end of the embargo", true),
    "the first day on which it may be shown; before that it is in no public site, file or pack; may be empty",
    "2025-06-01",
  ),
};
