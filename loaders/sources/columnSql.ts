import { type Column, decimalPattern } from "./column.ts";

/**
 * A column of text as a column of its own type; a cell that `accepts` refuses stops the statement with an error.
 * The twin of `accepts`, for files too large to check in JavaScript.
 */
export function checkedCell(name: string, column: Column): string {
  const cell = quoted(name);
  const rules = rulesOf(cell, column);
  if (!column.isOptional) rules.unshift(`${cell} is not null`);
  const typed = `${cell}::${sqlType(column)}`;
  if (rules.length === 0) return `${typed} as ${cell}`;
  const accepted = rules.join(" and ");
  return `case when ${column.isOptional ? `${cell} is null or (${accepted})` : accepted}
    then ${typed} else error(${literal(`refused cell in column ${name}`)}) end as ${cell}`;
}

// DuckDB makes a join of `in (a long list)`, and a copy through that join writes its rows in any order. The cast to an
// enum refuses the same values, keeps the order and is faster.
const sqlType = ({ type, values }: Column): string =>
  values === undefined || values.length === 0
    ? type
    : `enum(${[...new Set(values)].map(literal).join(", ")})`;

// DuckDB's casts are generous (" 7", "1_000", "2019/1/2"); only the text that the value itself would print is accepted.
function rulesOf(cell: string, { type, values, pattern, least }: Column): string[] {
  return [
    ...(values?.length === 0 ? ["false"] : []),
    ...(type === "INTEGER" ? [`${cell}::integer::varchar = ${cell}`] : []),
    ...(type === "DATE" ? [`length(${cell}) = 10 and ${cell}::date::varchar = ${cell}`] : []),
    ...(type === "DOUBLE"
      ? [`regexp_full_match(${cell}, ${literal(decimalPattern)}) and isfinite(${cell}::double)`]
      : []),
    ...(pattern === undefined ? [] : [`regexp_full_match(${cell}, ${literal(pattern)})`]),
    ...(least === undefined ? [] : [`${cell}::${type} >= ${least}`]),
  ];
}

/** Names and paths come from our own declarations; they are quoted all the same. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
