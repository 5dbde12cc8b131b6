/** How lines are written: as wide as the terminal, with emphasis or without. */
export interface LineStyle {
  /** Columns of the terminal; Infinity where nothing is wrapped. */
  readonly width: number;
  readonly hasColour: boolean;
}

/**
 * A text from a document as a terminal may show it: control characters could move the cursor or rename the window, and marks
 * of writing direction could turn words round, so none of them is passed on.
 */
export const safe = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, "")
    .trim();

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns that a character takes: none for a combining mark, two for a wide one. */
const columnsOf = (character: string): number =>
  /^\p{M}$/u.test(character) ? 0 : wide.test(character) ? 2 : 1;

/** Columns that a text takes on a terminal. */
export const textWidth = (text: string): number =>
  [...text].reduce((columns, character) => columns + columnsOf(character), 0);

/**
 * Breaks a text into lines that fit the width, the second and later ones set in by `indent`; a word too long for a line is cut.
 */
export function wrapped(text: string, width: number, indent = 0): readonly string[] {
  const least = Math.max(width, indent + 2);
  const lines: string[] = [];
  let line = "";
  const begin = (): void => {
    lines.push(line);
    line = " ".repeat(indent);
  };
  const leading = /^ */.exec(text)?.[0] ?? "";
  line = leading;
  let isFirst = true;
  for (const word of text.slice(leading.length).split(" ")) {
    const joint = isFirst ? "" : " ";
    if (textWidth(line + joint + word) <= least) line += joint + word;
    else {
      if (!isFirst && line.trim() !== "") begin();
      for (const character of word) {
        if (textWidth(line + character) > least) begin();
        line += character;
      }
    }
    isFirst = false;
  }
  lines.push(line);
  return lines;
}

/** A line with a name before it: "Place: page 12", wrapped below itself. */
export const named = (name: string, text: string, { width }: LineStyle): readonly string[] =>
  wrapped(`${name}: ${safe(text)}`, width, 2);

/** A line that stands out, where the terminal can show it. */
export const strong = (lines: readonly string[], { hasColour }: LineStyle): readonly string[] =>
  hasColour ? lines.map((line) => `\u001b[1m${line}\u001b[22m`) : lines;

/** "1 proposal", "2 proposals". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
