import { type Column, decimalPattern } from "./column.ts";

/**
 * A select of the columns in their own types from a table that has them as text; a cell that `accepts` refuses stops the
 * statement with an error. The twin of `accepts`, for files too large to check in JavaScript.
 */
export function checkedCells(columns: Readonly<Record<string, Column>>, table: string): string {
  const entries = Object.entries(columns);
  // Each cell is cast once, below the checks: inside a `case`, DuckDB would cast it for every mention.
  const cast = entries.flatMap(([name, column]) => [
    `${quoted(name)}::${sqlType(column)} as ${quoted(name)}`,
    `${quoted(name)} as ${textOf(name)}`,
  ]);
  return `
    select ${entries.map(([name]) => quoted(name)).join(", ")}
    from (select ${cast.join(", ")} from ${table})
    where case when ${entries.map(([name, column]) => accepted(name, column)).join(" and ")}
      then true else error('refused cell') end`;
}

const textOf = (name: string): string => quoted(`${name} as text`);

function accepted(name: string, column: Column): string {
  const rules = rulesOf(name, column);
  if (column.isOptional) return `(${textOf(name)} is null or (${["true", ...rules].join(" and ")}))`;
  return [`${textOf(name)} is not null`, ...rules].join(" and ");
}

// DuckDB makes a join of `in (a long list)`, and a copy through that join writes its rows in any order. The cast to an
// enum refuses the same values, keeps the order and is faster.
const sqlType = ({ type, values }: Column): string =>
  values === undefined || values.length === 0
    ? type
    : `enum(${[...new Set(values)].map(literal).join(", ")})`;

// DuckDB's casts are generous (" 7", "1_000", "2019/1/2"); only the text that the value itself would print is accepted.
function rulesOf(name: string, { type, values, pattern, least }: Column): readonly string[] {
  const cell = quoted(name);
  const text = textOf(name);
  return [
    ...(values?.length === 0 ? ["false"] : []),
    ...(type === "INTEGER" ? [`${cell}::varchar = ${text}`] : []),
    ...(type === "DATE"
      ? [`${cell}::varchar = ${text} and ${cell} between date '0001-01-01' and date '9999-12-31'`]
      : []),
    ...(type === "DOUBLE"
      ? [`regexp_full_match(${text}, ${literal(decimalPattern)}) and isfinite(${cell})`]
      : []),
    ...(pattern === undefined ? [] : [`regexp_full_match(${text}, ${literal(pattern)})`]),
    ...(least === undefined ? [] : [`${cell} >= ${least}`]),
  ];
}

/** Names and paths come from our own declarations; they are quoted all the same. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
