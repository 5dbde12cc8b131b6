import { addedSourceId, noteOf, readAddedTables } from "./added/readAddedTables.ts";
import type { TableFolder } from "./added/store.ts";
import { readReviewedFile, reviewedSourceId } from "./documents/reviewedFile.ts";
import type { Embargo } from "./embargo.ts";
import { readForceNames } from "./readLocalContext.ts";
import { readLocalFiles } from "./readLocalFiles.ts";
import { type Fault, SourceFaults } from "./sources/fault.ts";
import type { Warehouse } from "./warehouse.ts";

/** A source of the office's own, as the list of sources and the manifest tell it. */
export interface OwnSource {
  readonly source_id: string;
  /** Below the data folder. */
  readonly path: string;
  /** Begins with "Local: ", so that every source line says it. */
  readonly title: string;
  readonly publisher: string;
  readonly address: string | null;
  readonly published_on: string | null;
  readonly retrieved_on: string | null;
  readonly licence: string;
  readonly note: string;
  readonly sha256: string;
  readonly rowCount: number;
  /** Rows left out because of their embargo, and rows that hold nothing yet. */
  readonly embargoed: number;
  readonly unfilled: number;
}

export interface OwnDataOptions extends Embargo {
  /** The added tables to read; those of data/local/published unless an add tries others before it keeps them. */
  readonly tables?: readonly TableFolder[];
}

const byOffice = {
  publisher: "your office",
  address: null,
  published_on: null,
  retrieved_on: null,
  licence: "as its own source states; not checked",
};

/** What marks a source, a document or a file as the office's own wherever its title stands. */
export const localTitle = (title: string): string => `Local: ${title}`;

/**
 * Reads all that the office added to Peelboard: its own files, accepted facts of documents, and published tables.
 * Makes their raw tables, empty where there is nothing.
 * @param data the folder that holds `local`.
 * @throws SourceFaults with every fault of all of them.
 */
export async function readOwnData(
  warehouse: Warehouse,
  data: string,
  { tables: folders, ...embargo }: OwnDataOptions,
): Promise<readonly OwnSource[]> {
  const faults: Fault[] = [];
  const attempt = async <T>(work: () => Promise<readonly T[]>): Promise<readonly T[]> => {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof SourceFaults)) throw cause;
      faults.push(...cause.faults);
      return [];
    }
  };
  const files = await attempt(() => readLocalFiles(warehouse, data, embargo));
  const reviewed = await readReviewedFile(warehouse, data, await readForceNames(warehouse), {
    ...embargo,
    // Files with faults are not read, so that nobody can say which findings they hold.
    mayHideFindings:
      faults.length > 0 || files.some(({ kind, embargoed }) => kind === "findings" && embargoed > 0),
  });
  faults.push(...reviewed.faults);
  const tables = await attempt(() => readAddedTables(warehouse, data, folders));
  if (faults.length > 0) throw new SourceFaults(faults);
  const sources: readonly OwnSource[] = [
    ...files.map(({ kind, ...file }) => ({
      ...byOffice,
      ...file,
      source_id: `local/${kind}`,
      title: localTitle(file.title),
    })),
    ...(reviewed.sha256 === null
      ? []
      : [
          {
            ...byOffice,
            source_id: reviewedSourceId,
            path: reviewed.path,
            title: localTitle("Facts accepted from documents"),
            note: "Read from inspection documents and accepted by a person; each row names its document.",
            sha256: reviewed.sha256,
            rowCount: reviewed.accepted,
            embargoed: reviewed.embargoed,
            unfilled: reviewed.undecided,
          },
        ]),
    ...tables.map((table) => ({
      source_id: addedSourceId(table.id),
      path: `${addedSourceId(table.id)}/${table.file}`,
      title: localTitle(table.title),
      publisher: table.publisher,
      address: table.address,
      published_on: table.published_on,
      retrieved_on: table.added_on,
      licence: table.licence,
      note: noteOf(table),
      sha256: table.sha256,
      rowCount: table.rowsRead,
      embargoed: 0,
      unfilled: 0,
    })),
  ];
  await filesTable(warehouse, sources);
  return sources;
}

/** The office's files with what was left out of them; added tables have a table of their own. */
async function filesTable(warehouse: Warehouse, sources: readonly OwnSource[]): Promise<void> {
  await warehouse.run(
    "create table raw.local__files (source_id varchar, file varchar, title varchar, row_count integer, embargoed_count integer, unfilled_count integer)",
  );
  await warehouse.append(
    "raw",
    "local__files",
    sources
      .filter(({ source_id }) => !source_id.startsWith("local/published/"))
      .map(({ source_id, path, title, rowCount, embargoed, unfilled }) => [
        source_id,
        path,
        title,
        rowCount,
        embargoed,
        unfilled,
      ]),
  );
}
