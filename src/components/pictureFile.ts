import { composePicture } from "../charts/composePicture.js";
import type { FigureFacts } from "../model/figureFacts.js";
import { pageStyle } from "./pageStyle.js";

/** The charts of a figure, each once: the one for a desk where the page holds one for a phone too. */
const chartsOf = (figure: Element): SVGSVGElement[] =>
  [...figure.querySelectorAll<SVGSVGElement>("svg")].filter((chart) => {
    const around = chart.parentElement?.closest("svg, .table-and-notes, details, button") ?? null;
    // A fold around the figure itself is none of its parts.
    const isPart = around === null || !figure.contains(around) || around === figure;
    return isPart && !chart.classList.contains("drawn-narrow");
  });

/** A figure as a text of SVG that stands alone. */
export function svgOf(figure: Element, facts: FigureFacts, document: Document): string {
  const picture = composePicture(chartsOf(figure), facts, { document, style: pageStyle(document) });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}

/**
 * The same picture as a PNG of twice its size, sharp on paper and on a good screen.
 * @throws Error when the browser cannot draw it.
 */
export async function pngOf(text: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((take) => canvas.toBlob(take, "image/png"));
  if (blob === null) throw new Error("the browser could not draw the picture");
  return blob;
}
