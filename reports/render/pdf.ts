import type { Renderer } from "../document.ts";
import { cleaner } from "./pdf/cleanText.ts";
import { TypesettingError, typeset } from "./pdf/compiler.ts";
import { fonts } from "./pdf/fonts.ts";
import { pdfData } from "./pdf/pdfData.ts";

/** Each try replaces at least one more character; a document has few scripts that no font holds. */
const tries = 8;

/**
 * A pack as a tagged PDF/UA-1 with bookmarks, vector charts and its origin attached. The same document gives the same bytes.
 * @throws Error naming the pack and what Typst said, when it cannot be set.
 * @see https://typst.app/docs/reference/pdf/
 */
export const renderPdf: Renderer = async (document) => {
  const created = Date.parse(`${document.as_at}T00:00:00Z`) / 1000;
  if (!Number.isFinite(created))
    throw new RangeError(`the as-at day of "${document.title}" is no ISO date: "${document.as_at}"`);
  const missing = new Set<string>();
  for (let count = 1; ; count++) {
    const { data, files } = pdfData(document, cleaner(missing), fonts());
    const json = JSON.stringify(data);
    try {
      return await typeset([...files, { path: "/document.json", bytes: Buffer.from(json) }], created);
    } catch (error) {
      if (!(error instanceof TypesettingError)) throw error;
      const known = missing.size;
      for (const cluster of error.missing) missing.add(cluster);
      if (missing.size > known && count < tries) continue;
      throw new Error(
        `The PDF of "${document.title}" could not be set. Typst says: ${error.message}. ` +
          "This is a fault of the pack or of its layout, not of the data: please report it with the command that made it.",
        { cause: error },
      );
    }
  }
};
