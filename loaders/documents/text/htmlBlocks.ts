import { type HTMLElement, parse } from "node-html-parser";
import { type Block, type BlockDraft, numbered } from "./block.ts";
import { cleanLine } from "./cleanLine.ts";
import { joinedLines } from "./joinedLines.ts";
import { lineDraft } from "./lineDraft.ts";
import { withoutRunningLines } from "./runningLines.ts";

/** A cell with more text than this is a page laid out in a table, not a figure in one. */
const longestCell = 300;
const leaves = new Set(["P", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "TR", "DT", "DD"]);
const passedOver = new Set(["SCRIPT", "STYLE", "NAV", "HEADER", "FOOTER", "NOSCRIPT", "TEMPLATE", "FORM"]);

/** The blocks of a page of HTML; scripts, navigation and forms are not read, and nothing in it is run or fetched. */
export function htmlBlocks(html: string): readonly Block[] {
  const page = parse(html, { comment: false, blockTextElements: { script: false, style: false } });
  const root = page.querySelector("main") ?? page.querySelector("body") ?? page;
  return numbered(joinedLines(withoutRunningLines([...draftsOf(root)])));
}

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();

const draft = (kind: BlockDraft["kind"], text: string, cells?: readonly string[]): BlockDraft => ({
  kind,
  text,
  page: null,
  line: null,
  leaf: 1,
  ...(cells === undefined ? {} : { cells }),
});

function* draftsOf(element: HTMLElement): Generator<BlockDraft> {
  // An own stack: a document of a million nested elements must not exhaust the call stack.
  const waiting: HTMLElement[] = [element];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next === undefined) return;
    if (passedOver.has(next.tagName)) continue;
    const children = next.childNodes.filter((node): node is HTMLElement => "tagName" in node);
    if (!leaves.has(next.tagName) && (children.length > 0 || next.tagName === "")) {
      if (hasOwnText(next)) yield* paragraph(next);
      else waiting.push(...children.toReversed());
    } else if (next.tagName === "TR") yield* rowOf(next);
    else if (next.tagName === "LI") {
      const inner = children.filter(({ tagName }) => tagName === "UL" || tagName === "OL");
      const text = spaced(textOf(next, inner));
      if (text !== "") yield draft("bullet", `${numberOf(next)}${text}`);
      waiting.push(...inner.toReversed());
    } else yield* paragraph(next);
  }
}

const hasOwnText = (element: HTMLElement): boolean =>
  element.childNodes.some((node) => !("tagName" in node) && cleanLine(node.text).trim() !== "");

function* paragraph(element: HTMLElement): Generator<BlockDraft> {
  const text = textOf(element);
  if (text === "") return;
  if (/^H[1-6]$/.test(element.tagName)) yield draft("heading", spaced(text));
  else {
    const { kind, text: said, cells } = lineDraft(text);
    yield draft(kind, said, cells);
  }
}

/** A row of a table, or what its cells hold where a page was laid out in it. */
function* rowOf(row: HTMLElement): Generator<BlockDraft> {
  const cells = row.querySelectorAll("td,th");
  const texts = cells.map((cell) => spaced(textOf(cell)));
  const isLayout =
    cells.length === 1 ||
    texts.some(({ length }) => length > longestCell) ||
    (cells.length === 2 && cells.some((cell) => cell.querySelector("li") !== null));
  if (!isLayout) {
    const spread = cells.flatMap((cell, index) => [
      texts[index] ?? "",
      ...Array<string>(Math.min(Math.max(Number(cell.getAttribute("colspan") ?? 1) - 1, 0), 50) || 0).fill(
        "",
      ),
    ]);
    if (texts.some((text) => text !== ""))
      yield draft("row", texts.filter((text) => text !== "").join(" | "), spread);
    return;
  }
  for (const cell of cells) {
    const inner = cell.childNodes.filter((node): node is HTMLElement => "tagName" in node);
    if (inner.some(({ tagName }) => leaves.has(tagName) || ["UL", "OL", "DIV", "TABLE"].includes(tagName))) {
      for (const part of inner) yield* draftsOf(part);
    } else yield* paragraph(cell);
  }
}

/** The number that the page shows beside an item of a numbered list. */
function numberOf(item: HTMLElement): string {
  if (item.parentNode?.tagName !== "OL") return "";
  const items = item.parentNode.childNodes.filter((node) => "tagName" in node && node.tagName === "LI");
  return `${items.indexOf(item) + Number(item.parentNode.getAttribute("start") ?? 1)}. `;
}

/** Text of an element, its footnote marks in brackets so that they do not run into a number; without the parts left out. */
function textOf(element: HTMLElement, leftOut: readonly HTMLElement[] = []): string {
  const parts: string[] = [];
  const visit = (node: HTMLElement["childNodes"][number], depth: number): void => {
    if (!("tagName" in node)) {
      parts.push(node.text);
      return;
    }
    const child = node as HTMLElement;
    if (leftOut.includes(child) || passedOver.has(child.tagName) || depth > deepest) return;
    if (child.tagName === "BR" || leaves.has(child.tagName)) parts.push(" ");
    if (child.tagName === "SUP") {
      const mark = child.text.trim().replace(/^\[|\]$/g, "");
      parts.push(/^\d+$|^[*†‡]+$/.test(mark) ? `[${mark}]` : child.text);
      return;
    }
    for (const inner of child.childNodes) visit(inner, depth + 1);
    if (leaves.has(child.tagName)) parts.push(" ");
  };
  for (const node of element.childNodes) visit(node, 0);
  // Tabs stay: in a paragraph they part the cells of a table that was set without one.
  return cleanLine(parts.join(""))
    .replace(/[^\S\t]+/g, " ")
    .replace(/^ +| +$/g, "");
}

const deepest = 200;
