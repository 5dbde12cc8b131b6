import { type ComponentOptions, element } from "./element.js";

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A labelled select; its `value` and its `input` events are the select's own. */
export function selectControl(
  {
    label,
    name,
    choices,
    value,
  }: {
    readonly label: string;
    readonly name: string;
    readonly choices: readonly Choice[];
    readonly value?: string;
  },
  { document }: ComponentOptions,
): { readonly control: HTMLLabelElement; readonly select: HTMLSelectElement } {
  const select = element(
    document,
    "select",
    { name },
    ...choices.map((choice) =>
      element(document, "option", { value: choice.value, selected: choice.value === value }, choice.text),
    ),
  );
  return { control: element(document, "label", {}, label, select), select };
}
