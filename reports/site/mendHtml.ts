import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import type { DrawnView } from "./drawnViews.ts";
import { sitePages } from "./sitePages.ts";
import { widths } from "./widths.ts";

/** One rewrite of a page after the build; `path` is the page's file within the site, such as "force/cumbria.html". */
export type Pass = (document: Document, path: string) => void;

/** A screen reader must know the language, and a reader must be able to zoom. */
function mendDocument(document: Document): void {
  document.documentElement.lang = "en-GB";
  document
    .querySelector('meta[name="viewport"]')
    ?.setAttribute("content", "width=device-width, initial-scale=1");
  document.querySelector('meta[name="generator"]')?.remove();
  for (const preload of document.querySelectorAll('link[rel="preload"][as="style"]')) preload.remove();
}

/** Framework's sidebar has an unlabelled toggle, a label inside a list and an unlabelled search: Peelboard has its own frame. */
function removeSidebar(document: Document): void {
  const sidebar = document.querySelector("#observablehq-sidebar");
  const script = sidebar?.nextElementSibling;
  if (script?.tagName === "SCRIPT") script.remove();
  sidebar?.remove();
  for (const id of ["observablehq-sidebar-toggle", "observablehq-sidebar-backdrop"])
    document.querySelector(`#${id}`)?.remove();
}

function nameLandmarks(document: Document): void {
  document.querySelector("#observablehq-main")?.setAttribute("tabindex", "-1");
  document.querySelector("#observablehq-toc nav")?.setAttribute("aria-label", "On this page");
  document.querySelector("#observablehq-footer > nav")?.setAttribute("aria-label", "Previous and next page");
}

/** A heading that is wholly a link to itself is one more stop for the keyboard, and reads as a link. */
function unlinkHeadings(document: Document): void {
  for (const anchor of document.querySelectorAll(".observablehq-header-anchor"))
    anchor.replaceWith(...anchor.childNodes);
}

/** The reader chooses where a link opens. */
function keepLinksInTheirWindow(document: Document): void {
  for (const link of document.querySelectorAll('a[target="_blank"]')) link.removeAttribute("target");
}

/** Tables written in Markdown get scopes, and scroll inside themselves, by keyboard too. */
function mendTables(document: Document): void {
  for (const table of document.querySelectorAll("main table:not(.table-scroll table)")) {
    for (const heading of table.querySelectorAll("thead th:not([scope])"))
      heading.setAttribute("scope", "col");
    const scroll = document.createElement("div");
    scroll.className = "table-scroll";
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute(
      "aria-label",
      table.querySelector("caption")?.textContent?.trim() || headingAbove(table),
    );
    table.replaceWith(scroll);
    scroll.append(table);
  }
  for (const block of document.querySelectorAll("main pre")) block.setAttribute("tabindex", "0");
}

function headingAbove(element: Element): string {
  const headings = [...element.ownerDocument.querySelectorAll("main h1, main h2, main h3, main h4")];
  const above = headings.filter(
    (heading) => heading.compareDocumentPosition(element) & 4 /* DOCUMENT_POSITION_FOLLOWING */,
  );
  return `Table: ${above.at(-1)?.textContent?.trim() ?? "figures"}`;
}

/** The pages of the forces come from one file, which has one title; the picker knows their names. */
function titleForcePage(document: Document, path: string): void {
  const force_id = /^force\/(.+)\.html$/.exec(path)?.[1];
  if (force_id === undefined) return;
  const name = document.querySelector(`#force-picker option[value="${force_id}"]`)?.textContent;
  if (name) document.title = `${name} | Peelboard`;
}

/** The page for a wrong address is shown at any depth: its links start at the root, and #content stays in it. */
function rootNotFoundPage(document: Document, path: string): void {
  if (path !== "404.html") return;
  document.querySelector("base")?.remove();
  for (const attribute of ["href", "src"])
    for (const element of document.querySelectorAll(`[${attribute}^="./"]`))
      element.setAttribute(attribute, (element.getAttribute(attribute) ?? "").slice(1));
  for (const script of document.querySelectorAll("script:not([src])"))
    script.textContent = (script.textContent ?? "").replace(/(from |import )"\.\//g, '$1"/');
}

/** Every rewrite that a page needs, in order. */
export const framePasses: readonly Pass[] = [
  mendDocument,
  removeSidebar,
  nameLandmarks,
  unlinkHeadings,
  keepLinksInTheirWindow,
  mendTables,
  titleForcePage,
  rootNotFoundPage,
];

/**
 * Marks the places of the views, `<div data-view="name">`, and says in each for which widths it is drawn. The views
 * themselves come in as text afterwards: they are as large as the rest together, and need no mending.
 * @throws RangeError when a page asks for a view that was not drawn for it.
 */
function markPlaces(document: Document, path: string, views: readonly DrawnView[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const place of document.querySelectorAll<HTMLElement>("[data-view]")) {
    const { view: name = "" } = place.dataset;
    const view = views.find((drawn) => drawn.name === name && (drawn.path === null || drawn.path === path));
    if (view === undefined) throw new RangeError(`${path} asks for the view "${name}", which was not drawn`);
    place.dataset.wide = String(widths.wide);
    place.dataset.narrow = String(widths.narrow);
    place.replaceChildren(document.createComment(`view ${name}`));
    marks.set(`<!--view ${name}-->`, view.html);
  }
  return marks;
}

export interface MendOptions {
  readonly passes?: readonly Pass[];
  readonly views?: readonly DrawnView[];
}

/** Rewrites one page: HTML in, HTML out, with the views drawn for it in their places. */
export function mendHtml(
  html: string,
  path: string,
  { passes = framePasses, views = [] }: MendOptions = {},
): string {
  const dom = new JSDOM(html);
  for (const pass of passes) pass(dom.window.document, path);
  const marks = markPlaces(dom.window.document, path, views);
  let mended = dom.serialize();
  dom.window.close();
  for (const [mark, view] of marks) mended = mended.replace(mark, () => view);
  return mended;
}

/** Rewrites every page of a built site in place; returns how many. */
export async function mendSite(directory: string, options: MendOptions = {}): Promise<number> {
  const pages = await sitePages(directory);
  for (const path of pages) {
    const file = join(directory, path);
    await writeFile(file, mendHtml(await readFile(file, "utf8"), path, options));
  }
  return pages.length;
}
