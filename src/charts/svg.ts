import { type ChartOptions, fontFamily, fontSize } from "./theme.js";

const namespace = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number>>;

/** Creates an SVG element; a string child becomes text, never markup. */
export function svg(
  document: Document,
  name: string,
  attributes: Attributes = {},
  children: readonly (SVGElement | string)[] = [],
): SVGElement {
  const element = document.createElementNS(namespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  // One by one, as in element().
  for (const child of children) element.append(child);
  return element;
}

/** Creates an empty chart of the given height, named and described for assistive technology. */
export function frame(height: number, options: ChartOptions): SVGSVGElement {
  const { document, width } = options;
  const root = svg(document, "svg", {
    class: "chart",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    fill: "currentColor",
    "font-family": fontFamily,
    "font-size": fontSize,
    style: "max-width: 100%; height: auto; overflow: visible; font-variant-numeric: tabular-nums",
  });
  return describe(root as SVGSVGElement, options);
}

/**
 * Names and describes a chart, and takes away the labels that Plot leaves on bare groups, which may not carry one.
 * @see https://www.w3.org/TR/svg-aam-1.0/
 */
export function describe(root: SVGSVGElement, { document, title, description }: ChartOptions): SVGSVGElement {
  for (const labelled of root.querySelectorAll("g[aria-label], g[aria-description]")) {
    labelled.removeAttribute("aria-label");
    labelled.removeAttribute("aria-description");
  }
  root.setAttribute("role", "img");
  root.prepend(svg(document, "title", {}, [title]), svg(document, "desc", {}, [description]));
  return root;
}
