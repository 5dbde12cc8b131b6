import type { HTMLElement } from "node-html-parser";
import type { PackDocument } from "../../document.ts";
import { headingsOf } from "../../packs/documentOf.ts";
import {
  addressesOf,
  missingInOrder,
  normal,
  runsOf,
  saysSame,
  shortened,
  spoiltWords,
  textsOf,
} from "../textOrder.ts";
import { type Page, textOf, within } from "./page.ts";

const isComment = (node: HTMLElement): boolean => node.classList.contains("comment");

function* faultsOfHeadings(main: HTMLElement, document: PackDocument): Generator<string> {
  const shown = within(main, "h1", "h2", "h3", "h4", "h5", "h6").map(
    (node) => `${node.rawTagName.toLowerCase()}#${node.getAttribute("id")} ${textOf(node)}`,
  );
  const expected = headingsOf(document).map(({ level, id, text }) => `h${level + 1}#${id} ${normal(text)}`);
  const at = expected.findIndex((heading, index) => heading !== shown[index]);
  if (at !== -1) yield `heading ${at + 1} is "${shown[at] ?? "missing"}"; expected "${expected[at]}"`;
  else if (shown.length > expected.length) yield `there is a heading too many: "${shown[expected.length]}"`;
}

function* faultsOfComments(main: HTMLElement, { blocks }: PackDocument): Generator<string> {
  const comments = within(main, "div")
    .filter(isComment)
    .map((node) => textOf(node));
  const label = "Comment by the office";
  if (comments.some((text) => !text.startsWith(label))) yield "a comment does not say who wrote it";
  const texts = blocks.flatMap((block) =>
    "role" in block && block.role === "comment" ? textsOf(block) : [],
  );
  for (const text of missingInOrder(comments.join(" "), texts))
    yield `"${shortened(text)}" is not marked as written by the office`;
}

/** Links that the document has and the page has not. */
function* faultsOfLinks({ elements }: Page, document: PackDocument): Generator<string> {
  const links = new Set(
    elements.filter(({ tag }) => tag === "a").map(({ node }) => node.getAttribute("href") ?? ""),
  );
  const targets = runsOf(document).flatMap(({ target }) => (target === undefined ? [] : [`#${target}`]));
  for (const address of new Set([...addressesOf(document), ...targets]))
    if (!links.has(address)) yield `the link to "${shortened(address)}" is missing`;
}

/** Headings, and every text in its order; comments as such; the cover, the foot and the origin. */
export function* contentFaults(page: Page, document: PackDocument): Generator<string> {
  const { title, subtitle, letterhead, choices, unfinished, running, blocks, origin } = document;
  const one = (tag: string): HTMLElement | undefined =>
    page.elements.find((element) => element.tag === tag)?.node;
  const [main, header, footer] = [one("main"), one("header"), one("footer")];
  if (main === undefined || header === undefined || footer === undefined) {
    yield "the page has not its header, main part and footer";
    return;
  }
  const titles = page.elements.filter(({ tag }) => tag === "h1");
  if (titles.length !== 1 || titles.some(({ node }) => textOf(node) !== normal(title)))
    yield `the title is not "${title}"`;
  yield* faultsOfHeadings(main, document);
  const cover = [letterhead.body, title, subtitle, ...unfinished];
  for (const text of missingInOrder(textOf(header), [
    ...cover,
    ...choices.flatMap(({ term, text }) => [term, text]),
  ]))
    yield `the cover does not say "${shortened(text)}"`;
  for (const text of missingInOrder(textOf(main), blocks.flatMap(textsOf)))
    yield `"${shortened(text)}" is missing, or not in its place`;
  for (const text of missingInOrder(textOf(footer), running))
    yield `the foot does not say "${shortened(text)}"`;
  yield* faultsOfComments(main, document);
  yield* faultsOfLinks(page, document);
  const sheet = one("style")?.textContent ?? "";
  if (!/@page[^@]*@top-left[^}]*content/.test(sheet)) yield "the running lines are not printed on every page";
  const spoilt = spoiltWords(textOf(page.root, isComment));
  if (spoilt !== null) yield `the page reads "${spoilt}"`;
  const json = page.elements.find(({ tag }) => tag === "script")?.node;
  if (json === undefined || !saysSame(json.textContent, origin))
    yield "the origin is missing or says otherwise";
}
