import { element } from "../components/element.js";
import type { ViewOptions } from "./viewOptions.js";

/** A list of links to the sections of a long page, in their order, from their headings. */
export function contents(
  sections: readonly HTMLElement[],
  { document }: Pick<ViewOptions, "document">,
): HTMLElement {
  const links = sections.flatMap((section) => {
    const heading = section.querySelector("h2[id]");
    return heading === null
      ? []
      : [
          element(
            document,
            "li",
            {},
            element(document, "a", { href: `#${heading.id}` }, heading.textContent ?? ""),
          ),
        ];
  });
  return element(
    document,
    "nav",
    { class: "contents", "aria-label": "On this page" },
    element(document, "ul", {}, ...links),
  );
}
