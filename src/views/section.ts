import { element } from "../components/element.js";
import { unbroken } from "../components/unbroken.js";
import type { ViewOptions } from "./viewOptions.js";

/** The id of a section, from its title. */
export const sectionId = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** A part of a page under its own heading; its id makes it a place that a link can lead to. */
export function section(
  title: string,
  { document }: Pick<ViewOptions, "document">,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const id = sectionId(title);
  return element(
    document,
    "section",
    { "aria-labelledby": id },
    element(document, "h2", { id }, ...unbroken(title, document)),
    ...children,
  );
}

/** Words between figures. */
export const paragraph = (text: string, { document }: Pick<ViewOptions, "document">): HTMLElement =>
  element(document, "p", {}, text);

/** A part that opens on demand: what most readers do not need at once. */
export const folded = (
  title: string,
  { document }: Pick<ViewOptions, "document">,
  ...children: readonly (Node | string)[]
): HTMLElement =>
  element(document, "details", { class: "folded" }, element(document, "summary", {}, title), ...children);

/** A folded part without which the figures must not be read: on paper, where nobody can open it, it stands open. */
export function foldedOnScreen(...parts: Parameters<typeof folded>): HTMLElement {
  const fold = folded(...parts);
  fold.dataset.paper = "open";
  return fold;
}
