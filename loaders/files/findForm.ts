import { extname } from "node:path";
import type { Allowance } from "./allowance.ts";
import { type ByteSource, memorySource, peeked, piecesOf } from "./byteSource.ts";
import { type DelimitedText, delimitedText } from "./delimitedText.ts";
import { archiveContent, type Content, contentOf } from "./fileContent.ts";
import { inflated, isBrokenPacking } from "./inflated.ts";
import { type FileForm, fileForms } from "./openedFile.ts";
import type { Desk } from "./refusal.ts";
import { openZip, type ZipArchive } from "./zipArchive.ts";

/** What a file is, with the means to read it. */
export type FoundForm = { readonly isGzipped: boolean } & (
  | { readonly form: "csv" | "tsv"; readonly text: DelimitedText }
  | { readonly form: "xlsx"; readonly archive: ZipArchive }
  | { readonly form: "ods"; readonly archive: ZipArchive }
);

const headBytes = 4_096;
/** The directory of a compound file may lie anywhere in it. */
const compoundBytes = 1 << 20;

/**
 * Tells from what a file holds what it is, and compares that with its name.
 * @throws SourceFaults when it is no table, is locked, or is something else than its name says.
 */
export async function findForm(
  source: ByteSource,
  name: string,
  desk: Desk,
  allowance: Allowance,
): Promise<FoundForm> {
  const ending = endingOf(name);
  if (ending === null)
    desk.refuse({
      problem: "a file of a kind that is not read",
      value: extname(name),
      expected:
        "CSV, TSV, XLSX or ODS, or one of them packed as .gz; old Excel files (.xls, .xlsb): save them as XLSX",
    });
  if (source.size === 0)
    desk.refuse({ problem: "the file is empty", expected: "a table; download or copy it again" });
  const outer = contentOf(await source.read(0, compoundBytes));
  const isGzipped = outer.kind === "gzip";
  if (isGzipped !== ending?.isGzipped)
    desk.refuse({
      problem: isGzipped
        ? "packed with gzip, but its name does not say so"
        : "not packed with gzip, as its name says",
      value: name,
      expected: isGzipped ? "a name that ends in .gz" : "a name without .gz",
    });
  const unpacked = isGzipped ? gunzipped(source, desk, allowance) : piecesOf(source);
  const { head, pieces } = await peeked(unpacked, headBytes);
  if (head.length === 0)
    desk.refuse({ problem: "the file is empty", expected: "a table; download or copy it again" });
  const content = isGzipped ? contentOf(head) : outer;
  if (content.kind === "gzip")
    desk.refuse({
      problem: "packed with gzip twice",
      expected: "a file packed once: unpack it and add it again",
    });
  if (content.kind === "other") return refuseOther(content, desk);
  if (content.kind === "text") {
    const text = await delimitedText(pieces, desk, allowance);
    checkName(text.form, ending, text.delimiter, desk);
    return { form: text.form, isGzipped, text };
  }
  const bytes = isGzipped ? memorySource(await whole(pieces, desk, allowance)) : source;
  if (!isGzipped) await pieces.return(undefined);
  const archive = await openZip(bytes, desk, allowance);
  const form = await archiveContent(archive);
  if (typeof form !== "string")
    return form.kind === "other" ? refuseOther(form, desk) : desk.refuse(unknownArchive);
  checkName(form, ending, null, desk);
  return { form, isGzipped, archive };
}

const unknownArchive = { problem: "an archive that is no spreadsheet", expected: "CSV, TSV, XLSX or ODS" };

const refuseOther = ({ what, advice }: Content & { readonly kind: "other" }, desk: Desk): never =>
  desk.refuse({ problem: `the file is ${what}`, expected: `CSV, TSV, XLSX or ODS: ${advice}` });

interface Ending {
  readonly form: FileForm;
  readonly isGzipped: boolean;
}

function endingOf(name: string): Ending | null {
  const lower = name.toLowerCase();
  const isGzipped = lower.endsWith(".gz");
  const bare = isGzipped ? lower.slice(0, -3) : lower;
  const form = fileForms.find((candidate) => bare.endsWith(`.${candidate}`));
  return form === undefined ? null : { form, isGzipped };
}

const separators: ReadonlyMap<string, string> = new Map([
  [",", "commas"],
  [";", "semicolons"],
  ["|", "upright strokes"],
  ["\t", "tabs"],
]);

function checkName(form: FileForm, ending: Ending | null, delimiter: string | null, desk: Desk): void {
  if (ending?.form === form) return;
  const separator = delimiter === null ? "" : `, its columns set apart by ${separators.get(delimiter)}`;
  desk.refuse({
    problem: `named .${ending?.form}, but its content is ${form.toUpperCase()}${separator}`,
    expected: `a name that tells what it is: end it in .${form}${ending?.isGzipped ? ".gz" : ""}`,
  });
}

async function* gunzipped(source: ByteSource, desk: Desk, allowance: Allowance): AsyncGenerator<Buffer> {
  try {
    yield* inflated(piecesOf(source), "gzip", { packed: source.size, part: "the gzip file", allowance });
  } catch (error) {
    if (isBrokenPacking(error))
      desk.refuse({
        problem: "the gzip file is damaged or cut off",
        expected: "a whole file; download or copy it again",
      });
    throw error;
  }
}

/** An archive is read from its end, so that one that is packed again must be unpacked whole. */
async function whole(pieces: AsyncIterable<Buffer>, desk: Desk, allowance: Allowance): Promise<Buffer> {
  const held: Buffer[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    if (bytes > allowance.limits.bytes)
      desk.refuse({
        problem: "the spreadsheet in the gzip file is too large",
        expected: "a smaller one, or the table as CSV",
      });
  }
  return Buffer.concat(held);
}
