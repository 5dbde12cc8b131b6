import type { SourceStatusRow } from "../../src/model/ownData.ts";
import { addedSourceId } from "../added/readAddedTables.ts";
import { tableFolders } from "../added/store.ts";
import { readDescription, type StoredTable } from "../added/storedTable.ts";
import { SourceFaults } from "../sources/fault.ts";
import { embeddedSources, type FetchSource } from "./fetchSource.ts";
import { nextExpected } from "./nextExpected.ts";
import { officeSources } from "./officeSources.ts";
import { readRefreshState, type SourceState } from "./refreshState.ts";

export interface KnownSources {
  readonly sources: readonly FetchSource[];
  readonly states: ReadonlyMap<string, SourceState>;
  readonly tables: readonly StoredTable[];
}

/** How old each source is, when its next edition is expected and what its last refresh gave; then the tables that were added. */
export const sourceStatus = ({ sources, states, tables }: KnownSources): readonly SourceStatusRow[] => [
  ...sources.map((source) => rowOfSource(source, states.get(source.source_id) ?? null)),
  ...tables.map((table) => rowOfTable(table, sources)),
];

function rowOfSource(
  { source_id, title, publisher, published_on, retrieved_on, fetch, isOwn }: FetchSource,
  state: SourceState | null,
): SourceStatusRow {
  const held = state?.held ?? null;
  return {
    source_id,
    title: isOwn ? `Local: ${title}` : title,
    publisher,
    // An embedded source keeps its own dates: what was fetched stands beside it, as an added table with dates of its own.
    published_on: isOwn ? (held?.published_on ?? published_on) : published_on,
    retrieved_on: isOwn ? (held?.fetched_on ?? null) : retrieved_on,
    ...nextExpected(held?.published_on ?? published_on, fetch),
    can_be_fetched: fetch !== null,
    last_tried_at: state?.last_tried_at ?? null,
    last_result: state?.last_result ?? null,
    last_message: state === null ? null : state.last_message.split("\n").join("; "),
  };
}

function rowOfTable(table: StoredTable, sources: readonly FetchSource[]): SourceStatusRow {
  const source = sources.find(({ fetch }) => fetch !== null && fetch.address === table.address);
  return {
    source_id: addedSourceId(table.id),
    title: `Local: ${table.title}${table.edition === null ? "" : `, ${table.edition}`}`,
    publisher: table.publisher,
    published_on: table.published_on,
    retrieved_on: table.added_on,
    ...nextExpected(table.published_on, source?.fetch ?? null),
    // It is refreshed as the source that it came from, not by itself.
    can_be_fetched: false,
    last_tried_at: null,
    last_result: null,
    last_message: source === undefined ? null : `fetched as ${source.source_id}`,
  };
}

/**
 * Reads what `sourceStatus` needs. What cannot be read of the office's own is told to `log` and left out: a status is wanted
 * most when something is wrong.
 * @param data the folder that holds `sources` and `local`.
 */
export async function readKnownSources(data: string, log: (line: string) => void): Promise<KnownSources> {
  const tables: StoredTable[] = [];
  for (const { id, path } of await tableFolders(data)) {
    const read = await readDescription(path, `local/published/${id}`);
    if ("fault" in read)
      log(`data/local/published/${id} is damaged: add its file again, or npx peelboard remove ${id}`);
    else tables.push(read.table);
  }
  return {
    sources: [...(await embeddedSources(data)), ...(await officeSourcesOrNone(data, log))],
    states: await readRefreshState(data, log),
    tables,
  };
}

async function officeSourcesOrNone(
  data: string,
  log: (line: string) => void,
): Promise<readonly FetchSource[]> {
  try {
    return await officeSources(data);
  } catch (error) {
    if (!(error instanceof SourceFaults)) throw error;
    log(`data/local/sources.json is left out: ${error.message}`);
    return [];
  }
}
