/** What XML cannot hold, even escaped: control characters, halves of pairs and the two non-characters. */
const unwritable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as Word can hold it; a tab or a line break within a text is a space. */
export const plain = (text: string): string => text.replaceAll(/[\t\n\r]+/g, " ").replaceAll(unwritable, "");

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as it stands in XML, within an element or an attribute. */
export const xmlText = (text: string): string =>
  plain(text).replaceAll(/[&<>"]/g, (character) => escapes[character] ?? "");

const rightToLeftLetter =
  "\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}";
const rightToLeftPart = new RegExp(
  `[\\u200F\\u061C]*[${rightToLeftLetter}](?:[${rightToLeftLetter}\\p{M}\\p{P}\\p{Cf}\\s]*[${rightToLeftLetter}\\p{M}\\u200F])?`,
  "gu",
);
const firstLetter = /\p{L}/u;
const isRightToLeftLetter = new RegExp(`[${rightToLeftLetter}]`, "u");

export interface TextPart {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** A text cut where its direction changes: Word lays a run out to the left only when told so. */
export function directionParts(given: string): readonly TextPart[] {
  const text = plain(given);
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(rightToLeftPart)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isRightToLeft: false });
    parts.push({ text: match[0], isRightToLeft: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isRightToLeft: false });
  return parts;
}

/** Whether a paragraph runs from right to left: by its first letter, as the Unicode rule has it. */
export const runsRightToLeft = (text: string): boolean =>
  isRightToLeftLetter.test(firstLetter.exec(text)?.[0] ?? "");
