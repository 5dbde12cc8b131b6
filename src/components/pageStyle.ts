import type { PageStyle, StyleRule } from "../charts/standAlone.js";

/** Whether a rule holds for white paper at a desk: dark, printed and narrow pages are left out. */
function isForPaper(rule: CSSMediaRule): boolean {
  const { mediaText } = rule.media;
  return !/dark|print|max-width|forced-colors|scripting/.test(mediaText) && matchMedia(mediaText).matches;
}

function* rulesIn(rules: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield rule;
    else if (rule instanceof CSSImportRule && rule.styleSheet !== null)
      yield* rulesIn(rule.styleSheet.cssRules);
    else if (rule instanceof CSSMediaRule ? isForPaper(rule) : rule instanceof CSSGroupingRule)
      yield* rulesIn((rule as CSSGroupingRule).cssRules);
  }
}

/** The rules of the page's style sheets and the values of its custom properties, as they are on white paper. */
export function pageStyle(document: Document): PageStyle {
  const rules: StyleRule[] = [];
  const tokens = new Map<string, string>();
  // A chart's own sheet goes with it.
  const sheets = [...document.styleSheets].filter(
    ({ ownerNode }) => !(ownerNode instanceof Element && ownerNode.closest("svg") !== null),
  );
  for (const sheet of sheets)
    for (const { selectorText, style } of rulesIn(sheet.cssRules)) {
      if (selectorText === ":root")
        for (const name of style)
          if (name.startsWith("--")) tokens.set(name, style.getPropertyValue(name).trim());
      // A pseudo-element is no part of a drawing, and a state such as hover is none of a picture.
      if (!/::|:(hover|focus|active|target)/.test(selectorText))
        rules.push({ selector: selectorText, declarations: style.cssText });
    }
  return { rules, tokens };
}
