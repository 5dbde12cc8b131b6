import { type ComponentOptions, element } from "./element.js";
import type { Choice } from "./selectControl.js";

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** A labelled select whose choices stand in groups. */
export function groupedSelect(
  {
    label,
    name,
    groups,
    value,
  }: {
    readonly label: string;
    readonly name: string;
    readonly groups: readonly ChoiceGroup[];
    readonly value: string;
  },
  { document }: ComponentOptions,
): HTMLLabelElement {
  return element(
    document,
    "label",
    {},
    label,
    element(
      document,
      "select",
      { name },
      ...groups.map((group) =>
        element(
          document,
          "optgroup",
          { label: group.label },
          ...group.choices.map((choice) =>
            element(
              document,
              "option",
              { value: choice.value, selected: choice.value === value },
              choice.text,
            ),
          ),
        ),
      ),
    ),
  );
}
