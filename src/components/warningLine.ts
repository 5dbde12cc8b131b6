import { type ComponentOptions, element } from "./element.js";

/** A warning above the figure it concerns; the wordings are in src/format/warnings. */
export const warningLine = (text: string, { document }: ComponentOptions): HTMLElement =>
  element(document, "p", { class: "warning-line" }, text);
