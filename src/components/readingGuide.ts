import { type ExplanationId, explanationOf } from "../format/explanations.js";
import { type ComponentOptions, element } from "./element.js";
import { siteLink } from "./siteLink.js";

/** How to read a statistic, what it does not say, and a link to its method; meant for a fold or a menu beside a figure. */
export function readingGuide(id: ExplanationId, options: ComponentOptions): HTMLElement {
  const { document } = options;
  const { name, reads, doesNotSay, method } = explanationOf(id);
  const list = (sentences: readonly string[]): HTMLElement =>
    element(document, "ul", {}, ...sentences.map((sentence) => element(document, "li", {}, sentence)));
  return element(
    document,
    "div",
    { class: "reading-guide", "data-explanation": id },
    // Not headings: a guide stands at any depth of the page, often many times.
    element(document, "p", { class: "reading-guide-name" }, name),
    list(reads),
    element(document, "p", { class: "reading-guide-part" }, "What it does not say"),
    list(doesNotSay),
    element(document, "p", {}, siteLink("How it is worked out", `methods#${method}`, options)),
  );
}
