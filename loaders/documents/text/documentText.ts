import { type Fault, SourceFaults } from "../../sources/fault.ts";
import type { Block } from "./block.ts";
import type { TextForm } from "./readForm.ts";
import { textBlocks } from "./textBlocks.ts";
import { utf8Text } from "./utf8Text.ts";

// The libraries of Word and PDF are loaded for their own files alone: a text is read without them.

/** The text of a document, whatever its form. */
export interface DocumentText {
  readonly blocks: readonly Block[];
  /** Pages of a PDF without text. */
  readonly emptyPages: readonly number[];
}

const mostBlocks = 100_000;
const longestBlock = 20_000;
const mostCharacters = 5_000_000;

/** Reads the text of bytes of a known form. @throws SourceFaults */
export async function documentText(form: TextForm, bytes: Uint8Array, file: string): Promise<DocumentText> {
  const read =
    form === "pdf"
      ? await (await import("./pdfBlocks.ts")).pdfBlocks(bytes, file)
      : { blocks: await blocksOf(form, bytes, file), emptyPages: [] };
  const faults: Fault[] = [];
  if (read.blocks.length === 0)
    faults.push({ problem: "no text", file, expected: "a document with at least one paragraph" });
  if (read.blocks.length > mostBlocks)
    faults.push({ problem: "too many paragraphs", file, expected: `at most ${mostBlocks} paragraphs` });
  if (read.blocks.reduce((sum, { text }) => sum + text.length, 0) > mostCharacters)
    faults.push({
      problem: "too much text",
      file,
      expected: `at most ${mostCharacters / 1_000_000} million characters; read the pages that matter as a file of their own`,
    });
  const long = read.blocks.find(({ text }) => text.length > longestBlock);
  if (long !== undefined)
    faults.push({
      problem: "too long a paragraph",
      file,
      ...(long.line === null ? {} : { row: long.line }),
      value: long.text.slice(0, 100),
      expected: `at most ${longestBlock} characters in a paragraph`,
    });
  if (faults.length > 0) throw new SourceFaults(faults);
  return read;
}

async function blocksOf(form: TextForm, bytes: Uint8Array, file: string): Promise<readonly Block[]> {
  if (form === "text") return textBlocks(utf8Text(bytes, file));
  const { htmlBlocks } = await import("./htmlBlocks.ts");
  if (form === "html") return htmlBlocks(utf8Text(bytes, file));
  const { docxHtml } = await import("./docxHtml.ts");
  return htmlBlocks(await docxHtml(bytes, file));
}
