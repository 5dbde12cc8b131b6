import { formatDate } from "../format/formatDate.js";
import { cellText } from "./cellText.js";

type Field = HTMLInputElement | HTMLSelectElement;

/** What a field or a group is called: its label without the field itself, its legend, or the name it gives to AT. */
function nameOf(field: Element, form: Element): string {
  const label = field.closest("label") ?? form.querySelector(`label[for="${field.id}"]`);
  const said = label === null || (field.id === "" && !label.contains(field)) ? "" : cellText(label);
  return (said || field.getAttribute("aria-label") || field.getAttribute("name") || "").replace(/:$/, "");
}

const legendOf = (box: Element): string | null => {
  const legend = box.closest("fieldset")?.querySelector("legend");
  return legend ? cellText(legend) : null;
};

function chosenIn(field: Field): string {
  if (field.tagName === "SELECT")
    return [...(field as HTMLSelectElement).selectedOptions].map(cellText).join(", ");
  return field.type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(field.value)
    ? formatDate(field.value)
    : field.value.trim();
}

/** The fields of a form as "name: what is chosen"; the checked boxes of a group in one line. */
function linesOf(form: Element): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const field of form.querySelectorAll<Field>("select, input")) {
    if (field.disabled || /^(hidden|button|submit|reset)$/.test(field.type)) continue;
    const isBox = field.type === "checkbox" || field.type === "radio";
    if (!isBox) {
      const value = chosenIn(field);
      // "Choose a grade" asks; nothing was chosen yet.
      if (value !== "" && !/^Choose /.test(value)) lines.set(nameOf(field, form), [value]);
      continue;
    }
    const { checked } = field as HTMLInputElement;
    const legend = legendOf(field);
    if (legend === null) lines.set(nameOf(field, form), [checked ? "yes" : "no"]);
    else lines.set(legend, [...(lines.get(legend) ?? []), ...(checked ? [nameOf(field, form)] : [])]);
  }
  return [...lines].map(([name, values]) => `${name}: ${values.length === 0 ? "none" : values.join(", ")}`);
}

/** Buttons that stay pressed, and the column by which a table is sorted. */
function pressedLines(root: ParentNode): readonly string[] {
  const pressed = [...root.querySelectorAll('[data-set][aria-pressed="true"]')].map((button) => {
    const group = button.closest("[role=group][aria-label]")?.getAttribute("aria-label");
    return `${group ?? "Chosen"}: ${cellText(button)}`;
  });
  const sorted = [...root.querySelectorAll("th[aria-sort]:not([aria-sort=none])")].map(
    (head) => `Sorted by: ${cellText(head)}, ${head.getAttribute("aria-sort")}`,
  );
  return [...pressed, ...sorted];
}

/** What the reader chose for a part of the page and for the whole of it, as lines "Round: PEEL 2017". */
export function choicesMade(root: ParentNode, document: Document): readonly string[] {
  const picker = document.querySelector<HTMLSelectElement>("#force-picker");
  const force = picker === null || picker.value === "" ? [] : [`Your force: ${chosenIn(picker)}`];
  const forms = [...root.querySelectorAll("form.controls")].flatMap(linesOf);
  const named = new Set(forms.map((line) => line.replace(/: .*$/, ":")));
  // A button that sets a field, "As at: Data release", says again what the field says.
  const pressed = pressedLines(root).filter((line) => !named.has(line.replace(/: .*$/, ":")));
  return [...new Set([...force, ...forms, ...pressed])];
}
