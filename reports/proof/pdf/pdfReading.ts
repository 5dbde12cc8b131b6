import { runInNewContext } from "node:vm";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
// Its other half, which it would load when the first file is opened.
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
import { type Element, type PageLink, readPage } from "./pageReading.ts";

// pdf.js for this version of Node puts a slow `push` in the place of every array's own, for a fault that no list here meets:
// a third of the time of reading went into it.
Array.prototype.push = runInNewContext("Array.prototype.push");

export interface Bookmark {
  readonly level: number;
  readonly title: string;
}

/** What a reader that had no part in writing finds in a PDF. */
export interface PdfReading {
  /** All text of each page, running lines too. */
  readonly pages: readonly string[];
  /** The structure of each page, in reading order. */
  readonly elements: readonly Element[];
  readonly links: readonly PageLink[];
  readonly bookmarks: readonly Bookmark[];
  /** Drawing commands of the figures, by page and mark: "3:19". */
  readonly drawing: ReadonlyMap<string, number>;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly created: string;
  readonly isTagged: boolean;
  /** Part of PDF/UA that the metadata claim: "1". */
  readonly standard: string | null;
  /** Attached files by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

type OutlineNodes = Awaited<ReturnType<pdfjs.PDFDocumentProxy["getOutline"]>>;

const bookmarksOf = (nodes: OutlineNodes | undefined, level: number): readonly Bookmark[] =>
  (nodes ?? []).flatMap(({ title, items }) => [{ level, title }, ...bookmarksOf(items, level + 1)]);

/**
 * Reads a PDF with pdf.js, which has nothing in common with the program that writes packs.
 * @throws Error when the bytes are no PDF that it can open.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  // It takes the bytes over, and the caller still needs them.
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    const elements: Element[] = [];
    const links: PageLink[] = [];
    const drawing = new Map<string, number>();
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(pdf, number, pdfjs);
      pages.push(page.text);
      if (page.element !== null) elements.push(page.element);
      links.push(...page.links);
      for (const [mark, count] of page.drawing) drawing.set(`${number}:${mark}`, count);
    }
    const { info, metadata } = await pdf.getMetadata();
    const facts = info as Readonly<Record<string, unknown>>;
    const attached: unknown = await pdf.getAttachments();
    const files = Object.values(
      (attached ?? {}) as Record<string, { filename: string; content: Uint8Array }>,
    );
    return {
      pages,
      elements,
      links,
      bookmarks: bookmarksOf(await pdf.getOutline(), 1),
      drawing,
      title: String(facts.Title ?? ""),
      author: String(facts.Author ?? ""),
      language: String(facts.Language ?? ""),
      created: String(facts.CreationDate ?? ""),
      isTagged: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
      standard: metadata?.get("pdfuaid:part") ?? null,
      attachments: new Map(files.map(({ filename, content }) => [filename, content])),
    };
  } finally {
    await task.destroy();
  }
}
