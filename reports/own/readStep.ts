import { join } from "node:path";
import { keepReviewed } from "../../loaders/documents/keepReviewed.ts";
import type { ReadDocument } from "../../loaders/documents/proposal.ts";
import type { ReviewedRow } from "../../loaders/documents/reviewedRow.ts";
import { clearFailure, recordFailure } from "../../loaders/refresh/failures.ts";
import type { ForceNames } from "../../loaders/sources/forceNames.ts";
import { describeError, type Log } from "../verb.ts";
import { dataFolder } from "./dataFolder.ts";
import { type PreparedDocument, prepared } from "./preparedDocument.ts";
import { printJson } from "./readJson.ts";
import { openReviewRoom, type ReviewRoom } from "./readReview.ts";
import { summaryLines } from "./readSummary.ts";
import { review } from "./review.ts";
import { counted, type LineStyle, wrapped } from "./reviewLines.ts";
import { pairLines, screenOf } from "./reviewScreen.ts";
import type { Terminal } from "./typedLines.ts";

export interface ReadFlags {
  readonly list?: boolean;
  readonly json?: boolean;
  readonly propose?: boolean;
  readonly by?: string;
  readonly plain?: boolean;
  readonly again?: boolean;
  readonly load?: boolean;
  readonly address?: string;
  readonly embargoUntil?: string;
  readonly data?: string;
}

/** What the command line's entry knows: the time, and the terminal it was called from. */
export interface ReadEntry extends Terminal {
  /** ISO day. */
  readonly today: string;
  /** ISO time. */
  readonly at: string;
  /** Whether a person sits before it. */
  readonly isTerminal: boolean;
  /** Columns; Infinity where lines are not wrapped. */
  readonly width: () => number;
  readonly hasColour: boolean;
  /** Reads a document; the project's own reader unless a test brings another. */
  readonly read?: (path: string, names: ForceNames) => Promise<ReadDocument>;
}

/** Reads documents and has their proposals decided, listed or written down, as the flags ask. */
export async function readReports(
  files: readonly string[],
  flags: ReadFlags,
  entry: ReadEntry,
  log: Log,
): Promise<void> {
  const data = dataFolder(flags.data);
  const room = await openReviewRoom(data);
  let documents: readonly PreparedDocument[] = [];
  const refused: unknown[] = [];
  let written = 0;
  try {
    documents = await readAll(files, flags, { data, room, entry, refused });
    written = await decide(documents, flags, { data, room, entry });
  } finally {
    room.close();
  }
  if (flags.load === true && written > 0) {
    const { load } = await import("../../loaders/load.ts");
    await load({
      log,
      today: entry.today,
      sources: join(data, "sources"),
      warehouse: join(data, "warehouse"),
    });
  }
  if (refused.length > 0)
    throw new Error(
      [
        ...refused.map((error) => describeError(error, false)),
        ...(files.length > 1 ? [`${refused.length} of ${files.length} documents could not be read.`] : []),
      ].join("\n"),
    );
}

interface Reading {
  readonly data: string;
  readonly room: ReviewRoom;
  readonly entry: ReadEntry;
}

async function readAll(
  files: readonly string[],
  flags: ReadFlags,
  { data, room, entry, refused }: Reading & { readonly refused: unknown[] },
): Promise<readonly PreparedDocument[]> {
  const read = entry.read ?? readAny;
  const options = {
    address: flags.address ?? null,
    embargo_until: flags.embargoUntil ?? null,
    again: flags.again ?? false,
  };
  const documents: PreparedDocument[] = [];
  for (const file of files)
    try {
      documents.push(await prepared(await read(file, room.names), room, options));
      await clearFailure(data, { verb: "read", file });
    } catch (error) {
      refused.push(error);
      await recordFailure(data, { verb: "read", file, error, at: entry.at });
    }
  return documents;
}

/** The project's reader is fetched when it is needed: it brings the libraries of formats along. */
const readAny = async (path: string, names: ForceNames): Promise<ReadDocument> =>
  (await import("../../loaders/documents/readDocument.ts")).readDocument(path, names);

/** Shows what was read and does with it what was asked; gives the number of rows that were written. */
async function decide(
  documents: readonly PreparedDocument[],
  flags: ReadFlags,
  { data, room, entry }: Reading,
): Promise<number> {
  if (flags.json === true) {
    printJson(documents, entry.output);
    return 0;
  }
  const isPlain = flags.plain === true;
  const style = (): LineStyle => ({ width: entry.width(), hasColour: entry.hasColour && !isPlain });
  const say = (...lines: readonly string[]): void => {
    for (const line of lines) entry.output.write(`${line}\n`);
  };
  const tell = (text: string): void => say(...wrapped(text, style().width));
  const keep = (rows: readonly ReviewedRow[]): Promise<readonly ReviewedRow[]> =>
    keepReviewed(data, rows, room.names, room.rounds);
  for (const document of documents) say(...summaryLines(document, room.known, style()), "");
  const items = documents.flatMap((document) => document.items);
  if (flags.propose === true) {
    const kept = new Map(room.kept.map((row) => [row.proposal_id, row]));
    const rows = items.map(({ row }) => row).filter((row) => isToBeWritten(row, kept.get(row.proposal_id)));
    if (rows.length > 0) await keep(rows);
    tell(
      `${counted(rows.length, "proposal")} written into data/local/reviewed.csv as undecided. Open it in an editor or a spreadsheet: write accepted or refused into the column decision, and your name and the day into decided_by and decided_on. Then run npx peelboard load.`,
    );
    const named = items.filter(({ counterpart }) => counterpart !== null);
    if (named.length > 0)
      tell(
        `${counted(named.length, "proposal")} ${named.length === 1 ? "seems" : "seem"} to be held already; the column same_as names the held finding. Leave it there to accept a proposal as the same, and empty it to accept it as a finding of its own:`,
      );
    for (const item of named) say("", ...pairLines(item, style()));
    return rows.length;
  }
  if (items.length === 0) return 0;
  if (flags.list === true || !entry.isTerminal) {
    for (const [index, item] of items.entries())
      say(...screenOf(item, { position: index + 1, count: items.length, style: style() }));
    say("");
    tell(
      "To decide: run npx peelboard read with the same documents in a terminal. Or write the proposals into data/local/reviewed.csv with --propose and decide them there by hand.",
    );
    return 0;
  }
  const { rows, decided } = await review(items, {
    ...entry,
    isPlain,
    by: flags.by ?? null,
    kept: room.kept,
    keep,
  });
  const accepted = rows.filter(({ decision }) => decision === "accepted").length;
  if (accepted > 0 && flags.load !== true)
    tell(
      "To see the accepted facts on the site, marked as local: npx peelboard load, then npx peelboard start.",
    );
  if (rows.some(({ decision }) => decision === "undecided"))
    tell("To go on with the undecided ones, run the same command again.");
  return decided;
}

/** Whether a proposal is new to the file, or stands there undecided without its direction of travel or the held finding it seems to be. */
const isToBeWritten = (row: ReviewedRow, kept: ReviewedRow | undefined): boolean =>
  kept === undefined ||
  (kept.decision === "undecided" && (kept.direction !== row.direction || kept.same_as !== row.same_as));
