import { type ComponentOptions, element } from "./element.js";

/** A few figures with what each is; both come as text from src/format. */
export const keyFigures = (
  figures: readonly { readonly term: string; readonly figure: string }[],
  { document }: ComponentOptions,
): HTMLElement =>
  element(
    document,
    "dl",
    { class: "key-figures" },
    ...figures.map(({ term, figure }) =>
      element(document, "div", {}, element(document, "dt", {}, term), element(document, "dd", {}, figure)),
    ),
  );
