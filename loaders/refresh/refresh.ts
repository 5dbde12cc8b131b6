import { mkdir, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as waitFor } from "node:timers/promises";
import { takeLock } from "../lock.ts";
import type { FetchPlan } from "../sources/fetchPlan.ts";
import { didYouMean } from "../sources/nearestName.ts";
import { type FetchLimits, type FetchTrust, usualLimits } from "./fetchLimits.ts";
import { type FetchSource, fetchSources } from "./fetchSource.ts";
import { type AddFetched, type RefreshResult, refreshSource, type SourceRefresh } from "./refreshSource.ts";
import { readRefreshState } from "./refreshState.ts";

export interface RefreshOptions extends Pick<SourceRefresh, "data" | "today" | "now" | "log"> {
  /** Ids of sources, or the last part of one; all that can be fetched when empty. */
  readonly asked?: readonly string[];
  readonly isCheck?: boolean;
  readonly isForced?: boolean;
  readonly limits?: FetchLimits;
  readonly wait?: (ms: number) => Promise<void>;
  readonly add?: AddFetched;
  /** For tests alone. */
  readonly trust?: FetchTrust;
}

/** A request that cannot be carried out as it was made; the message says what to do. */
export class RefreshError extends Error {
  override readonly name = "RefreshError";
}

type Fetchable = FetchSource & { readonly fetch: FetchPlan };

/**
 * Fetches the sources that can be fetched, one after another: one that fails does not keep the others from it.
 * @throws RefreshError for a source that is not known or cannot be fetched; SourceFaults for faults of data/local/sources.json.
 */
export async function refresh(options: RefreshOptions): Promise<readonly RefreshResult[]> {
  const { data, today, log, asked = [], isCheck = false, limits = usualLimits, wait = waitFor } = options;
  const chosen = chosenSources(await fetchSources(data), asked);
  const folder = join(data, "local/.fetching");
  const lock = join(folder, "lock");
  await mkdir(folder, { recursive: true });
  await takeLock(lock, "refresh");
  const add: AddFetched =
    options.add ??
    // The readers are large: a refresh that finds nothing new does without them.
    (async (file) => (await import("../added/addTable.ts")).addTable({ ...file, data, today }));
  const beforeRequest = pausing(limits.pauseMs, wait);
  const results: RefreshResult[] = [];
  try {
    const states = await readRefreshState(data, log);
    for (const [index, source] of chosen.entries()) {
      log(`${index + 1} of ${chosen.length}: ${source.title} (${source.source_id})`);
      const result = await refreshSource(source, states.get(source.source_id) ?? null, {
        ...{ ...options, folder, limits, wait, beforeRequest, add, isCheck, trust: options.trust ?? {} },
        isForced: options.isForced ?? false,
        log: (line) => log(`  ${line}`),
      });
      // What a new edition changes was told as it was found.
      if (result.result !== "new edition") log(`  ${result.result}: ${result.message}`);
      if (result.result === "failed") log("  What was in use before stays in use.");
      results.push(result);
    }
  } finally {
    await rm(lock, { force: true });
    // Left by a run that was killed; parts stay, to be gone on with.
    await rm(join(folder, "fetched"), { recursive: true, force: true });
    await rm(join(folder, "former"), { recursive: true, force: true });
    // Only an empty folder goes.
    await rmdir(folder).catch(() => undefined);
  }
  return results;
}

function chosenSources(sources: readonly FetchSource[], asked: readonly string[]): readonly Fetchable[] {
  const fetchable = sources.filter((source): source is Fetchable => source.fetch !== null);
  if (asked.length === 0) return fetchable;
  const found = asked.map((word) => {
    const name = word.replace(/\.csv$/, "");
    const named = sources.filter(({ source_id }) => source_id === name || source_id.endsWith(`/${name}`));
    const [source] = named;
    const ids = sources.map(({ source_id }) => source_id);
    if (source === undefined)
      throw new RefreshError(
        `no source is called ${JSON.stringify(word)}${didYouMean(name, ids)}. Those that can be fetched: ${fetchable.map(({ source_id }) => source_id).join(", ") || "none"}`,
      );
    if (named.length > 1)
      throw new RefreshError(
        `${JSON.stringify(word)} may be ${named.map(({ source_id }) => source_id).join(" or ")}; write one of them`,
      );
    const match = fetchable.find(({ source_id }) => source_id === source.source_id);
    if (match === undefined)
      throw new RefreshError(
        `${source.source_id} cannot be fetched: no address of its file is known. Put one into data/local/sources.json (npx peelboard refresh --template shows how), or fetch the file by hand and run: npx peelboard add FILE`,
      );
    return match;
  });
  return [...new Set(found)];
}

/** One request to a host at a time, and a pause before the next: publishers' servers are everybody's. */
function pausing(pauseMs: number, wait: (ms: number) => Promise<void>): (host: string) => Promise<void> {
  const lastAsked = new Map<string, number>();
  return async (host) => {
    const last = lastAsked.get(host);
    const rest = last === undefined ? 0 : last + pauseMs - performance.now();
    if (rest > 0) await wait(rest);
    lastAsked.set(host, performance.now());
  };
}
