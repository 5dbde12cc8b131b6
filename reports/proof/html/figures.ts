import { type HTMLElement, parse } from "node-html-parser";
import type { Figure, PackDocument } from "../../document.ts";
import { normal, shortened } from "../textOrder.ts";
import { childElements, type Page, tagOf, textOf, within, wordsWithin } from "./page.ts";

const shapes: readonly string[] = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use"];

/** The words in a drawing as it was handed over, its own title and description left out. */
function wordsOfDrawing(svg: string): string {
  const words = svg
    .replaceAll(/<(title|desc|metadata)\b[\s\S]*?<\/\1>/g, "")
    .matchAll(/<(?:text|tspan|textPath)\b[^<]*?>([^<]*)|<\/tspan>([^<]*)/g);
  const text = [...words].map(([, within = "", after = ""]) => within + after).join(" ");
  return parse(`<p>${text}</p>`).textContent.replaceAll(/\s+/gu, "");
}

function wordsShown(chart: HTMLElement): string {
  const said = childElements(chart)
    .filter((part) => !["title", "desc"].includes(tagOf(part)))
    .map((part) => part.textContent);
  return said.join("").replaceAll(/\s+/gu, "");
}

function* faultsOfFigure(node: HTMLElement, figure: Figure): Generator<string> {
  const { label, headline, description, svg, tableId, id } = figure;
  if (node.getAttribute("id") !== id) yield `${label} has not the id "${id}"`;
  const [caption] = within(node, "figcaption");
  const captionText = caption === undefined ? "" : textOf(caption);
  if (!captionText.startsWith(normal(`${label} ${headline}`)))
    yield `${label} has not the headline "${shortened(headline)}"`;
  const [chart, ...others] = within(node, "svg");
  if (chart === undefined || others.length > 0) {
    yield `${label} has not exactly one chart`;
    return;
  }
  if (chart.getAttribute("role") !== "img") yield `the chart of ${label} is not told as one picture`;
  const part = (name: string): string => {
    const found = childElements(chart).find((child) => tagOf(child) === name);
    return found === undefined ? "" : wordsWithin(found);
  };
  if (part("title") !== normal(headline)) yield `the chart of ${label} has not its name`;
  if (part("desc") === "" || part("desc") !== normal(description))
    yield `the chart of ${label} has not its text alternative`;
  if (within(chart, ...shapes).length === 0) yield `the chart of ${label} is empty`;
  const [shown, given] = [wordsShown(chart), wordsOfDrawing(svg)];
  if (shown !== given)
    yield `the chart of ${label} reads "${shortened(shown)}"; expected "${shortened(given)}"`;
  if (!within(node, "a").some((link) => link.getAttribute("href") === `#${encodeURIComponent(tableId)}`))
    yield `${label} does not lead to the table of its figures`;
}

/** Each chart under its message, with a name, a text alternative, and the way to its figures. */
export function* figureFaults({ elements }: Page, { blocks }: PackDocument): Generator<string> {
  const shown = elements.filter(({ tag }) => tag === "figure");
  const figures = blocks.filter((block): block is Figure => block.kind === "figure");
  if (shown.length !== figures.length) yield `there are ${shown.length} figures; expected ${figures.length}`;
  for (const [index, figure] of figures.entries()) {
    const found = shown[index];
    if (found !== undefined) yield* faultsOfFigure(found.node, figure);
  }
}
