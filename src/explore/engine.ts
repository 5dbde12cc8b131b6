import { CancelledError } from "./cancelledError.js";
import type { Database, Fetched } from "./database.js";
import { type QueryFault, queryFault } from "./queryFault.js";
import { statementsOf } from "./statements.js";

/** Rows fetched of a result; more would fill the browser's memory. */
const mostFetched = 200_000;

/** How a run ended. */
export type RunEnd =
  | { readonly kind: "result"; readonly fetched: Fetched; readonly seconds: number }
  | { readonly kind: "fault"; readonly fault: QueryFault }
  | { readonly kind: "cancelled" }
  | { readonly kind: "not loaded"; readonly cause: unknown };

/** DuckDB, loaded when it is first needed and again where it was ended. */
export interface Engine {
  /** Begins to load it, where that has not begun. */
  readonly prepare: () => void;
  /** Runs the statements of a text one after another; the last one's rows are the result. */
  readonly run: (text: string) => Promise<RunEnd>;
  readonly cancel: () => void;
}

export interface EngineOptions {
  /** Address of the DuckDB file. */
  readonly file: string;
  /** Told what is being done, in words. */
  readonly say: (text: string) => void;
}

const nothingToRun: QueryFault = {
  happened: "There is nothing to run.",
  detail: "",
  advice: "Write a statement, or choose one of the questions above.",
  offset: null,
  line: null,
};

export function engineOf({ file, say }: EngineOptions): Engine {
  let opening: Promise<Database> | undefined;
  let current: { isCancelled: boolean; readonly end: (end: RunEnd) => void } | undefined;
  let cancelling: Promise<void> = Promise.resolve();

  const open = async (): Promise<Database> => {
    const { openDatabase } = await import("./database.js");
    let told = 0;
    return openDatabase({
      file,
      onProgress(share) {
        const tenth = Math.floor(share * 10);
        if (current === undefined || tenth === told) return;
        told = tenth;
        say(`Loading DuckDB: ${tenth * 10}%`);
      },
    });
  };

  const database = async (): Promise<Database> => {
    if (opening !== undefined && (await opening).isClosed) opening = undefined;
    opening ??= open();
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  const carryOut = async (text: string, run: { readonly isCancelled: boolean }): Promise<RunEnd> => {
    const statements = statementsOf(text);
    if (statements.length === 0) return { kind: "fault", fault: nothingToRun };
    await cancelling;
    let held: Database;
    try {
      held = await database();
    } catch (cause) {
      return { kind: "not loaded", cause };
    }
    if (!run.isCancelled) say("Running…");
    const begun = performance.now();
    let fetched: Fetched | undefined;
    for (const statement of statements) {
      if (run.isCancelled) return { kind: "cancelled" };
      try {
        fetched = await held.run(statement.sql, { rows: mostFetched });
      } catch (error) {
        if (error instanceof CancelledError) return { kind: "cancelled" };
        return { kind: "fault", fault: queryFault(error, text, statement) };
      }
    }
    return fetched === undefined
      ? { kind: "cancelled" }
      : { kind: "result", fetched, seconds: (performance.now() - begun) / 1000 };
  };

  return {
    prepare: () => void database().catch(() => {}),
    run: (text) =>
      new Promise((end) => {
        const run = { isCancelled: false, end };
        current = run;
        say("Loading DuckDB…");
        void carryOut(text, run).then((ended) => {
          if (current === run) current = undefined;
          end(ended);
        });
      }),
    cancel() {
      if (current === undefined) return;
      current.isCancelled = true;
      current.end({ kind: "cancelled" });
      current = undefined;
      // What is still loading goes on: the next run will want it. What runs is ended before the next begins.
      const held = opening;
      const listening = held?.then((database) => database.cancel()).catch(() => {}) ?? Promise.resolve();
      cancelling = listening;
    },
  };
}
