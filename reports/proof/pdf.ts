import type { Proof, Table } from "../document.ts";
import { figureFaults } from "./pdf/figureFaults.ts";
import { fileFaults } from "./pdf/fileFaults.ts";
import { type PdfReading, readPdf } from "./pdf/pdfReading.ts";
import { tableFaults } from "./pdf/tableFaults.ts";
import { wordFaults } from "./pdf/wordFaults.ts";

/**
 * Opens a PDF with pdf.js and compares what a reader and a screen reader find in it with the document: running lines, tags,
 * bookmarks, every text, every cell, text alternatives, drawings, links, metadata and the attached origin.
 */
export const provePdf: Proof = async (bytes, document) => {
  let reading: PdfReading;
  try {
    reading = await readPdf(bytes);
  } catch (error) {
    return [`The PDF cannot be opened again: ${error instanceof Error ? error.message : String(error)}.`];
  }
  const tables = document.blocks.filter((block): block is Table => block.kind === "table");
  return [
    ...fileFaults(reading, document),
    ...wordFaults(reading, document),
    ...tableFaults(reading.elements, tables),
    ...figureFaults(reading, document),
  ];
};
