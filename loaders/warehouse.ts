import { readFile } from "node:fs/promises";
import {
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBInstance,
  DuckDBListValue,
  type DuckDBValue,
} from "@duckdb/node-api";

/** A failure in the warehouse, naming the SQL file or the statement that failed. */
export class WarehouseError extends Error {
  override readonly name = "WarehouseError";
}

/** What a bound value may be. */
export type Bound = string | number | boolean | null;

export interface Warehouse {
  /** Runs one or more statements; values are bound to the last one by name. */
  run(sql: string, values?: Readonly<Record<string, Bound>>): Promise<void>;
  /** Runs one statement, and stops it when the signal says so; it then fails like one that cannot be run. */
  runUntil(signal: AbortSignal, sql: string): Promise<void>;
  /** Runs a file of SQL; a failure names the file. */
  runFile(path: string): Promise<void>;
  /** Rows as plain objects: dates as ISO text, counts as numbers, lists as arrays. */
  rows<T>(sql: string, values?: Readonly<Record<string, Bound>>): Promise<readonly T[]>;
  /** Appends rows to a table of an attached database, each an array in the order of the table's columns. */
  append(database: string, table: string, rows: Iterable<readonly Bound[]>): Promise<void>;
  close(): void;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  readonly threads?: number;
  readonly memoryLimit?: string;
}

/**
 * Opens a DuckDB file, or a database in memory for ":memory:".
 * Extensions are never fetched: the warehouse works without a network.
 * @throws WarehouseError when the file is absent or cannot be read.
 */
export async function openWarehouse(path: string, options: OpenOptions = {}): Promise<Warehouse> {
  const { readOnly = false, threads = 2, memoryLimit = "2GB" } = options;
  try {
    const instance = await DuckDBInstance.create(path, {
      access_mode: readOnly ? "READ_ONLY" : "AUTOMATIC",
      threads: String(threads),
      memory_limit: memoryLimit,
      // Small blocks: the tables are small and the file is downloaded.
      default_block_size: "16384",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    return warehouseOver(await instance.connect(), () => instance.closeSync());
  } catch (cause) {
    throw new WarehouseError(
      `cannot open ${path}: ${messageOf(cause)}; run \`npx peelboard load\` to build it`,
      {
        cause,
      },
    );
  }
}

function warehouseOver(connection: DuckDBConnection, closeInstance: () => void): Warehouse {
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw new WarehouseError(`${what}: ${messageOf(cause)}`, { cause });
    }
  };
  return {
    run: (sql, values) =>
      attempt(firstLine(sql), async () => {
        await connection.run(sql, values);
      }),
    runUntil: (signal, sql) =>
      attempt(firstLine(sql), async () => {
        signal.throwIfAborted();
        let again: NodeJS.Timeout | undefined;
        const stop = (): void => {
          connection.interrupt();
          // DuckDB forgets an interrupt that comes before the statement has begun.
          again = setInterval(() => connection.interrupt(), 50);
        };
        signal.addEventListener("abort", stop);
        try {
          await connection.run(sql);
        } finally {
          signal.removeEventListener("abort", stop);
          clearInterval(again);
        }
      }),
    runFile: (path) =>
      attempt(path, async () => {
        await connection.run(await readFile(path, "utf8"));
      }),
    rows: <T>(sql: string, values?: Readonly<Record<string, Bound>>) =>
      attempt(firstLine(sql), async () => {
        const reader = await connection.runAndReadAll(sql, values);
        const names = reader.columnNames();
        return reader
          .getRows()
          .map((row) => Object.fromEntries(row.map((value, index) => [names[index], plain(value)])) as T);
      }),
    append: (database, table, rows) =>
      attempt(`append to ${database}.${table}`, async () => {
        const appender = await connection.createAppender(table, "main", database);
        for (const row of rows) {
          for (const value of row) {
            if (value === null) appender.appendNull();
            else if (typeof value === "number") appender.appendInteger(value);
            else if (typeof value === "boolean") appender.appendBoolean(value);
            else appender.appendVarchar(value);
          }
          appender.endRow();
        }
        appender.closeSync();
      }),
    close: () => {
      connection.closeSync();
      closeInstance();
    },
  };
}

/** DuckDB's values as JSON can hold them; an integer beyond 2^53 throws instead of losing digits. */
function plain(value: DuckDBValue): unknown {
  if (typeof value === "bigint") {
    if (!Number.isSafeInteger(Number(value)))
      throw new RangeError(`${value} is too large for a number; cast it`);
    return Number(value);
  }
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value !== null && typeof value === "object") return value.toString();
  return value;
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
const firstLine = (sql: string): string => (sql.trim().split("\n", 1)[0] ?? "").slice(0, 80);
