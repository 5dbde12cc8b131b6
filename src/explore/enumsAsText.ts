import { DataType, type Schema, type Table } from "apache-arrow";

/** What carries out a statement and gives all of its rows. */
interface Connection {
  query(sql: string): Promise<Table>;
}

/** An enumeration in the name of a type, on its own or in a list, a structure or a map. */
const enumeration = /ENUM\((?:'(?:[^']|'')*'(?:,\s*)?)*\)/g;

interface Described {
  readonly column_name: string;
  readonly column_type: string;
}

const asName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What a statement would give, without carrying it out; null where it gives no rows of its own or has a fault. */
async function describedBy(connection: Connection, sql: string): Promise<readonly Described[] | null> {
  try {
    const table = await connection.query(`describe ${sql}`);
    return table.toArray().map((row) => ({ ...row.toJSON() }) as Described);
  } catch {
    return null;
  }
}

/**
 * The same statement with its enumerations (grades) as text: streamed, DuckDB-Wasm leaves the words of an enumeration out,
 * so that each value would come as null.
 * @see https://github.com/duckdb/duckdb-wasm/issues/1548
 */
export async function enumsAsText(connection: Connection, sql: string): Promise<string> {
  const columns = (await describedBy(connection, sql)) ?? [];
  if (!columns.some(({ column_type }) => column_type.includes("ENUM("))) return sql;
  const places = columns.map((_, index) => `c${index}`);
  const shown = columns.map(({ column_name, column_type }, index) => {
    const type = column_type.replaceAll(enumeration, "varchar");
    const cast = type === column_type ? "" : `::${type}`;
    return `c${index}${cast} as ${asName(column_name)}`;
  });
  return `select ${shown.join(", ")} from (${sql}\n) as given(${places.join(", ")})`;
}

const holdsEnum = (type: DataType): boolean =>
  DataType.isDictionary(type) || (type.children ?? []).some((child) => holdsEnum(child.type));

/** @throws Error where rows would come without the words of an enumeration after all. */
export function refuseEnums({ fields }: Schema): void {
  for (const { name, type } of fields)
    if (holdsEnum(type))
      throw new Error(
        `Not implemented Error: The column "${name}" is an enumeration, which this kind of statement cannot give here; write ${name}::varchar`,
      );
}
