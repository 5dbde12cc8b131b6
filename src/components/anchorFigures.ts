import { slug } from "../format/slug.js";
import { cellText } from "./cellText.js";

const isCard = ({ classList }: Element): boolean => classList.contains("figure-card");

const nameOf = (figure: Element): string => {
  const named = figure.querySelector(isCard(figure) ? ".subtitle" : "caption");
  return named === null ? "" : cellText(named);
};

/**
 * Gives every figure and every table that stands alone a place that a link can lead to: what it measures, in kebab case. The
 * table of a figure has the figure's. Of two with the same name the second ends in -2.
 */
export function anchorFigures<Root extends Element>(root: Root): Root {
  const taken = new Set([...root.querySelectorAll("[id]")].map(({ id }) => id));
  for (const figure of root.querySelectorAll(".figure-card, .table-and-notes")) {
    if (figure.id !== "" || figure.parentElement?.closest(".figure-card")) continue;
    const name = `${isCard(figure) ? "figure" : "table"}-${slug(nameOf(figure), 72)}`;
    let id = name;
    for (let count = 2; taken.has(id); count++) id = `${name}-${count}`;
    taken.add(id);
    figure.id = id;
  }
  return root;
}
