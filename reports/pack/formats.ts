import type { PackFormat } from "../../src/model/pack.ts";
import type { Format, Proof, Renderer } from "../document.ts";

/** A format whose libraries are loaded when it is first written or read: a PDF alone needs none of the others. */
const format = (
  name: PackFormat,
  words: string,
  render: () => Promise<Renderer>,
  prove: () => Promise<Proof>,
): Format => ({
  format: name,
  name: words,
  render: async (document) => (await render())(document),
  prove: async (bytes, document) => (await prove())(bytes, document),
  warm: async () => void (await prove()),
});

/** Every format that a pack can be written in, with the reader that proves it. */
export const formats: readonly Format[] = [
  format(
    "pdf",
    "PDF",
    async () => (await import("../render/pdf.ts")).renderPdf,
    async () => (await import("../proof/pdf.ts")).provePdf,
  ),
  format(
    "docx",
    "Word",
    async () => (await import("../render/docx.ts")).renderDocx,
    async () => (await import("../proof/docx.ts")).proveDocx,
  ),
  format(
    "xlsx",
    "Excel spreadsheet",
    async () => (await import("../render/xlsx.ts")).renderXlsx,
    async () => (await import("../proof/xlsx.ts")).proveXlsx,
  ),
  format(
    "ods",
    "OpenDocument spreadsheet",
    async () => (await import("../render/ods.ts")).renderOds,
    async () => (await import("../proof/ods.ts")).proveOds,
  ),
  format(
    "html",
    "one web page",
    async () => (await import("../render/html.ts")).renderHtml,
    async () => (await import("../proof/html.ts")).proveHtml,
  ),
  format(
    "md",
    "Markdown",
    async () => (await import("../render/markdown.ts")).renderMarkdown,
    async () => (await import("../proof/markdown.ts")).proveMarkdown,
  ),
];
