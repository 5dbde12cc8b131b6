import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { paths as projectPaths } from "../paths.ts";
import { readForceNames } from "../readForceNames.ts";
import { AddError } from "./addError.ts";
import { FiguresGone } from "./figuresGone.ts";
import { type FormerTable, formerTable } from "./formerTable.ts";
import { type LoadAgainOptions, loadAgain } from "./loadAgain.ts";
import { loadedTables } from "./loadedTables.ts";
import { type StagedTable, stageTable } from "./stageTable.ts";
import { type HeldStore, holdStore } from "./storeChange.ts";

export interface AddOptions {
  /** The folder that holds `sources`, `local` and, unless another is given, `warehouse`. */
  readonly data: string;
  /** ISO day. */
  readonly today: string;
  readonly log: (line: string) => void;
  readonly warehouse?: string;
  /** Where the file was fetched from. */
  readonly address?: string;
  /** Whether a file may take the place of one that has figures which it lacks. */
  readonly replaces?: boolean;
  /** Called with each file as soon as it was read, before anything is kept. */
  readonly told?: (file: UnderstoodFile | RefusedFile) => void;
}

/** A file of which nothing is kept, and why. */
export interface RefusedFile {
  readonly status: "refused";
  readonly path: string;
  readonly error: unknown;
}

/** What became of one file. */
export type AddOutcome =
  | RefusedFile
  | (UnderstoodFile & {
      /** "checked": read and not kept, since only a check was asked for. */
      readonly status: "added" | "replaced" | "unchanged" | "checked";
    });

/** A file that was understood, beside what is held. */
export interface UnderstoodFile extends Pick<StagedTable, "table" | "summary" | "held"> {
  readonly path: string;
  /** Null where the store holds no such table. */
  readonly former: FormerTable | null;
}

type Read = { readonly path: string; readonly staged: StagedTable } & Pick<UnderstoodFile, "former">;

/**
 * Adds published files to the store and loads the warehouse with them, each file whole or not at all: one that is refused
 * does not keep the others out. When the load or its checks fail, none is added.
 * @throws Error when the warehouse cannot be loaded with the files; nothing has changed then.
 */
export async function addTables(
  paths: readonly string[],
  options: AddOptions,
): Promise<readonly AddOutcome[]> {
  const { data, log, today, warehouse = join(data, "warehouse") } = options;
  const store = await holdStore(data);
  try {
    const read = await readAll(paths, store.staging, { ...options, warehouse });
    const whole = read.flatMap((file) => ("staged" in file ? [file] : []));
    const fresh = whole.filter(isFresh);
    const isBehind = await lacksAny(whole, warehouse);
    if (fresh.length > 0 || isBehind) await keepAll(store, fresh, { data, log, today, warehouse });
    return read.map((file): AddOutcome => {
      if (!("staged" in file)) return file;
      const status = !isFresh(file) ? "unchanged" : file.former === null ? "added" : "replaced";
      return { status, ...understood(file) };
    });
  } finally {
    await store.release();
  }
}

/** Reads published files as `addTables` does, and keeps nothing. */
export async function checkTables(
  paths: readonly string[],
  options: AddOptions,
): Promise<readonly AddOutcome[]> {
  const staging = await mkdtemp(join(tmpdir(), "peelboard-check-"));
  try {
    const { data, warehouse = join(data, "warehouse") } = options;
    const read = await readAll(paths, staging, { ...options, warehouse });
    return read.map(
      (file): AddOutcome => ("staged" in file ? { status: "checked", ...understood(file) } : file),
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const understood = ({ path, staged: { table, summary, held }, former }: Read): UnderstoodFile => ({
  path,
  table,
  summary,
  held,
  former,
});

/** Whether a file brings anything: other bytes than the table held, or the same bytes understood differently. */
const isFresh = ({ former, staged }: Read): boolean =>
  former === null ||
  former.table.id !== staged.table.id ||
  former.table.sha256 !== staged.table.sha256 ||
  former.difference.added + former.difference.changed + former.difference.gone > 0;

async function readAll(
  paths: readonly string[],
  staging: string,
  {
    data,
    today,
    log,
    warehouse,
    address,
    told,
    replaces = false,
  }: AddOptions & { readonly warehouse: string },
): Promise<readonly (Read | RefusedFile)[]> {
  const forceNames = await readForceNames(join(data, "sources"));
  // Those of the office may take the place of ours.
  const folders = [join(data, "local/layouts"), join(projectPaths.data, "layouts")];
  const read: (Read | RefusedFile)[] = [];
  for (const path of paths) {
    log(`reading ${JSON.stringify(basename(path))}`);
    try {
      const staged = await stageTable({
        path,
        staging,
        forceNames,
        folders,
        warehouse,
        today,
        address: address ?? null,
      });
      const twin = read.find((other) => "staged" in other && other.staged.table.id === staged.table.id);
      if (twin !== undefined) throw sameTable(twin.path, staged);
      const file = { path, staged, former: await formerTable(data, staged) };
      if (!replaces) refuseLoss(file, data);
      read.push(file);
      told?.(understood(file));
    } catch (error) {
      const file = { status: "refused", path, error } as const;
      read.push(file);
      told?.(file);
    }
  }
  return read;
}

/** Refuses a file for want of figures that are held. The same bytes lose nothing: they are only understood otherwise. */
function refuseLoss(file: Read, data: string): void {
  const { former, staged } = file;
  if (former === null || former.difference.gone === 0 || former.table.sha256 === staged.table.sha256) return;
  throw new FiguresGone(understood(file), former.difference, former.table, data);
}

const sameTable = (path: string, { table }: StagedTable): AddError =>
  new AddError(
    `it is the same table as ${JSON.stringify(basename(path))} ("${table.title}"${table.edition === null ? "" : `, ${table.edition}`}), which is added; add the one of the two that counts`,
  );

/** Whether the warehouse was not loaded with a table that the store holds already: an add was stopped between the two. */
async function lacksAny(files: readonly Read[], warehouse: string): Promise<boolean> {
  const loaded = await loadedTables(warehouse);
  return files.some((file) => !isFresh(file) && !loaded.has(file.staged.table.sha256));
}

async function keepAll(
  store: HeldStore,
  files: readonly Read[],
  options: Omit<LoadAgainOptions, "tables" | "beforeSwap">,
): Promise<void> {
  const put = files.map(({ staged: { table, folder } }) => ({ id: table.id, path: folder }));
  const take = files.flatMap(({ staged, former }) =>
    former === null || former.table.id === staged.table.id ? [] : [former.table.id],
  );
  try {
    await store.change({ put, take }, (tables, beforeSwap) => loadAgain({ ...options, tables, beforeSwap }));
  } catch (cause) {
    const names =
      files.map(({ path }) => JSON.stringify(basename(path))).join(", ") || "the tables added before";
    throw new AddError(
      `the warehouse could not be loaded with ${names}, so nothing was added and nothing has changed:\n${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}
