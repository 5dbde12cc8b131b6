import {
  AsyncDuckDB,
  type AsyncDuckDBConnection,
  DuckDBAccessMode,
  DuckDBDataProtocol,
  VoidLogger,
} from "@duckdb/duckdb-wasm";
import { type RecordBatch, Table } from "apache-arrow";
import { CancelledError } from "./cancelledError.js";
import { enumsAsText, refuseEnums } from "./enumsAsText.js";

/** What a statement gave, as Arrow; `is_cut` where it gives still more rows. */
export interface Fetched {
  readonly table: Table;
  readonly is_cut: boolean;
}

/** The warehouse in the reader's browser, to be read and not written. */
export interface Database {
  /**
   * Runs a statement and fetches its rows, at most `rows` of them.
   * @throws Error with DuckDB's message; CancelledError where it was cancelled.
   */
  run(sql: string, options: { readonly rows: number }): Promise<Fetched>;
  /** Ends what runs; where DuckDB does not listen, ends DuckDB too. */
  cancel(): Promise<void>;
  /** DuckDB was ended: another must be opened. */
  readonly isClosed: boolean;
}

export interface OpenDatabaseOptions {
  /** Address of the DuckDB file, on this site. */
  readonly file: string;
  /** Told how much of the engine has come, between 0 and 1. */
  readonly onProgress?: (share: number) => void;
  /** A file above this size in bytes is read piece by piece over HTTP as statements need it; a smaller one comes whole. */
  readonly wholeFile?: number;
}

/** The engine, from this site: the bundles that the library offers lie on another host. */
const engine = {
  module: import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"),
  worker: import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"),
  bytes: 34_242_586,
};

const fileName = "peelboard.duckdb";
/** How long a cancelled statement may go on before its engine is ended, in milliseconds. */
const patience = 1500;

/** Nothing is fetched or opened beside the warehouse from here on, and no statement can change that. */
const closing = [
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  "set enable_external_access = false",
  "set lock_configuration = true",
];

/** Hands the warehouse's file to the engine: whole and in one request, so that no statement needs the network. */
async function giveFile(
  engineOf: AsyncDuckDB,
  { file, wholeFile = 32e6 }: OpenDatabaseOptions,
): Promise<void> {
  const { href } = new URL(file, document.baseURI);
  const size = Number((await fetch(href, { method: "HEAD" })).headers.get("content-length") ?? 0);
  if (size > wholeFile) {
    await engineOf.registerFileURL(fileName, href, DuckDBDataProtocol.HTTP, false);
    return;
  }
  const response = await fetch(href);
  if (!response.ok) throw new Error(`the file of the warehouse could not be read: ${response.status}`);
  await engineOf.registerFileBuffer(fileName, new Uint8Array(await response.arrayBuffer()));
}

/** DuckDB-Wasm says nothing to an install and does nothing: that would look as if it had worked. */
const installs = /^(\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(force\s+)?install\b/i;

async function fetchRows(connection: AsyncDuckDBConnection, sql: string, rows: number): Promise<Fetched> {
  if (installs.test(sql)) throw new Error("Permission Error: Installing an extension is switched off here");
  const batches: RecordBatch[] = [];
  let count = 0;
  // As a stream: what is not wanted is never made.
  for await (const batch of await connection.send(await enumsAsText(connection, sql), true)) {
    refuseEnums(batch.schema);
    batches.push(batch);
    count += batch.numRows;
    if (count > rows) break;
  }
  const table = batches.length === 0 ? new Table() : new Table(batches);
  return count > rows ? { table: table.slice(0, rows), is_cut: true } : { table, is_cut: false };
}

/**
 * Loads DuckDB into a worker and opens the warehouse in it, read-only and closed to everything else.
 * @throws Error when the engine or the file cannot be loaded.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const worker = new Worker(engine.worker, { type: "module" });
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  let isClosed = false;
  const close = (): void => {
    isClosed = true;
    void duckdb.terminate();
  };
  try {
    await duckdb.instantiate(engine.module, null, ({ bytesLoaded }) =>
      options.onProgress?.(Math.min(1, bytesLoaded / engine.bytes)),
    );
    await giveFile(duckdb, options);
    await duckdb.open({
      path: fileName,
      accessMode: DuckDBAccessMode.READ_ONLY,
      filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false },
    });
  } catch (error) {
    close();
    throw error;
  }
  const connection = await duckdb.connect();
  for (const statement of closing) await connection.query(statement);

  let abort: (() => void) | undefined;
  return {
    get isClosed() {
      return isClosed;
    },
    async run(sql, { rows }) {
      let isCancelled = false;
      const aborted = new Promise<never>((_, reject) => {
        abort = () => {
          isCancelled = true;
          reject(new CancelledError());
        };
      });
      aborted.catch(() => {});
      const running = fetchRows(connection, sql, rows);
      try {
        return await Promise.race([running, aborted]);
      } catch (error) {
        // A fault of the engine itself leaves it in no state to go on.
        if ((error as Error).name === "RuntimeError") close();
        throw isCancelled ? new CancelledError() : error;
      } finally {
        abort = undefined;
      }
    },
    async cancel() {
      if (abort === undefined) return;
      const ended = connection.cancelSent().catch(() => false);
      const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
      if (!(await Promise.race([ended, late]))) close();
      abort?.();
    },
  };
}
