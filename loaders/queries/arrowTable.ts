import { Bool, Dictionary, Float64, Int32, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";

/**
 * Rows as one Arrow table in the IPC stream format: text as dictionaries, whole numbers as 32 bits, others as 64-bit
 * floats. Columns keep the order of the first row; a column of nothing but null is left out, and read as null again.
 * @throws TypeError naming the column whose values are of two kinds.
 */
export function arrowTable(rows: readonly object[]): Uint8Array {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.flatMap((name) => {
    const values = rows.map((row) => (row as Readonly<Record<string, unknown>>)[name] ?? null);
    const present = values.filter((value) => value !== null);
    return present.length === 0 ? [] : [[name, vectorFromArray(values, typeOf(name, present))] as const];
  });
  return tableToIPC(new Table(Object.fromEntries(columns)), "stream");
}

function typeOf(name: string, present: readonly unknown[]): Bool | Dictionary | Float64 | Int32 {
  const kinds = new Set(present.map((value) => typeof value));
  if (kinds.size > 1)
    throw new TypeError(`column ${name} holds ${[...kinds].join(" and ")}; one kind was expected`);
  if (kinds.has("boolean")) return new Bool();
  if (kinds.has("string")) return new Dictionary(new Utf8(), new Int32());
  if (!kinds.has("number"))
    throw new TypeError(`column ${name} holds ${[...kinds].join()}; text, numbers or booleans were expected`);
  return present.every((value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31)
    ? new Int32()
    : new Float64();
}
