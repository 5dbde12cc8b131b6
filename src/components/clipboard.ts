/** The way to copy that also works where a site is served without encryption, as on a force's own network. */
function copyByEvent(forms: Readonly<Record<string, string>>): void {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    isTaken = true;
  };
  document.addEventListener("copy", give, { once: true });
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give);
  }
  if (!isTaken) throw new Error("the browser does not let the page copy");
}

/**
 * Puts a text onto the clipboard in all the forms given, by type: "text/plain", "text/html".
 * @throws Error when the browser does not let the page copy.
 */
export async function copyToClipboard(forms: Readonly<Record<string, string>>): Promise<void> {
  const items = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
  } catch {
    copyByEvent(forms);
  }
}
