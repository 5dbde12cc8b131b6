const edge = new Set([" ", ":", ";", ",", ".", "*"]);

/**
 * Text as it is compared: lower case, one kind of dash, quotation mark and space, no marks at its ends.
 * "Protecting Vulnerable People – Child Abuse:" and "protecting vulnerable people - child abuse" are the same.
 */
export function plain(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐-―−]/g, "-")
    .replace(/&/g, " and ")
    .replace(/\s+/g, " ");
  // By hand: a pattern for the end of a text looks at each of a million stops as a beginning.
  let [start, end] = [0, words.length];
  while (start < end && edge.has(words.charAt(start))) start += 1;
  while (end > start && edge.has(words.charAt(end - 1))) end -= 1;
  return words.slice(start, end);
}

/** Whether two texts say the same in the same words, however they are set. */
export const isSameText = (a: string, b: string): boolean => plain(a) === plain(b);
