import type { Renderer } from "../document.ts";

/**
 * Writes a pack for Word: everything that an office may want to change hangs on a named style, and the same document
 * gives the same bytes.
 * @throws Error that names the drawing or logo that cannot be read
 */
export const renderDocx: Renderer = async (document) => {
  const { picturesOf } = await import("./docx/pictures.ts");
  // Pictures are drawn by other threads while this one puts the text together.
  const drawing = picturesOf(document);
  // Until it is awaited below nobody would hear it fail.
  drawing.catch(() => undefined);
  const [{ compose }, { settle }] = await Promise.all([
    import("./docx/compose.ts"),
    import("./docx/settle.ts"),
  ]);
  const written = await compose(document);
  return settle(written, document, await drawing);
};
