import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Allowance } from "./allowance.ts";
import { peeked } from "./byteSource.ts";
import { checkedText, utf16Of } from "./checkedText.ts";
import type { FileForm } from "./openedFile.ts";
import type { Desk } from "./refusal.ts";

/** Text in columns as it comes. */
export interface DelimitedText {
  readonly form: FileForm & ("csv" | "tsv");
  /** ",", ";", "|" or a tab. */
  readonly delimiter: string;
  /** Each row's texts, as many as it has, with the line of the file in which it begins. */
  readonly rows: AsyncGenerator<DelimitedRow>;
  /** The text itself in UTF-8, checked line by line; it can be had once, as rows or as this. */
  readonly bytes: AsyncGenerator<Buffer>;
}

export interface DelimitedRow {
  readonly line: number;
  readonly texts: readonly string[];
}

const delimiters = [",", "\t", ";", "|"] as const;
const headBytes = 1 << 16;
const rowsBetweenChecks = 4_096;

/** Tells the delimiter from the beginning of the text; the rows are read when they are asked for. */
export async function delimitedText(
  pieces: AsyncIterable<Buffer>,
  desk: Desk,
  allowance: Allowance,
): Promise<DelimitedText> {
  const { head, pieces: all } = await peeked(pieces, headBytes);
  const encoding = utf16Of(head);
  const text = encoding === null ? head.toString("latin1") : new TextDecoder(encoding).decode(head);
  const delimiter = delimiterOf(text);
  const bytes = checkedText(all, delimiter, desk, allowance);
  return {
    form: delimiter === "\t" ? "tsv" : "csv",
    delimiter,
    bytes,
    rows: rowsOf(bytes, delimiter, desk, allowance),
  };
}

/** What sets columns apart: the one that stands in most lines; a decimal comma stands in fewer than the semicolon beside it. */
export function delimiterOf(head: string): string {
  const lines = head
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/)
    // The last may be cut.
    .filter((line, index, all) => line.trim() !== "" && (index < all.length - 1 || all.length === 1))
    .slice(0, 50);
  const standing = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    return { delimiter, lines: counts.length, least: Math.min(...counts) };
  });
  return standing.reduce((best, next) =>
    next.lines > best.lines || (next.lines === best.lines && next.lines > 0 && next.least > best.least)
      ? next
      : best,
  ).delimiter;
}

async function* rowsOf(
  text: AsyncIterable<Buffer>,
  delimiter: string,
  desk: Desk,
  allowance: Allowance,
): AsyncGenerator<DelimitedRow> {
  const source = Readable.from(text);
  let line = 1;
  // Where the rows begin that the parser has ended and nobody has taken yet.
  let begun: number[] = [];
  let taken = 0;
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: allowance.limits.lineBytes,
    // Called as the row ends, whatever was read ahead: where a fault lies is known even if its row never comes out.
    on_record: (texts, { lines }) => {
      begun.push(line);
      line = lines + 1;
      return texts;
    },
  });
  // A fault of the source is the parser's too: it comes out of the loop.
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let rows = 0;
  try {
    for await (const texts of parser as AsyncIterable<readonly string[]>) {
      yield { line: begun[taken] ?? line, texts };
      taken += 1;
      if (taken === begun.length) {
        begun = [];
        taken = 0;
      }
      rows += 1;
      if (rows % rowsBetweenChecks === 0) allowance.check();
    }
  } catch (error) {
    if (error instanceof CsvError) desk.refuse(complaintOf(error, line));
    throw error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function complaintOf(error: CsvError, line: number): Parameters<Desk["refuse"]>[0] {
  const mend = 'a cell with quotation marks stands in quotation marks, and those within it twice ("")';
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return { problem: "a quotation mark that is never closed", row: line, expected: mend };
    case "CSV_MAX_RECORD_SIZE":
      return {
        problem: "a row that does not end, perhaps for a quotation mark that is never closed",
        row: line,
        expected: mend,
      };
    default:
      return { problem: "a quotation mark inside a cell", row: line, expected: mend };
  }
}
