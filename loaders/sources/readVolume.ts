import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Warehouse, WarehouseError } from "../warehouse.ts";
import { checkedRows } from "./checkedRows.ts";
import { checkedCells, literal, quoted } from "./columnSql.ts";
import type { Fault } from "./fault.ts";
import type { Publication } from "./publication.ts";
import { shapeFault } from "./shapeFault.ts";

/** A person mends a file from its first faults; after so many the reading stops. */
const listedFaults = 1_000;

/**
 * Reads a large file with DuckDB into a Parquet file of its columns, in the order of its key, every cell and the key
 * checked. DuckDB only accepts or refuses; a refused file is read again row by row, so that its faults have the same
 * words and lines as those of a small file.
 * @returns every fault found (the first 1,000), none when the Parquet file may be used.
 * @throws WarehouseError when DuckDB cannot do its work for a reason that is not in the file, such as a full disk.
 */
export async function readVolume(
  warehouse: Warehouse,
  sources: string,
  publication: Publication,
  parquet: string,
): Promise<readonly Fault[]> {
  const shape = await shapeFault(sources, publication);
  if (shape !== null) return [shape];
  const refusal = await written(warehouse, sources, publication, parquet);
  if (refusal === null) return [];
  const faults = await faultsOf(warehouse, sources, publication);
  if (faults.length === 0) throw refusal;
  await rm(parquet, { force: true });
  return faults;
}

/** Writes the Parquet file; what DuckDB refuses is returned and not thrown. */
async function written(
  warehouse: Warehouse,
  sources: string,
  publication: Publication,
  parquet: string,
): Promise<WarehouseError | null> {
  const { path, columns, key } = publication;
  try {
    await warehouse.run(copied(checkedCells(columns, cellsOf(join(sources, path), publication)), parquet));
    if (await isInKeyOrder(warehouse, publication, parquet)) return null;
    const unordered = `${parquet}.unordered`;
    await rename(parquet, unordered);
    const order = key.map((name) => comparable(name, publication)).join(", ");
    await warehouse.run(
      copied(`select * from read_parquet(${literal(unordered)}) order by ${order}`, parquet),
    );
    await rm(unordered);
    if (await isInKeyOrder(warehouse, publication, parquet)) return null;
    return new WarehouseError(`${path}: two rows have the same ${key.join(", ")}`);
  } catch (cause) {
    if (cause instanceof WarehouseError) return cause;
    throw cause;
  }
}

const copied = (select: string, parquet: string): string =>
  `copy (${select}) to ${literal(parquet)} (format parquet, compression zstd, compression_level 1)`;

/** The file as DuckDB's reader gives it, every cell as text. */
function cellsOf(path: string, { columns, missingMarkers = [] }: Publication, option = ""): string {
  const types = Object.keys(columns).map((name) => `${literal(name)}: 'VARCHAR'`);
  const missing = ["", ...missingMarkers].map(literal);
  return `read_csv(
    ${literal(path)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
    nullstr = [${missing.join(", ")}], columns = {${types.join(", ")}}${option})`;
}

/**
 * Whether each row's key comes after the key of the row before it. If so no two keys are the same, and that is known
 * from one pass that holds one row; publishers write their tables in such an order more often than not.
 */
async function isInKeyOrder(
  warehouse: Warehouse,
  publication: Publication,
  parquet: string,
): Promise<boolean> {
  const { key } = publication;
  const pairs = key.flatMap((name, index) => {
    const value = comparable(name, publication);
    return [`${value} as k${index}`, `lag(${value}) over () as before${index}`];
  });
  const isSame = key.map((_, index) => `k${index} = before${index}`);
  const isGreater = key.map((_, index) => `k${index} > before${index}`);
  const last = key.length - 1;
  const comesAfter = key.reduceRight<string>(
    (rest, _, index) => `(${isGreater[index]} or (${isSame[index]} and ${rest}))`,
    "false",
  );
  // Nearly every row differs from the one before it in the last part only; asking that first is half the time.
  const isNext = [isGreater[last], ...isSame.slice(0, last)].join(" and ");
  const [found] = await warehouse.rows<{ count: number }>(
    `select count(*) as count from (select ${pairs.join(", ")} from read_parquet(${literal(parquet)})) where not case when ${isNext} then true else ${comesAfter} end`,
  );
  return found?.count === 0;
}

/** A part of the key; an empty cell is a value like any other. */
const comparable = (name: string, { columns }: Publication): string =>
  columns[name]?.isOptional === true ? `coalesce(${quoted(name)}::varchar, '')` : quoted(name);

async function faultsOf(
  warehouse: Warehouse,
  sources: string,
  publication: Publication,
): Promise<readonly Fault[]> {
  const { repeated, rejected } = await refusedByDuckDB(warehouse, sources, publication);
  const faults: Fault[] = [];
  for await (const row of checkedRows(sources, publication, repeated)) {
    faults.push(...row.faults);
    if (faults.length >= listedFaults) return [stopped(publication, row.line, faults.length), ...faults];
  }
  // A row that only DuckDB refuses is told in DuckDB's words; where both refuse one, ours say what was expected.
  return faults.length > 0 ? faults : rejected;
}

interface RefusedByDuckDB {
  /** The keys of more than one row, so that the row by row reading need not hold every key of the file. */
  readonly repeated: ReadonlySet<string>;
  /** The rows that DuckDB's reader put into its rejects table. */
  readonly rejected: readonly Fault[];
}

/** @see https://duckdb.org/docs/stable/data/csv/reading_faulty_csv_files: the rejects tables */
async function refusedByDuckDB(
  warehouse: Warehouse,
  sources: string,
  publication: Publication,
): Promise<RefusedByDuckDB> {
  const { path: file, key, columns } = publication;
  const rejects =
    ", store_rejects = true, rejects_limit = 0, rejects_table = 'volume_rejects', rejects_scan = 'volume_scans'";
  const rows = await warehouse.rows<{ value: string }>(
    `select concat_ws(' | ', ${key.map((name) => `coalesce(${quoted(name)}, '')`).join(", ")}) as value
     from ${cellsOf(join(sources, file), publication, rejects)}
     group by value having count(*) > 1 limit ${listedFaults}`,
  );
  const rejected = await warehouse.rows<{ row: number; value: string; message: string }>(
    `select line as row, trim(csv_line) as value, error_message as message from volume_rejects order by line, column_idx limit ${listedFaults}`,
  );
  await warehouse.run("drop table volume_rejects; drop table volume_scans");
  return {
    repeated: new Set(rows.map(({ value }) => value)),
    rejected: rejected.map(({ row, value, message }) => ({
      problem: "unreadable row",
      file,
      row,
      value,
      expected: `${Object.keys(columns).length} cells that DuckDB can read (${message.split("\n", 1)[0]})`,
    })),
  };
}

const stopped = ({ path: file }: Publication, row: number, count: number): Fault => ({
  problem: "reading stopped",
  file,
  row,
  expected: `fewer faults than the ${count} found so far, listed here`,
});
