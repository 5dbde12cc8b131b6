import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";
import { checkModules } from "./checkModules.ts";
import type { SiteFault } from "./siteFault.ts";
import { siteFiles, sitePages } from "./sitePages.ts";

/** A page read once for all its checks. */
interface SitePage {
  readonly file: string;
  readonly document: HTMLElement;
}

/** What pages may point at: every file, and the anchors within each page. */
interface SiteTargets {
  readonly files: ReadonlySet<string>;
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

const origin = "http://site.invalid";

/** Cells that Framework could not parse, or imports it could not resolve; it builds them with exit code 0. */
export function errorNodes({ file, document }: SitePage): readonly SiteFault[] {
  return [...document.querySelectorAll(".observablehq--error")].map((node) => ({
    file,
    what: `a cell that does not run: ${node.textContent.trim()}`,
    remedy: "Mend the code block in the page's Markdown",
  }));
}

/** The file that an address within the site leads to, or null. */
function targetFile(pathname: string, files: ReadonlySet<string>): string | null {
  const path = decodeURI(pathname).replace(/^\//, "");
  const candidates =
    path === "" ? ["index.html"] : [path, `${path}.html`, `${path.replace(/\/$/, "")}/index.html`];
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}

/** Where an attribute leads, seen from its page; null for what is no address on the web (mailto:, data:). */
function resolve(href: string, file: string): URL | null {
  if (!URL.canParse(href, `${origin}/${file}`)) return null;
  const url = new URL(href, `${origin}/${file}`);
  return /^https?:$/.test(url.protocol) ? url : null;
}

/** Links to a page, a file or an anchor that is not there. */
export function deadLinks(
  { file, document }: SitePage,
  { files, anchors }: SiteTargets,
): readonly SiteFault[] {
  const faults: SiteFault[] = [];
  for (const link of document.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    const url = resolve(href, file);
    if (url === null || url.origin !== origin) continue;
    const target = targetFile(url.pathname, files);
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (target === null)
      faults.push({ file, what: `a dead link to ${href}`, remedy: "Mend the address or add the page" });
    else if (anchor !== "" && anchors.has(target) && !anchors.get(target)?.has(anchor)) {
      faults.push({
        file,
        what: `a link to ${href}, but ${target} has no element with the id "${anchor}"`,
        remedy: "Mend the anchor or give the element that id",
      });
    }
  }
  return faults;
}

const fetching: readonly (readonly [selector: string, attribute: string])[] = [
  ["link[href]", "href"],
  ["script[src]", "src"],
  ["img[src], iframe[src], source[src], audio[src], video[src], embed[src]", "src"],
  ["object[data]", "data"],
  ["use[href], image[href]", "href"],
];

/** Whatever the page fetches: it must be a file of the site, never another host's. */
export function brokenFetches({ file, document }: SitePage, { files }: SiteTargets): readonly SiteFault[] {
  const faults: SiteFault[] = [];
  const check = (address: string): void => {
    const url = resolve(address, file);
    if (url === null) return;
    if (url.origin !== origin)
      faults.push({
        file,
        what: `it fetches from another host: ${address}`,
        remedy: "Keep a copy in the site, or leave it out",
      });
    else if (targetFile(url.pathname, files) === null)
      faults.push({
        file,
        what: `it fetches ${address}, which was not built`,
        remedy: "Check the path and its loader",
      });
  };
  for (const [selector, attribute] of fetching)
    for (const element of document.querySelectorAll(selector)) check(element.getAttribute(attribute) ?? "");
  for (const script of document.querySelectorAll("script:not([src])"))
    for (const [, path = ""] of (script.textContent ?? "").matchAll(/^registerFile\(.*?"path":"([^"]+)"/gm))
      check(path);
  for (const style of document.querySelectorAll("style"))
    faults.push(...foreignStyles(file, style.textContent ?? ""));
  return faults;
}

/** Style sheets, fonts and pictures that a style sheet would fetch from another host. */
export function foreignStyles(file: string, css: string): readonly SiteFault[] {
  return [...css.matchAll(/(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')\s;]+)/gi)].map(([, address]) => ({
    file,
    what: `its style fetches from another host: ${address}`,
    remedy: "Use the system's fonts and local files",
  }));
}

/** A page that a screen reader or a phone would stumble over before it reads a word. */
export function unmendedFrame({ file, document }: SitePage): readonly SiteFault[] {
  const faults: SiteFault[] = [];
  const remedy = "Run the passes of mendHtml.ts over it";
  if (!document.querySelector("html")?.getAttribute("lang"))
    faults.push({ file, what: "the page names no language", remedy });
  if (document.querySelector('meta[name="viewport"][content*="maximum-scale"]') !== null)
    faults.push({ file, what: "the page forbids zooming", remedy });
  if (!document.querySelector("title")?.textContent.trim())
    faults.push({ file, what: "the page has no title", remedy: "Give it one in its front matter" });
  return faults;
}

/** Every fault of a built site; none means that it may be published. */
export async function checkSite(directory: string): Promise<readonly SiteFault[]> {
  const files = new Set(await siteFiles(directory));
  const pages: SitePage[] = [];
  for (const file of await sitePages(directory))
    pages.push({ file, document: parse(await readFile(join(directory, file), "utf8")) });
  if (pages.length === 0)
    return [{ file: directory, what: "there is no page", remedy: 'Run "npx peelboard site"' }];

  const anchors = new Map(
    pages.map(({ file, document }) => [
      file,
      new Set([...document.querySelectorAll("[id]")].map((element) => element.id)),
    ]),
  );
  const targets: SiteTargets = { files, anchors };
  const faults = pages.flatMap((page) => [
    ...errorNodes(page),
    ...deadLinks(page, targets),
    ...brokenFetches(page, targets),
    ...unmendedFrame(page),
  ]);
  for (const file of files)
    if (file.endsWith(".css"))
      faults.push(...foreignStyles(file, await readFile(join(directory, file), "utf8")));
  return [...faults, ...(await checkModules(directory))];
}
