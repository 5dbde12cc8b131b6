import { localWord } from "../format/localWords.js";
import { type ComponentOptions, element } from "./element.js";

/** The word that marks a row of the office's own; `isSaidElsewhere` where a file of the table names the source anyway. */
export const localMark = (
  { document }: ComponentOptions,
  { isSaidElsewhere = false }: { readonly isSaidElsewhere?: boolean } = {},
): HTMLElement =>
  element(
    document,
    "span",
    { class: "local-mark", "data-text": isSaidElsewhere ? "" : ` (${localWord})` },
    localWord,
  );

/** The letter that marks a judgement of the office's own on its chip; its name says it in words. */
export const localSign = ({ document }: ComponentOptions): HTMLElement =>
  element(document, "span", { class: "local-sign", "aria-hidden": "true" }, "L");
