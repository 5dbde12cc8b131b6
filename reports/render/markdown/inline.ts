import type { Run } from "../../document.ts";

/** One line of text: what Markdown would take for the end of a line or a paragraph is a space. */
const flat = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (mark) => (/\s/.test(mark) ? " " : ""))
    .replaceAll(/[\s\u2028\u2029]+/gu, (space) => (space.includes("\u00A0") ? "\u00A0" : " "));

/**
 * Text with a backslash before each character that CommonMark, its tables, or the mathematics and sub- and superscripts of
 * some committee systems would read as a mark. `&` only where it would begin a character reference.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export const escaped = (text: string): string =>
  flat(text).replaceAll(/[\\`*_{}[\]<>#|~$^]|&(?=#|[A-Za-z])/g, "\\$&");

/** What stands first in a block must not begin a list, a heading, a rule or a definition. */
export const asBlock = (inline: string): string =>
  inline
    .trim()
    .replace(/^([-+=:])/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");

/** An address as a link's destination, without the characters that would end it or a table's cell. */
const destination = (address: string): string =>
  address.replaceAll(/[\s<>()\\|`*_[\]]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

const safeAddress = (address: string | undefined): string | null => {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return ["http:", "https:", "mailto:"].includes(protocol) ? href : null;
};

/** A link out of the document, or its text alone where the address leads neither to the web nor to a mailbox. */
export function link(inline: string, address: string | undefined): string {
  const href = safeAddress(address);
  return href === null || inline.trim() === "" ? inline : `[${inline}](${destination(href)})`;
}

const space = /^[\s\p{Z}]?$/u;
// Readers differ on symbols beyond ASCII and on what lies beyond the first plane: what one takes for a mark, another does not.
const maybePunctuation = /^[\p{P}\p{S}]$/u;
const surelyPunctuation = /^(?:[!-/:-@[-`{-~]|(?![\u{10000}-\u{10FFFF}])\p{P})$/u;

/**
 * Whether asterisks about a text would mark it where it stands; otherwise they would show, and the text goes without.
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
function canMark(text: string, before: string, after: string): boolean {
  const marks = [...text];
  const [first = "", last = ""] = [marks[0], marks.at(-1)];
  const opens = !maybePunctuation.test(first) || space.test(before) || surelyPunctuation.test(before);
  const closes = !maybePunctuation.test(last) || space.test(after) || surelyPunctuation.test(after);
  return !space.test(first) && !space.test(last) && opens && closes;
}

const marksOf = ({ isStrong, isEmphasis }: Run): string => `${isStrong ? "**" : ""}${isEmphasis ? "*" : ""}`;

/** Neighbours of one kind as one run: two pairs of marks that touch would be read as one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const isPlain = run.address === undefined && last?.address === undefined;
    if (last !== undefined && isPlain && marksOf(last) === marksOf(run))
      whole[whole.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "") whole.push(run);
  }
  return whole;
}

/**
 * Runs as one line. A reference within the document is its words ("Table 3"): CommonMark has no ids to lead to, and the words
 * name the place.
 */
export function inlineOf(runs: readonly Run[]): string {
  const whole = joined(runs);
  let line = "";
  for (const [index, run] of whole.entries()) {
    const [, lead = "", text = "", trail = ""] = /^(\s*)(.*?)(\s*)$/su.exec(flat(run.text)) ?? [];
    const before = lead === "" ? ([...line.slice(-2)].at(-1) ?? "") : " ";
    const next = whole[index + 1];
    // Marks and brackets of the next run are punctuation.
    const isMarked = next !== undefined && (marksOf(next) !== "" || safeAddress(next.address) !== null);
    const after = trail !== "" ? " " : isMarked ? "*" : ([...(next?.text ?? "")][0] ?? "");
    const marks = marksOf(run);
    // A mark next to another one is ambiguous.
    const isClear = before !== "*" && !(trail === "" && next !== undefined && marksOf(next) !== "");
    const given = link(escaped(text), run.address);
    const isBeforeLink = trail === "" && next !== undefined && safeAddress(next.address) !== null;
    const isMarkable = text !== "" && isClear && canMark(given, before, after);
    const [start, end] = isMarkable ? [marks, [...marks].reverse().join("")] : ["", ""];
    // "!" before a link would make it a picture.
    const kept = isBeforeLink ? given.replace(/!$/, "\\!") : given;
    line += `${lead}${start}${kept}${end}${trail}`;
  }
  return line;
}

/** Text in strong type where it stands alone, as a label or a caption does. */
export const strong = (text: string): string => inlineOf([{ text, isStrong: true }]);
