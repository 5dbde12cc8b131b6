const setting = "peelboard:search-key";

/** What a browser keeps between visits, or null where the reader has forbidden it. */
function storageOf(document: Document): Storage | null {
  try {
    return document.defaultView?.localStorage ?? null;
  } catch {
    return null;
  }
}

const writing = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/**
 * "/" leads to the search field from anywhere on the page, unless the reader is writing, has opened a dialog, or has switched
 * it off with the checkbox: who speaks to a computer may say a single character without meaning it.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html
 */
export function wireShortcut(field: HTMLInputElement, checkbox: HTMLInputElement): void {
  const { ownerDocument: document } = field;
  const storage = storageOf(document);
  checkbox.checked = storage?.getItem(setting) !== "off";
  checkbox.addEventListener("change", () => {
    if (checkbox.checked) storage?.removeItem(setting);
    else storage?.setItem(setting, "off");
  });
  document.addEventListener("keydown", (event) => {
    const isPlain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || !checkbox.checked || event.defaultPrevented) return;
    if ((event.target as Element).closest?.(writing) != null) return;
    if (document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
