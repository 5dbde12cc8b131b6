import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ResvgRenderOptions } from "@resvg/resvg-js";
import type { PackDocument } from "../../document.ts";

export const logoKey = "logo";
const standInPrefix = "Peelboard picture of ";

/** Bytes that stand for a picture while the document is put together: drawing goes on at the same time. */
export const standIn = (key: string): Uint8Array => new TextEncoder().encode(standInPrefix + key);

/** The picture that bytes stand for; null where they are no stand-in. */
export function keyOfStandIn(bytes: Uint8Array): string | null {
  const text = bytes.length < 1000 ? new TextDecoder().decode(bytes) : "";
  return text.startsWith(standInPrefix) ? text.slice(standInPrefix.length) : null;
}

const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans/package.json"));

/** The machine's own fonts are left out: the same drawing gives the same picture everywhere. */
const options = (width: number): ResvgRenderOptions => ({
  background: "#FFFFFF",
  fitTo: { mode: "width", value: Math.round(width * 2) },
  font: {
    fontFiles: ["400Regular/NotoSans_400Regular.ttf", "700Bold/NotoSans_700Bold.ttf"].map((file) =>
      join(fonts, file),
    ),
    loadSystemFonts: false,
    defaultFontFamily: "Noto Sans",
    sansSerifFamily: "Noto Sans",
  },
});

/**
 * Draws each figure, and a logo that is a vector drawing, at twice its size.
 * @throws Error that names the figure when its SVG cannot be drawn
 */
export async function picturesOf({
  blocks,
  letterhead,
}: PackDocument): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawings = blocks.flatMap((block) =>
    block.kind === "figure" ? [{ key: block.id, svg: block.svg, width: block.width }] : [],
  );
  if (letterhead.logo?.type === "svg")
    drawings.push({ key: logoKey, svg: new TextDecoder().decode(letterhead.logo.bytes), width: 480 });
  if (drawings.length === 0) return new Map();
  const { renderAsync } = await import("@resvg/resvg-js");
  return new Map(
    await Promise.all(
      drawings.map(async ({ key, svg, width }) => {
        try {
          const picture = await renderAsync(svg, options(width));
          return [key, new Uint8Array(picture.asPng())] as const;
        } catch (cause) {
          throw new Error(
            `the SVG of "${key}" cannot be drawn: expected a drawing that stands alone; mend it where the figure is made`,
            { cause },
          );
        }
      }),
    ),
  );
}

/** The size of a logo in pixels, from its bytes. */
export async function logoSize({
  bytes,
  type,
}: NonNullable<PackDocument["letterhead"]["logo"]>): Promise<{ width: number; height: number }> {
  if (type === "png") {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 24 || view.getUint32(12) !== 0x49484452)
      throw new Error("the logo is no PNG: expected an image header (IHDR); give a PNG or an SVG file");
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  const { Resvg } = await import("@resvg/resvg-js");
  const { width, height } = new Resvg(new TextDecoder().decode(bytes), { font: { loadSystemFonts: false } });
  return { width, height };
}
