import { runInNewContext } from "node:vm";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
// Its other half, which it would load when the first file is opened.
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
import { type Fault, SourceFaults } from "../../sources/fault.ts";
import { type Block, type BlockDraft, numbered } from "./block.ts";
import { bulletText, cleanLine } from "./cleanLine.ts";
import { isHeadingText } from "./headingText.ts";
import { joinedLines } from "./joinedLines.ts";
import { type PdfLine, type PlacedText, pdfLines } from "./pdfLines.ts";
import { pdfTables, type ReadLine } from "./pdfTables.ts";
import { withoutRunningLines } from "./runningLines.ts";

// pdf.js for this version of Node puts a slow `push` in the place of every array's own, for a fault that no list here meets.
Array.prototype.push = runInNewContext("Array.prototype.push");

const mostPages = 600;
const leastRepeats = 3;

/** What was read of a PDF; pages without text may be pictures. */
export interface PdfText {
  readonly blocks: readonly Block[];
  readonly emptyPages: readonly number[];
}

/**
 * The blocks of a PDF by the places of its text, tagged or not.
 * @throws SourceFaults when it is locked, damaged, too long or holds no text.
 */
export async function pdfBlocks(bytes: Uint8Array, file: string): Promise<PdfText> {
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
  });
  try {
    const pdf = await task.promise.catch((cause: unknown) => {
      throw unread(cause, file);
    });
    if (pdf.numPages > mostPages)
      throw new SourceFaults([
        fault(
          file,
          "too many pages",
          `at most ${mostPages} pages; print the pages that matter into a PDF of their own`,
          String(pdf.numPages),
        ),
      ]);
    const pages: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= pdf.numPages; number++)
      pages.push(
        await linesOf(pdf, number).catch((cause: unknown) => {
          throw unread(cause, file, `page ${number}`);
        }),
      );
    if (pages.every((lines) => lines.length === 0))
      throw new SourceFaults([
        fault(
          file,
          "no text in the PDF",
          "a PDF with text in it: this one holds pictures of pages; read it with text recognition (OCR) and save it as a searchable PDF, or use the page's text",
        ),
      ]);
    const emptyPages = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
    return {
      blocks: numbered(joinedLines(withoutRunningLines(draftsOf(withoutPageEdges(pages))))),
      emptyPages,
    };
  } finally {
    await task.destroy();
  }
}

const fault = (file: string, problem: string, expected: string, value?: string): Fault => ({
  problem,
  file,
  expected,
  ...(value === undefined ? {} : { value }),
});

function unread(cause: unknown, file: string, value?: string): SourceFaults {
  const isLocked = cause instanceof Error && cause.name === "PasswordException";
  return new SourceFaults([
    isLocked
      ? fault(
          file,
          "locked PDF",
          "a PDF that opens without a password; open it with its password and print it into a new PDF",
        )
      : fault(
          file,
          "damaged PDF",
          "a sound PDF; download it again, or open it and print it into a new PDF",
          value,
        ),
  ]);
}

async function linesOf(pdf: pdfjs.PDFDocumentProxy, number: number): Promise<readonly PdfLine[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): readonly PlacedText[] => {
    if (!("str" in item)) return [];
    const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as readonly number[];
    const text = cleanLine(item.str);
    return [{ text, x, y, width: item.width, height: Math.hypot(skew, scale) || item.height }];
  });
  page.cleanup();
  return pdfLines(pieces);
}

const textOf = (line: PdfLine): string => line.cells.map(({ text }) => text).join(" ");

/** Pages without the lines that stand at the head or foot of at least three pages, but for their numbers. */
function withoutPageEdges(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const keyOf = (line: PdfLine): string => `${Math.round(line.y)} ${textOf(line).replace(/\d+/g, "0")}`;
  const edges = (lines: readonly PdfLine[]): readonly PdfLine[] => [
    ...new Set([...lines.slice(0, 2), ...lines.slice(-2)]),
  ];
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edges(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.map((lines) => {
    const running = new Set(edges(lines).filter((line) => (counts.get(keyOf(line)) ?? 0) >= leastRepeats));
    return lines.filter((line) => !running.has(line));
  });
}

/** Paragraphs, bullets and rows; a line goes on in the next where it reaches the right margin and the next is close. */
function draftsOf(pages: readonly (readonly PdfLine[])[]): readonly BlockDraft[] {
  const drafts: BlockDraft[] = [];
  pages.forEach((lines, index) => {
    const margin = Math.max(0, ...lines.map((line) => line.cells.at(-1)?.right ?? 0));
    let last: PdfLine | null = null;
    for (const read of pdfTables(lines)) {
      const before = drafts.at(-1);
      if (last !== null && before !== undefined && goesOn(last, read, margin))
        drafts[drafts.length - 1] = { ...before, text: joined(before.text, textOf(read.line)) };
      else drafts.push(draftOf(read, index + 1));
      last = read.cells === null ? read.line : null;
    }
  });
  return drafts.map((draft) =>
    draft.kind === "paragraph" && isHeadingText(draft.text) ? { ...draft, kind: "heading" } : draft,
  );
}

function goesOn(last: PdfLine, { line, cells }: ReadLine, margin: number): boolean {
  if (cells !== null || bulletText(`${textOf(line)} `) !== null || /^\d+[.)]\s/.test(textOf(line)))
    return false;
  const gap = (last.y - line.y) / last.height;
  const isSameSize = Math.abs(last.height - line.height) < 0.5;
  return isSameSize && gap < 1.6 && (last.cells.at(-1)?.right ?? 0) > 0.8 * margin;
}

const joined = (text: string, more: string): string =>
  /[a-z]-$/.test(text) && /^[a-z]/.test(more) ? `${text}${more}` : `${text} ${more}`;

function draftOf({ line, cells }: ReadLine, page: number): BlockDraft {
  const place = { page, line: null, leaf: page };
  if (cells !== null)
    return { kind: "row", cells, text: cells.filter((cell) => cell !== "").join(" | "), ...place };
  const text = textOf(line);
  const point = bulletText(text);
  return { kind: point === null ? "paragraph" : "bullet", text: point ?? text, ...place };
}
