import { type PageStyle, standAlone } from "../../src/charts/standAlone.ts";
import { fontFamily } from "../../src/charts/theme.ts";

export interface ChartPicture {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The one typeface that the project brings along: a pack must not depend on the fonts of a machine. */
const typeface = "Noto Sans";

/**
 * A chart as a drawing that needs no page: no style sheet, no custom property, colours for white paper, the typeface of packs.
 * The chart must state its width and height. Its title and description leave it: the figure has them.
 * @throws RangeError when the element holds no chart, or one that draws nothing.
 */
export function chartPicture(chart: Element, style: PageStyle): ChartPicture {
  const drawing = chart.localName === "svg" ? chart : chart.querySelector("svg");
  if (drawing === null) throw new RangeError("there is no chart to take a picture of");
  const copy = standAlone(drawing as SVGSVGElement, style);
  for (const part of copy.querySelectorAll("style, title, desc")) part.remove();
  const box = (copy.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const width = Number(copy.getAttribute("width") ?? box[2]);
  const height = Number(copy.getAttribute("height") ?? box[3]);
  if (!(width > 0 && height > 0)) throw new RangeError("a chart must state its width and height");
  if (copy.querySelector("path, rect, circle, line, text, use") === null)
    throw new RangeError("the chart draws nothing");
  copy.setAttribute("font-family", typeface);
  for (const [name, value] of [
    ["xmlns", "http://www.w3.org/2000/svg"],
    ["role", ""],
    ["style", ""],
  ] as const)
    if (value === "") copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  for (const part of copy.querySelectorAll("[font-family]")) part.setAttribute("font-family", typeface);
  for (const part of copy.querySelectorAll<SVGElement>("[style*=font-family]"))
    part.setAttribute(
      "style",
      (part.getAttribute("style") ?? "").replaceAll(/font-family:[^;]+/g, `font-family: ${typeface}`),
    );
  return { svg: copy.outerHTML.replaceAll(fontFamily, typeface), width, height };
}
