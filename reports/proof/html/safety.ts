import { shortened } from "../textOrder.ts";
import type { Page } from "./page.ts";

const acting: ReadonlySet<string> = new Set(
  "iframe object embed form input button link base frame audio video source track portal applet".split(" "),
);
const resources: ReadonlySet<string> = new Set(["src", "srcset", "data", "poster", "background", "action"]);

function* faultsOfAddress(tag: string, href: string, ids: ReadonlySet<string>): Generator<string> {
  if (href.startsWith("#")) {
    if (!ids.has(decodeURIComponent(href.slice(1))))
      yield `a reference leads to "${href}", which is not there`;
  } else if (tag !== "a") yield `<${tag}> fetches "${shortened(href)}"`;
  else if (!/^(https?:\/\/|mailto:)/i.test(href)) yield `a link leads to "${shortened(href)}"`;
}

/** Whatever could act or fetch, ids given twice, references into nothing. */
export function* safetyFaults({ source, elements }: Page): Generator<string> {
  const ids = new Set<string>();
  for (const { node } of elements) {
    const id = /\bid\b/i.test(node.rawAttrs) ? node.getAttribute("id") : undefined;
    if (id === undefined) continue;
    if (ids.has(id)) yield `the id "${id}" is given twice`;
    ids.add(id);
  }
  for (const { tag, node } of elements) {
    if (acting.has(tag)) yield `there is an element <${tag}>`;
    if (tag === "script" && node.getAttribute("type") !== "application/json") yield "there is a script";
    if (tag === "style" && /url\(|@import/i.test(node.textContent)) yield "the style sheet fetches something";
    // Most elements are parts of charts; what they hold in full is asked only where it matters.
    if (!/\b(on|href|src|data|poster|background|action|style|aria-|url)/i.test(node.rawAttrs)) continue;
    for (const [name, value] of Object.entries(node.attributes)) {
      if (/^on/i.test(name)) yield `<${tag}> has the attribute ${name}`;
      if (resources.has(name) && !value.startsWith("data:image/"))
        yield `<${tag}> fetches "${shortened(value)}"`;
      if (/url\(\s*["']?(?!#)/i.test(value)) yield `<${tag}> fetches "${shortened(value)}"`;
      if (name === "href" || name === "xlink:href") yield* faultsOfAddress(tag, value, ids);
      if (/^aria-(labelledby|describedby)$/.test(name) && !value.split(" ").every((id) => ids.has(id)))
        yield `<${tag}> is named by "${value}", which is not there`;
    }
    for (const [, id = ""] of node.rawAttrs.matchAll(/url\(#([^)]+)\)/g))
      if (!ids.has(id)) yield `a chart refers to "${id}", which is not there`;
  }
  // Asked of the bytes too: a browser may see a script where this parser sees none.
  if ((source.match(/<script/gi) ?? []).length !== 1) yield "there is not exactly one <script";
  const spoilt = /="[^"<>]*\b(NaN|undefined)\b[^"<>]*"/.exec(source);
  if (spoilt !== null) yield `an attribute reads ${shortened(spoilt[0].slice(1))}`;
}
