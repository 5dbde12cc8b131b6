import type { LocalKind } from "../../loaders/sources/local/localKind.ts";

/** What a person reads about a column: whether it must be filled in, what it holds, an example. */
export interface ExplainedColumn {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly meaning: string;
  readonly example: string;
}

/** The columns of a kind in the order of its template. */
export const explainedColumns = ({ columns }: LocalKind): readonly ExplainedColumn[] =>
  Object.entries(columns).map(([name, { isOptional, meaning, example }]) => ({
    name,
    isNeeded: !isOptional,
    meaning,
    example,
  }));

/** What holds of every kind of file. */
export const generalAdvice: readonly string[] = [
  "Columns may stand in any order; columns that may be empty may be left out. Dates are written 2025-03-31.",
  "Keep the file in data/local under its own name and run: npx peelboard load",
];

const quotedCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** An annotated template as CSV: comments on each column, the header, and rows that are ready to be filled in. */
export function templateCsv(kind: LocalKind, rows: readonly (readonly string[])[]): string {
  const columns = explainedColumns(kind);
  const comments = [
    kind.title,
    kind.about,
    ...generalAdvice,
    "Lines that begin with # explain the file; they may stay.",
    ...columns.map(
      ({ name, isNeeded, meaning, example }) =>
        `${name}${isNeeded ? "" : " (optional)"}: ${meaning}${example === "" ? "" : `. For example: ${example}`}`,
    ),
  ];
  const lines = [
    ...comments.map((line) => `# ${line}`),
    columns.map(({ name }) => name).join(","),
    ...rows.map((cells) => cells.map(quotedCell).join(",")),
  ];
  // The mark at the start tells Excel that the file is UTF-8.
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
