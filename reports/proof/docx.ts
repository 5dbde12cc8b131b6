import type { Proof } from "../document.ts";
import { faultsOfContent } from "./docx/content.ts";
import { openParts } from "./docx/parts.ts";
import { faultsOfStructure } from "./docx/structure.ts";

/** Opens a Word file with mammoth and by its XML, and compares both with the document. */
export const proveDocx: Proof = async (bytes, document) => {
  const opened = openParts(bytes);
  if (typeof opened === "string") return [opened];
  return [...(await faultsOfContent(bytes, document)), ...faultsOfStructure(opened, document)];
};
