const longestHeading = 100;
/** Stands above the words of one recommendation, not above a section. */
const itemTitle = /^recommendation \d+$/i;

/** Whether a line of its own reads as a heading: short, without the stop that ends a sentence. */
export const isHeadingText = (text: string): boolean =>
  text.length <= longestHeading &&
  !itemTitle.test(text) &&
  /^[\p{Lu}\p{N}'"‘“]/u.test(text) &&
  !/[.;,!?]["”’']?$/.test(text);
