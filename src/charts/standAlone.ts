import { darkText } from "./theme.js";

/** A rule of the page's style sheets that may speak of parts of a chart. */
export interface StyleRule {
  readonly selector: string;
  readonly declarations: string;
}

export interface PageStyle {
  /** In the order of the sheets. */
  readonly rules: readonly StyleRule[];
  /** The values of the custom properties on white paper, by name with its hyphens. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** What a picture takes over from a style sheet; its size and place it has of its own. */
const kept =
  /^(fill|stroke|opacity|color|font|text-anchor|dominant-baseline|letter-spacing|paint-order|visibility|display|white-space|mix-blend-mode)/;

const declarationsOf = (style: string): readonly string[] =>
  style
    .split(";")
    .map((declaration) => declaration.trim())
    .filter((declaration) => kept.test(declaration));

/** Of declarations of one property the last: it wins anyway. */
const lastOfEach = (declarations: readonly string[]): readonly string[] => [
  ...new Map(declarations.map((declaration) => [declaration.split(":")[0], declaration])).values(),
];

/** Puts values in the places of custom properties, as deep as they name one another. */
function withTokens(text: string, tokens: PageStyle["tokens"]): string {
  let resolved = text;
  for (let depth = 0; depth < 4 && resolved.includes("var("); depth++)
    resolved = resolved.replaceAll(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
      (_, name: string, fallback?: string) => tokens.get(name) ?? fallback?.trim() ?? "inherit",
    );
  return resolved;
}

/** Writes the page's rules onto the parts of the copy that they match in the page; what stands on a part itself wins. */
function inline(original: SVGElement, copy: SVGElement, rules: readonly StyleRule[]): void {
  const parts = new Map<Element, Element>();
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [index, part] of [original, ...original.querySelectorAll("*")].entries()) {
    const twin = copies[index];
    if (twin !== undefined) parts.set(part, twin);
  }
  const given = new Map<Element, string[]>();
  for (const { selector, declarations } of rules) {
    const style = declarationsOf(declarations);
    if (style.length === 0) continue;
    const matched = [
      ...(original.matches(selector) ? [original] : []),
      ...original.querySelectorAll(selector),
    ];
    for (const part of matched) given.set(part, [...(given.get(part) ?? []), ...style]);
  }
  for (const [part, twin] of parts) {
    const own = declarationsOf(twin.getAttribute("style") ?? "");
    const style = lastOfEach([...(given.get(part) ?? []), ...own]).join("; ");
    if (style === "") twin.removeAttribute("style");
    else twin.setAttribute("style", style);
  }
}

/** The colour that `currentColor` stands for on a part: its own, or that of what is around it. */
function ownColour(part: Element, around: string): string {
  const stated = /(?:^|;)\s*color:\s*([^;]+)/.exec(part.getAttribute("style") ?? "")?.[1];
  const colour = (stated ?? part.getAttribute("color") ?? "").trim();
  return colour === "" || /^(inherit|currentcolor)$/i.test(colour) ? around : colour;
}

function settle(part: Element, around: string, tokens: PageStyle["tokens"]): void {
  if (part.localName === "style") {
    part.textContent = withTokens(part.textContent ?? "", tokens).replaceAll(/currentcolor/gi, around);
    return;
  }
  for (const { name, value } of [...part.attributes])
    if (value.includes("var(")) part.setAttribute(name, withTokens(value, tokens));
  const colour = ownColour(part, around);
  for (const { name, value } of [...part.attributes])
    if (/currentcolor/i.test(value)) part.setAttribute(name, value.replaceAll(/currentcolor/gi, colour));
  for (const child of part.children) settle(child, colour, tokens);
}

/**
 * A copy of a chart that needs no page: what style sheets say of it stands on its parts, custom properties and `currentColor`
 * are colours for white paper, and nothing in it can take focus. The chart itself stays as it is.
 */
export function standAlone(chart: SVGSVGElement, { rules, tokens }: PageStyle): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  inline(chart, copy, rules);
  settle(copy, darkText, tokens);
  for (const part of [copy, ...copy.querySelectorAll("[tabindex], [role], [class], [data-set]")])
    for (const name of ["tabindex", "role", "data-set", ...(part === copy ? ["class"] : [])])
      part.removeAttribute(name);
  return copy;
}
