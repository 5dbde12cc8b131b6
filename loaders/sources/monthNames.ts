/** The months of the year in small letters, January first. */
export const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

/** January is 1; null when the word is no month, whole or cut to three letters or more. */
export const monthOf = (word: string): number | null => {
  const index = monthNames.findIndex((month) => word.length >= 3 && month.startsWith(word.toLowerCase()));
  return index < 0 ? null : index + 1;
};
