import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { belongsToHidden, type Embargo, hideIds, mayBeShown } from "./embargo.ts";
import { readLocalContext } from "./readLocalContext.ts";
import { readLocalTable } from "./readLocalTable.ts";
import { type Fault, SourceFaults } from "./sources/fault.ts";
import type { LocalKind, LocalRow } from "./sources/local/localKind.ts";
import { localKinds, tableOf } from "./sources/local/localKinds.ts";
import type { LocalTable } from "./sources/local/localTable.ts";
import { ownContext } from "./sources/local/ownContext.ts";
import { type LocalRead, understandTable } from "./sources/local/understandTable.ts";
import { fileHash } from "./sources/manifest.ts";
import { didYouMean } from "./sources/nearestName.ts";
import type { Warehouse } from "./warehouse.ts";

/** A file of the office's own that was found and read. */
export interface LocalSource {
  /** The name of its kind. */
  readonly kind: string;
  /** Below the data folder: "local/caseload.xlsx". */
  readonly path: string;
  readonly title: string;
  readonly note: string;
  readonly sha256: string;
  /** Rows that became facts. */
  readonly rowCount: number;
  readonly embargoed: number;
  readonly unfilled: number;
}

const forms = [".csv", ".tsv", ".xlsx", ".ods"];
/** Written by the review of documents and read by loaders/documents/reviewed.ts. */
const reviewedFile = "reviewed";

/**
 * Reads what lies in the folder `local` of the data folder, checks it and makes a raw table of each kind of file that may be
 * there; a kind without a file gives an empty table. The raw tables of the embedded sources must be there. Rows under embargo
 * go nowhere unless the load is private.
 * @param data the folder that holds `local`.
 * @throws SourceFaults with every fault of every file, an unknown file among them: it is a known one misspelt.
 */
export async function readLocalFiles(
  warehouse: Warehouse,
  data: string,
  embargo: Embargo,
): Promise<readonly LocalSource[]> {
  const present = await filesOf(data);
  const faults: Fault[] = [...fileFaults(present)];
  const tables = new Map<LocalKind, LocalTable>();
  for (const kind of localKinds) {
    const [path] = present.filter((file) => kindNameOf(file) === kind.name);
    if (path === undefined) continue;
    try {
      tables.set(kind, await readLocalTable(join(data, path), path));
    } catch (cause) {
      if (!(cause instanceof SourceFaults)) throw cause;
      faults.push(...cause.faults);
    }
  }
  const reads =
    tables.size === 0
      ? new Map<LocalKind, LocalRead>()
      : await understood(warehouse, tables, embargo.today ?? null);
  faults.push(...[...reads.values()].flatMap((read) => read.faults));
  if (faults.length > 0) throw new SourceFaults(faults);
  const sources: LocalSource[] = [];
  const hidden = new Set<string>();
  for (const kind of localKinds) {
    const { rows, unfilled } = reads.get(kind) ?? { rows: [], unfilled: 0 };
    const shown = rows.filter((row) => mayBeShown(row, embargo) && !belongsToHidden(row, hidden));
    if (kind.name === "reports" || kind.name === "findings") hideIds(rows, shown, hidden);
    await rawTable(warehouse, kind, shown);
    const path = tables.get(kind)?.file;
    if (path === undefined) continue;
    sources.push({
      kind: kind.name,
      path,
      title: kind.title,
      note: "A file of the user's own, read from data/local.",
      sha256: await fileHash(join(data, path)),
      rowCount: shown.length,
      embargoed: rows.length - shown.length,
      unfilled,
    });
  }
  return sources;
}

/** The source id of a file of facts: its path without the ending. */
export const sourceIdOf = (path: string): string => path.replace(/\.(csv|tsv|xlsx|ods)$/i, "");

const kindNameOf = (path: string): string => sourceIdOf(path).replace(/^local\//, "");

/** Tables of all kinds checked together: findings may belong to reports of another file. */
async function understood(
  warehouse: Warehouse,
  tables: ReadonlyMap<LocalKind, LocalTable>,
  today: string | null,
): Promise<ReadonlyMap<LocalKind, LocalRead>> {
  const context = ownContext(await readLocalContext(warehouse), [...tables.values()], today);
  return new Map([...tables].map(([kind, table]) => [kind, understandTable(kind, table, context)]));
}

/** The files of figures directly in the folder of the office's own files, as paths below the data folder; none when it is absent. */
async function filesOf(data: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(data, "local"), { withFileTypes: true });
    return (
      entries
        .filter((entry) => !entry.isDirectory())
        .map(({ name }) => name)
        // "~$caseload.xlsx" and ".~lock.caseload.ods#" are what office programs leave while a file is open.
        .filter((name) => forms.includes(extname(name).toLowerCase()) && !/^[.~]/.test(name))
        .toSorted()
        .map((name) => `local/${name}`)
    );
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  }
}

function fileFaults(present: readonly string[]): readonly Fault[] {
  const names = localKinds.map(({ name }) => name);
  return present.flatMap((file): readonly Fault[] => {
    const name = kindNameOf(file);
    if (name === reviewedFile) return [];
    if (!names.includes(name))
      return [
        {
          problem: "unknown file",
          file,
          expected: `a kind that data/LOCAL.md describes (${names.join(", ")}): rename it, move it away, or add a published table with \`npx peelboard add\`${didYouMean(name, names)}`,
        },
      ];
    const [first] = present.filter((other) => kindNameOf(other) === name);
    if (first === file) return [];
    return [{ problem: "two files of one kind", file, expected: `${first} alone; move one of them away` }];
  });
}

/** Where rows without a locator of their own are found. */
const locatorOf = ({ line, cells }: LocalRow): string => cells.locator ?? `row ${line} of the file`;

async function rawTable(warehouse: Warehouse, kind: LocalKind, rows: readonly LocalRow[]): Promise<void> {
  const names = Object.keys(kind.columns).filter((name) => name !== "locator");
  const typed = names.map((name) => `"${name}" varchar`);
  const table = tableOf(kind);
  await warehouse.run(
    `create table raw.${table} (source_row integer, source_id varchar, document_id varchar, locator varchar, ${typed.join(", ")})`,
  );
  const source_id = `local/${kind.name}`;
  await warehouse.append(
    "raw",
    table,
    rows.map((row) => [
      row.line,
      source_id,
      documentIdOf(source_id, row),
      locatorOf(row),
      ...names.map((name) => row.cells[name] ?? null),
    ]),
  );
}

/** A page or paper that rows of one file name is one document; it is never one of the embedded ones. */
const documentIdOf = (source_id: string, { cells }: LocalRow): string =>
  [source_id, cells.source_title, cells.address].filter((part) => part != null).join(" | ");
