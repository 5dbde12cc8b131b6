import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { paths } from "../../loaders/paths.ts";
import type { PageStyle, StyleRule } from "../../src/charts/standAlone.ts";

const sheets = ["tokens.css", "figures.css"] as const;

/**
 * What the site's style sheets say of charts on white paper: a chart in a pack looks as it does on the page. Read once by
 * whoever makes packs, since parsing takes some milliseconds.
 */
export function paperStyle(): PageStyle {
  const { document } = new JSDOM(
    sheets
      .map((sheet) => `<style>${readFileSync(join(paths.root, "src/style", sheet), "utf8")}</style>`)
      .join(""),
  ).window;
  const rules: StyleRule[] = [];
  const tokens = new Map<string, string>();
  // Rules within @media are for dark pages and narrow windows.
  for (const rule of [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])) {
    if (!("selectorText" in rule)) continue;
    const { selectorText, style } = rule as CSSStyleRule;
    if (selectorText === ":root")
      for (const name of Array.from(style))
        if (name.startsWith("--")) tokens.set(name, style.getPropertyValue(name).trim());
    if (/\bsvg \.[\w-]+$/.test(selectorText))
      rules.push({ selector: selectorText, declarations: style.cssText });
  }
  return { rules, tokens };
}
