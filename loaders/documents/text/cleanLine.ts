/** What Word leaves in text that was taken out of it. */
const wordMarks = /\[bookmark: [^\]\s]{0,60}\]/g;
/** Marks that do not show: soft hyphens, spaces of no width, marks of direction. They would part words that look whole. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
/** Controls, which text has no use for, except tabs. */
const controls = /(?!\t)\p{Cc}/gu;
const wideSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** A line without what does not show and without the stars of emphasis; spaces and tabs stay where they are. */
export const cleanLine = (line: string): string =>
  line
    .replace(wordMarks, "")
    .replace(unseen, "")
    .replace(wideSpaces, " ")
    .replace(controls, "")
    .replace(/\*\*|__/g, "");

const bullet = /^\s*(?:[•·∙▪◦●○■□‣–—*-]|o(?=\s{2}))\s+(?=\S)/;

/** The text of a bullet without its mark; null for any other line. */
export function bulletText(line: string): string | null {
  const mark = bullet.exec(line);
  return mark === null ? null : line.slice(mark[0].length).trim();
}
