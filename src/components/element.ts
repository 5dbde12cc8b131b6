/** Creates an HTML element; strings become text, never markup. An attribute set to false is left out, true is empty. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false) created.setAttribute(key, value === true ? "" : String(value));
  // One by one: jsdom puts several through a fragment, and walks all that hangs on them twice.
  for (const child of children) created.append(child);
  return created;
}

/** What every component takes: the browser's document, or jsdom's. */
export interface ComponentOptions {
  readonly document: Document;
  /** Where the site's root lies from the page: "./" unless said, "../" on the page of a force. */
  readonly root?: string;
}
