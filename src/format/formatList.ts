const format = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Names as a phrase without the serial comma: "a, b and c". No name is an empty text. */
export const formatList = (names: readonly string[]): string => format.format(names);
