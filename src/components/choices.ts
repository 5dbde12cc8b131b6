/**
 * What a reader can choose on a page, each with its default; the names are those of the address and of the form's fields.
 * A field whose default is a list may occur many times in the address.
 */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What is chosen: of every field its value or values. */
export type Choices<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends string ? string : readonly string[];
};

const isSame = (a: string | readonly string[], b: string | readonly string[]): boolean =>
  typeof a === "string" || typeof b === "string"
    ? a === b
    : a.length === b.length && a.every((value, index) => value === b[index]);

/** The choices in the search part of an address; a field that it does not name has its default. Values are not checked here. */
export function readChoices<F extends Fields>(search: string, fields: F): Choices<F> {
  const address = new URLSearchParams(search);
  const read = Object.entries(fields).map(([name, standard]) => {
    if (!address.has(name)) return [name, standard];
    // An empty list must differ from a list that is not named: it is written as one empty value.
    return [
      name,
      typeof standard === "string" ? address.get(name) : address.getAll(name).filter((value) => value !== ""),
    ];
  });
  return Object.fromEntries(read) as Choices<F>;
}

/** The search part of an address with the choices in it, defaults left out; whatever else it carries stays. */
export function writeChoices<F extends Fields>(search: string, fields: F, choices: Choices<F>): string {
  const address = new URLSearchParams(search);
  for (const [name, standard] of Object.entries(fields)) {
    address.delete(name);
    const chosen = choices[name] ?? standard;
    if (isSame(chosen, standard)) continue;
    if (typeof chosen === "string") address.set(name, chosen);
    else if (chosen.length === 0) address.set(name, "");
    else for (const value of chosen) address.append(name, value);
  }
  const written = address.toString();
  return written === "" ? "" : `?${written}`;
}

/** The choices with some of them set by a piece of address such as "cell=good" or "peers=kent&peers=surrey". */
export function withChoices<F extends Fields>(choices: Choices<F>, fields: F, set: string): Choices<F> {
  const named = new Set(new URLSearchParams(set).keys());
  const changed = Object.fromEntries(Object.entries(fields).filter(([name]) => named.has(name)));
  return { ...choices, ...readChoices(set, changed) };
}

/** What a form holds, as a piece of address; a group of checkboxes that are all empty is one empty value. */
export function choicesOfForm(form: HTMLFormElement): string {
  const set = new URLSearchParams();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("select, input")) {
    if (field.name === "") continue;
    const isBox = field.type === "checkbox" || field.type === "radio";
    if (!isBox || (field as HTMLInputElement).checked) set.append(field.name, field.value);
    else if (field.type === "checkbox" && !set.has(field.name)) set.append(field.name, "");
  }
  return set.toString();
}

/** Whether a field no longer holds what the page gave it. */
function isChanged(field: HTMLInputElement | HTMLSelectElement): boolean {
  if ("options" in field) {
    const options = [...field.options];
    return (
      options.some(({ defaultSelected }) => defaultSelected) &&
      options.some(({ selected, defaultSelected }) => selected !== defaultSelected)
    );
  }
  const isBox = field.type === "checkbox" || field.type === "radio";
  return isBox ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** What a reader chose in a form of the page before any script could hear it, as a piece of address; empty for nothing. */
export function choicesMadeEarly(root: ParentNode): string {
  const set = new URLSearchParams();
  for (const form of root.querySelectorAll<HTMLFormElement>("form.controls")) {
    const held = new URLSearchParams(choicesOfForm(form));
    const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("select, input")];
    const names = new Set(fields.filter(isChanged).map(({ name }) => name));
    for (const [name, value] of held) if (names.has(name)) set.append(name, value);
  }
  return set.toString();
}
