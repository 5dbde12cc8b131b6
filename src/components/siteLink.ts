import { type ComponentOptions, element } from "./element.js";

/** The address of a place of the site ("methods#peers") as seen from the page: the site may be served below a path. */
export const siteAddress = (place: string, { root = "./" }: Pick<ComponentOptions, "root">): string =>
  `${root}${place}`;

/** A link to a place of the site, given from its root: "methods#peers", "compare?round=peel-2023". */
export const siteLink = (text: string, place: string, options: ComponentOptions): HTMLElement =>
  element(options.document, "a", { href: siteAddress(place, options) }, text);
