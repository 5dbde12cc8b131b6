import type { AddedTable } from "../added/addedTable.ts";
import { tableFolders } from "../added/store.ts";
import type { FetchPlan } from "../sources/fetchPlan.ts";
import { clearFailure, recordFailure } from "./failures.ts";
import { type Fetched, type FetchRequest, fetchFile } from "./fetchFile.ts";
import type { FetchSource } from "./fetchSource.ts";
import { type HeldFile, type SourceState, writeSourceState } from "./refreshState.ts";
import { RefusedEdition, removeFetched, useFetched } from "./useFetched.ts";

/** Adds a fetched file to the store and the warehouse, whole or not at all: `addTable` but for its places. */
export type AddFetched = (file: {
  readonly path: string;
  readonly address: string;
  readonly log: (line: string) => void;
}) => Promise<AddedTable>;

export interface SourceRefresh
  extends Pick<FetchRequest, "folder" | "limits" | "trust" | "wait" | "beforeRequest" | "isCheck" | "log"> {
  readonly data: string;
  /** Fetches also what the server says has not changed. */
  readonly isForced: boolean;
  /** ISO day. */
  readonly today: string;
  /** The ISO time of this moment. */
  readonly now: () => string;
  readonly add: AddFetched;
}

export interface RefreshResult {
  readonly source_id: string;
  readonly result: "new edition" | "unchanged" | "offered" | "failed";
  readonly message: string;
}

/**
 * Fetches one source and, where there is another file than the one in use, loads it and says what it changes. Whatever goes
 * wrong, what was in use stays in use; the failure is noted in data/local/refresh.json and in the register of failures.
 */
export async function refreshSource(
  source: FetchSource & { readonly fetch: FetchPlan },
  before: SourceState | null,
  options: SourceRefresh,
): Promise<RefreshResult> {
  const { data, isCheck, log, now } = options;
  const held = before?.held ?? null;
  const note = async (
    result: SourceState["last_result"],
    message: string,
    file: HeldFile | null,
  ): Promise<RefreshResult> => {
    const { source_id } = source;
    // A check changes nothing, its own record included.
    if (!isCheck)
      await writeSourceState(
        data,
        source_id,
        { last_tried_at: now(), last_result: result, last_message: message, held: file },
        log,
      );
    return { source_id, result, message };
  };
  try {
    const known = await knownFile(source, held, options);
    const fetched = await fetchFile({ ...options, ...requestOf(source), known });
    if (fetched.kind === "offered") return offered(source, fetched.bytes, known !== null);
    const isSame =
      fetched.kind === "unchanged" ||
      (known !== null && fetched.sha256 === known.sha256 && !options.isForced);
    if (isSame) {
      if (fetched.kind === "fetched") await removeFetched(fetched);
      if (!isCheck) await clearFailure(data, { verb: "refresh", file: source.fetch.address, log });
      return await note("unchanged", "the publisher's file is the one in use", seenAgain(held, fetched));
    }
    const { message, file } = await useFetched(source, held, fetched, options);
    await clearFailure(data, { verb: "refresh", file: source.fetch.address, log });
    return await note(held?.sha256 === fetched.sha256 ? "unchanged" : "new edition", message, file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The register holds the faults themselves, not what was done about the file.
    const cause = error instanceof RefusedEdition ? error.cause : error;
    if (!isCheck)
      await recordFailure(data, {
        verb: "refresh",
        file: source.fetch.address,
        error: cause,
        at: now(),
        log,
      });
    return await note("failed", message, held);
  }
}

const requestOf = ({ source_id, fetch, isOwn }: FetchSource & { readonly fetch: FetchPlan }) => ({
  source_id,
  address: fetch.address,
  forms: fetch.forms,
  mostBytes: fetch.most_bytes,
  sha256: fetch.sha256 ?? null,
  mayBePrivate: isOwn,
});

/** The file in use, where it is of this very address and still in the store: only then may the server say "not changed". */
async function knownFile(
  { fetch }: { readonly fetch: FetchPlan },
  held: HeldFile | null,
  { data, isForced }: SourceRefresh,
): Promise<HeldFile | null> {
  if (held === null || isForced || held.address !== fetch.address) return null;
  return (await tableFolders(data)).some(({ id }) => id === held.added_id) ? held : null;
}

/** The same bytes under another ETag: the new one is asked with from now on. */
const seenAgain = (held: HeldFile | null, fetched: Fetched): HeldFile | null =>
  held === null || fetched.kind !== "fetched"
    ? held
    : { ...held, etag: fetched.etag, last_modified: fetched.last_modified };

const offered = ({ source_id }: FetchSource, bytes: number | null, isHeld: boolean): RefreshResult => ({
  source_id,
  result: "offered",
  message: `${isHeld ? "another file than the one in use" : "a file"} is there to be fetched${bytes === null ? "" : ` (${new Intl.NumberFormat("en-GB").format(bytes)} bytes)`}: npx peelboard refresh ${source_id}`,
});
