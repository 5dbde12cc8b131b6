import type { Run } from "../../document.ts";
import { type Child, type Markup, tag } from "./markup.ts";

const rightToLeft =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** "auto" where a text holds letters that run from right to left: its own first letter then says how it runs. */
export const directionOf = (text: string): "auto" | null => (rightToLeft.test(text) ? "auto" : null);

/** Text in which a word without end may break, so that it neither widens a table nor leaves the page. */
export const words = (text: string): Child =>
  text
    .split(/(\S{25,})/u)
    .filter((part) => part !== "")
    .map((part) => (/^\S{25}/u.test(part) ? tag("span", { class: "long" }, part) : part));

/** The address, if it leads to the web or to a mailbox; anything else (a script, a file) is no link. */
export function safeAddress(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return ["http:", "https:", "mailto:"].includes(protocol) ? href : null;
}

/** A link out of the document, or its text alone where the address is not safe. */
export function outwardLink(address: string | undefined, child: Child): Child {
  const href = safeAddress(address);
  return href === null ? child : tag("a", { href }, child);
}

export const inwardLink = (target: string, child: Child): Markup =>
  tag("a", { href: `#${encodeURIComponent(target)}` }, child);

function runMarkup({ text, isStrong, isEmphasis, address, target }: Run, direction: "auto" | null): Child {
  let child: Child = words(text);
  if (direction !== null) child = tag("span", { dir: direction }, child);
  if (isEmphasis) child = tag("em", {}, child);
  if (isStrong) child = tag("strong", {}, child);
  return target === undefined ? outwardLink(address, child) : inwardLink(target, child);
}

export interface Prose {
  /** For the block: an element whose parts state their own direction has none itself. */
  readonly dir: "auto" | null;
  readonly children: Child;
}

/** Runs as the contents of one block. */
export function prose(runs: readonly Run[]): Prose {
  const [only] = runs;
  if (runs.length === 1 && only !== undefined)
    return { dir: directionOf(only.text), children: runMarkup(only, null) };
  return { dir: null, children: runs.map((run) => runMarkup(run, directionOf(run.text))) };
}
