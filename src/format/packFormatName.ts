import type { PackFormat } from "../model/pack.js";

/** The formats of packs, as readers know them. */
export const packFormatName: Readonly<Record<PackFormat, string>> = {
  pdf: "PDF",
  docx: "Word",
  xlsx: "Excel",
  ods: "OpenDocument spreadsheet",
  html: "Web page",
  md: "Markdown",
};
