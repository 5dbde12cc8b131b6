import type { Figure } from "../../document.ts";
import { drawing } from "./drawing.ts";
import { type Markup, nested, tag } from "./markup.ts";
import { noteMarkup } from "./note.ts";
import { directionOf, inwardLink, words } from "./words.ts";

/** A chart under its message; `tableLabel` is the label of the table that holds its figures. */
export function figureMarkup(figure: Figure, tableLabel: string): Markup {
  const { id, label, headline, subtitle, warnings, source, tableId, width } = figure;
  return tag(
    "figure",
    { id, class: "figure" },
    nested(
      tag(
        "figcaption",
        {},
        tag(
          "p",
          { class: "headline", dir: directionOf(headline) },
          tag("span", { class: "label" }, label),
          " ",
          words(headline),
        ),
        tag("p", { class: "subtitle", dir: directionOf(subtitle) }, words(subtitle)),
      ),
      ...warnings.map((text) => noteMarkup("warning", [{ text }])),
      // Narrower than it can be read, it scrolls; who uses the keyboard must be able to come to it.
      tag(
        "div",
        { class: "chart", style: `--chart: ${width}px`, role: "group", tabindex: 0, "aria-label": label },
        drawing(figure),
      ),
      tag(
        "p",
        { class: "source" },
        words(source),
        " ",
        tag("span", {}, "The figures of this chart stand in ", inwardLink(tableId, tableLabel), "."),
      ),
    ),
  );
}
