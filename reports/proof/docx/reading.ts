import { sameText } from "./sameText.ts";

export interface ReadImage {
  readonly alt: string;
  /** Of the picture in bytes. */
  readonly size: number;
}

export interface ReadTable {
  /** Rows that repeat at the top of each page. */
  readonly headingRows: number;
  readonly rows: readonly (readonly string[])[];
}

export interface Reading {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly tables: readonly ReadTable[];
  readonly images: readonly ReadImage[];
  /** Paragraphs outside tables, in order. */
  readonly paragraphs: readonly string[];
}

/** Contents and captions are paragraphs to a reader of headings; tabs part a number from its text. */
const styleMap = ["p[style-name='Title'] => p:fresh", "p[style-name='caption'] => p:fresh"];

/** A Word file as mammoth reads it, or the fault that it cannot. */
export async function readWithMammoth(bytes: Uint8Array): Promise<Reading | string> {
  const [{ default: mammoth }, { parse }] = await Promise.all([
    import("mammoth"),
    import("node-html-parser"),
  ]);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap,
        // The picture itself is not wanted, only that there is one.
        convertImage: mammoth.images.imgElement(async (image) => ({
          src: String((await image.readAsArrayBuffer()).byteLength),
        })),
      },
    );
    const page = parse(value);
    const text = (node: { readonly text: string }) => sameText(node.text);
    const headings = page
      .querySelectorAll("h1,h2,h3,h4,h5,h6")
      .map((node) => ({ level: Number(node.tagName.slice(1)), text: text(node) }));
    const tables = page.querySelectorAll("table").map((table) => ({
      headingRows: table.querySelectorAll("thead tr").length,
      rows: table.querySelectorAll("tr").map((row) => row.querySelectorAll("td,th").map(text)),
    }));
    const images = page.querySelectorAll("img").map((node) => ({
      alt: sameText(node.getAttribute("alt") ?? ""),
      size: Number(node.getAttribute("src") ?? 0),
    }));
    for (const table of page.querySelectorAll("table")) table.remove();
    return { headings, tables, images, paragraphs: page.querySelectorAll("p,li,h1,h2,h3").map(text) };
  } catch (cause) {
    return `mammoth cannot read the file: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
