import { type HTMLElement, NodeType, parse } from "node-html-parser";
import { normal } from "../textOrder.ts";

/** An element with its tag in lower case, read once. */
export interface PageElement {
  readonly tag: string;
  readonly node: HTMLElement;
}

export interface Page {
  readonly source: string;
  readonly root: HTMLElement;
  /** In the order of the document. */
  readonly elements: readonly PageElement[];
}

export const tagOf = (node: HTMLElement): string => (node.rawTagName ?? "").toLowerCase();

const isElement = (node: { readonly nodeType: NodeType }): node is HTMLElement =>
  node.nodeType === NodeType.ELEMENT_NODE;

export const childElements = (node: HTMLElement): readonly HTMLElement[] => node.childNodes.filter(isElement);

/** Not a generator: charts have many thousand parts, several deep. */
function collect(node: HTMLElement, found: PageElement[], intoCharts: boolean): readonly PageElement[] {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const tag = tagOf(child);
    found.push({ tag, node: child });
    if (intoCharts || tag !== "svg") collect(child, found, intoCharts);
  }
  return found;
}

/** Reads a page with a parser that had no part in writing it. */
export function readPage(source: string): Page {
  const root = parse(source, { comment: true, blockTextElements: { script: true, style: true } });
  return { source, root, elements: collect(root, [], true) };
}

/** The elements within one, itself left out; of a chart within it the outermost alone. */
export const within = (node: HTMLElement, ...tags: readonly string[]): readonly HTMLElement[] =>
  collect(node, [], false)
    .filter(({ tag }) => tags.includes(tag))
    .map((found) => found.node);

const inline: ReadonlySet<string> = new Set(["a", "b", "em", "strong", "span"]);
const unseen: ReadonlySet<string> = new Set(["script", "style", "svg", "title"]);

function collectText(node: HTMLElement, skip: (node: HTMLElement) => boolean, found: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === NodeType.TEXT_NODE) found.push(child.text);
    if (!isElement(child) || unseen.has(tagOf(child)) || skip(child)) continue;
    if (child.rawAttrs.includes("aria-hidden") && child.getAttribute("aria-hidden") === "true") continue;
    const edge = inline.has(tagOf(child)) ? "" : " ";
    found.push(edge);
    collectText(child, skip, found);
    found.push(edge);
  }
}

/** What a reader sees or hears of an element, apart from charts. */
export function textOf(node: HTMLElement, skip: (node: HTMLElement) => boolean = () => false): string {
  const found: string[] = [];
  collectText(node, skip, found);
  return normal(found.join(""));
}

/** All the words below an element, in charts too. */
export const wordsWithin = (node: HTMLElement): string => normal(node.textContent);
