import { type ComponentOptions, element } from "./element.js";
import type { Choice } from "./selectControl.js";

/** A labelled group of checkboxes. */
export function checkboxGroup(
  {
    legend,
    name,
    choices,
    checked,
  }: {
    readonly legend: string;
    readonly name: string;
    readonly choices: readonly Choice[];
    readonly checked: readonly string[];
  },
  { document }: ComponentOptions,
): HTMLFieldSetElement {
  return element(
    document,
    "fieldset",
    { class: "checkbox-group" },
    element(document, "legend", {}, legend),
    ...choices.map(({ value, text }) =>
      element(
        document,
        "label",
        {},
        element(document, "input", { type: "checkbox", name, value, checked: checked.includes(value) }),
        ` ${text}`,
      ),
    ),
  );
}

/** The values that are checked, in the order of the group. */
export const checkedValues = (group: HTMLFieldSetElement): string[] =>
  [...group.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);
