import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CellObject, read } from "@e965/xlsx";
import { JSDOM, VirtualConsole } from "jsdom";
import mammoth from "mammoth";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readManifest } from "../../../reports/pack/manifest.ts";
import type { PackFormat } from "../../../src/model/pack.ts";

/** The text of each page of a PDF; in it, what stands outside the page as hidden text is not. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
  }
  await task.destroy();
  return pages;
}

/** Every cell of a workbook that holds anything, with the name of its sheet. */
export function cellsOf(bytes: Uint8Array): readonly (CellObject & { readonly sheet: string })[] {
  const book = read(bytes, { type: "array", dense: true, cellFormula: true, cellHTML: false });
  return book.SheetNames.flatMap((sheet) => {
    const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] =
      book.Sheets[sheet]?.["!data"] ?? [];
    return rows.flatMap((row) =>
      (row ?? []).flatMap((cell) => (cell?.v === undefined ? [] : [{ ...cell, sheet }])),
    );
  });
}

/** A web page as a browser takes it apart; jsdom's complaints of style sheets are not heard. */
export const pageOf = (bytes: Uint8Array): Document =>
  new JSDOM(new TextDecoder().decode(bytes), { virtualConsole: new VirtualConsole() }).window.document;

/** The words of a file of a pack, as a reader meets them; numbers of a spreadsheet as its format shows them. */
async function textOf(format: PackFormat, bytes: Uint8Array): Promise<string> {
  switch (format) {
    case "pdf":
      return (await pagesOf(bytes)).join("\n");
    case "docx":
      return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    case "xlsx":
    case "ods":
      return cellsOf(bytes)
        .map(({ v, w }) => (typeof v === "number" ? (w ?? String(v)) : String(v)))
        .join("\n");
    case "html":
      return pageOf(bytes).body.textContent;
    case "md":
      return new TextDecoder().decode(bytes);
  }
}

/** Texts are broken and spaced in each format in its own way. */
export const packed = (text: string): string => text.replaceAll(/[\s\u00ad\u200b\u2060\ufeff]+/gu, "");

/** The bytes of each file of a pack, by format. */
export async function filesOf(folder: string): Promise<ReadonlyMap<PackFormat, Uint8Array>> {
  const { files } = await readManifest(folder);
  const read = files.map(
    async ({ name, format }) => [format, new Uint8Array(await readFile(join(folder, name)))] as const,
  );
  return new Map(await Promise.all(read));
}

/** The words of each file of a pack without any space, by format. */
export async function textsOf(folder: string): Promise<ReadonlyMap<PackFormat, string>> {
  const texts = new Map<PackFormat, string>();
  for (const [format, bytes] of await filesOf(folder)) texts.set(format, packed(await textOf(format, bytes)));
  return texts;
}
