import type { FigureFacts } from "../model/figureFacts.js";
import { cellText } from "./cellText.js";
import { choicesMade } from "./choicesMade.js";

/** What offers a menu: a figure, or a table that stands alone. */
export const figureSelector = ".figure-card, .table-and-notes";

const warningSelector = ".warning-line, .verdict-strip";

const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(cellText).filter((text) => text !== "");

/** What a warning says, without the links that a verdict ends in. */
function warningText(line: Element): string {
  if (!line.matches(".verdict-strip")) return cellText(line);
  const copy = line.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll("a")) link.remove();
  return cellText(copy).replace(/[\s.]*$/, ".");
}

/** The warnings that stand before a figure and belong to no other: on its own level, and on those around it. */
function warningsAbove(figure: Element): string[] {
  const found: string[] = [];
  for (
    let at: Element | null = figure;
    at !== null && !at.matches("main, [data-view]");
    at = at.parentElement
  ) {
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) {
      if (before.matches(warningSelector)) found.unshift(warningText(before));
      // What stands above another figure or in another section is of that one.
      else if (before.matches("section, h2") || before.querySelector(figureSelector) !== null) break;
      else if (before.matches(figureSelector)) break;
    }
  }
  return found;
}

/** The address that shows this figure as it is: the page's, with all that is chosen, and the figure's own place in it. */
export const figureAddress = (figure: Element, href: string): string =>
  `${href.replace(/#.*$/, "")}${figure.id === "" ? "" : `#${figure.id}`}`;

/** What must go with a figure when it leaves the page, as the page states it. */
export function readFigure(
  figure: Element,
  { document, href }: { document: Document; href: string },
): FigureFacts {
  const view = figure.closest("[data-view]") ?? document.querySelector("main") ?? document;
  const isCard = figure.matches(".figure-card");
  const inTable = new Set(figure.querySelectorAll(".table-and-notes .warning-line"));
  const own = isCard
    ? [...figure.querySelectorAll(warningSelector)].filter((line) => !inTable.has(line))
    : [];
  const [headline = document.title] = texts(figure, isCard ? "figcaption h3, h3" : "caption");
  return {
    headline,
    subtitle: isCard ? (texts(figure, ".subtitle")[0] ?? "") : "",
    warnings: [...new Set([...warningsAbove(figure), ...own.map(warningText)])],
    notes: texts(figure, ".figure-note"),
    sources: texts(figure, ".source-line"),
    release: texts(document, "[data-release]")[0] ?? "",
    choices: choicesMade(view, document),
    address: figureAddress(figure, href),
  };
}

/** The ISO date of the data that the page shows, or an empty text. */
export const releaseDay = (document: Document): string =>
  document.querySelector<HTMLElement>("[data-release]")?.dataset.release ?? "";
