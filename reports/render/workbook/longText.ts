/** Excel takes no longer text in a cell. */
export const longestText = 32_767;

const ending = " … (the whole text stands on the sheet Narrative)";

/** A text that a cell can hold; the sheet Narrative holds the whole of one that is longer. */
export const cellText = (text: string): string =>
  text.length <= longestText
    ? text
    : `${text.slice(0, longestText - ending.length).replace(/[\uD800-\uDBFF]$/, "")}${ending}`;
