import { type ComponentOptions, element } from "./element.js";

/** A labelled field of one line: a date, a number or a text; the hint stands below it and is read with it. */
export function inputControl(
  {
    label,
    name,
    type,
    value,
    hint,
    ...limits
  }: {
    readonly label: string;
    readonly name: string;
    readonly type: "date" | "number" | "text";
    readonly value: string;
    readonly hint?: string;
    readonly min?: string;
    readonly max?: string;
    readonly step?: string;
  },
  { document }: ComponentOptions,
): HTMLLabelElement {
  return element(
    document,
    "label",
    {},
    label,
    element(document, "input", { type, name, value, ...limits, autocomplete: "off" }),
    ...(hint === undefined ? [] : [element(document, "span", { class: "hint" }, hint)]),
  );
}
