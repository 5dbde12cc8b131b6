import { type ComponentOptions, element } from "./element.js";

/** What a press of a button in the menu does; figureActions does it. */
export type FigureAction = "svg" | "png" | "csv" | "xlsx" | "copy" | "link";

const pictures: readonly (readonly [FigureAction, string])[] = [
  ["svg", "SVG picture"],
  ["png", "PNG picture"],
];
const tables: readonly (readonly [FigureAction, string])[] = [
  ["csv", "CSV table"],
  ["xlsx", "Excel table"],
  ["copy", "Copy table"],
  ["link", "Copy link"],
];

/**
 * The menu of a figure or a table: a fold of buttons that work in HTML drawn at build time, since one listener for the whole
 * page hears them. The markup is short: a page holds many.
 */
export const figureMenu = ({
  document,
  withPicture,
}: ComponentOptions & { readonly withPicture: boolean }): HTMLDetailsElement =>
  element(
    document,
    "details",
    { class: "figure-menu" },
    element(document, "summary", {}, "Download or share"),
    ...[...(withPicture ? pictures : []), ...tables].map(([action, words]) =>
      element(document, "button", { "data-action": action }, words),
    ),
  );
