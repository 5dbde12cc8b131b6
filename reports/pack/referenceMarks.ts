/** A reference to a figure as it stands in a comment. */
export interface Mark {
  /** Where it begins, in characters from the start of the file. */
  readonly offset: number;
  /** With its braces: "{{grade:effectiveness}}". */
  readonly text: string;
}

export interface MarkFault extends Mark {
  readonly message: string;
}

export interface MarkedText {
  /** The text, as long as before, with a placeholder for each mark: Markdown then cannot take a mark apart. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly faults: readonly MarkFault[];
}

// Codes that are no characters and that no text may hold (`textOfFile` refuses them): one begins a placeholder, three count, the rest fill.
const digits = 30;
const [begin, fill, zero] = [0xfdd0, 0xfdd1, 0xfdd2];
const most = digits ** 3;

const placeholder = (place: number, length: number): string =>
  String.fromCharCode(
    begin,
    zero + Math.floor(place / digits ** 2),
    zero + (Math.floor(place / digits) % digits),
    zero + (place % digits),
  ) + String.fromCharCode(fill).repeat(length - 4);

const placeholders = /\uFDD0([\uFDD2-\uFDEF]{3})\uFDD1*/g;

/** Text with its placeholders replaced by what `say` makes of the mark at that place. */
export const withMarks = (text: string, say: (place: number) => string): string =>
  text.replaceAll(placeholders, (_, code: string) =>
    say([...code].reduce((sum, digit) => sum * digits + digit.charCodeAt(0) - zero, 0)),
  );

/** Whether a text holds a placeholder. */
export const hasMark = (text: string): boolean => text.includes(String.fromCharCode(begin));

const kinds = "grade|count|measure|national|caseload|last-day|published|as-at";
const oneBrace = new RegExp(`(?<![\\\\{])\\{\\s*(?:${kinds})\\s*(?:[:=][^{}\\n]*)?\\}(?!\\})`, "g");
const lineOf = (text: string, offset: number): string =>
  text.slice(offset, offset + 60).split(/[\r\n]/)[0] ?? "";

/**
 * Finds the marks of a text: what stands between two opening and two closing braces, on one line or wrapped onto the next.
 * Braces after a backslash are text. Faults are braces that have no partner, and marks in single braces.
 */
export function markedText(text: string): MarkedText {
  const marks: Mark[] = [];
  const faults: MarkFault[] = [];
  const masked = text.replaceAll(/(?<!\\)\{\{([^{}]*)\}\}/g, (whole, inner: string, offset: number) => {
    const isParted = /(\r\n|\r|\n)[\s>]*?(\r\n|\r|\n)/.test(inner);
    if (isParted || inner.trim() === "" || marks.length === most) {
      const message = isParted
        ? "an empty line stands between the opening and the closing braces; close it with }} on the same line"
        : inner.trim() === ""
          ? "nothing stands between the braces; name a figure, such as {{grade:effectiveness}}"
          : `a file may hold ${most} references`;
      faults.push({ offset, text: isParted ? lineOf(text, offset) : whole, message });
      return " ".repeat(whole.length);
    }
    marks.push({ offset, text: whole.replaceAll(/\s*[\r\n][\s>]*/g, " ") });
    return placeholder(marks.length - 1, whole.length);
  });
  const find = (pattern: RegExp, message: string): void => {
    for (const { index, 0: found } of masked.matchAll(pattern))
      faults.push({ offset: index, text: found.length > 2 ? found : lineOf(text, index), message });
  };
  find(
    /(?<!\\)\{\{/g,
    "this is opened and not closed; close it with }}, or write \\{{ for the braces themselves",
  );
  find(
    /(?<!\\)\}\}/g,
    "this closes what was not opened; open it with {{, or write \\}} for the braces themselves",
  );
  find(oneBrace, "a reference stands between two braces on each side, such as {{grade:effectiveness}}");
  return { text: masked, marks, faults: faults.toSorted((a, b) => a.offset - b.offset) };
}
