/** What a spreadsheet takes for a formula: the same signs as in src/tables/csv.ts, which loaders cannot reach. */
const formula = "[=+@\\t\\r-]";
/** What a spreadsheet rewrites as a date, a time or a number when it saves the file: "2007-10" becomes "Oct-07". */
const rewritten = [
  "[0-9]{4}[-/](?:0?[1-9]|1[0-2])$",
  "[0-9]{1,2}[-/:][0-9]{1,4}$",
  "[0-9]{11,}$",
  "0[0-9]+$",
  "[0-9]+[eE][0-9]+$",
  "(?:true|TRUE|false|FALSE)$",
].join("|");
const isTaken = new RegExp(`^'*(?:${formula}|${rewritten})`);
const isGuarded = new RegExp(`^''*(?:${formula}|${rewritten})`);

/**
 * A text as a spreadsheet leaves it alone: with an apostrophe before it when it would be taken for a formula, a date or a
 * number. Whole ISO days stay as they are; a spreadsheet may rewrite them as 21/11/2026, which is read.
 */
export const guarded = (text: string): string => (isTaken.test(text) ? `'${text}` : text);

/** The text of a cell that `guarded` wrote, or that a person wrote without the apostrophe. */
export const unguarded = (cell: string): string => (isGuarded.test(cell) ? cell.slice(1) : cell);
