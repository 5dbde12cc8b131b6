/** What XML 1.0 forbids, halves of characters among it, and the control characters that it advises against. */
const forbidden = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as the content of an XML element or attribute, without the characters that XML forbids. */
export const xmlText = (text: string): string =>
  text.replaceAll(forbidden, "").replaceAll(/[&<>"]/g, (mark) => escapes[mark] ?? mark);

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
