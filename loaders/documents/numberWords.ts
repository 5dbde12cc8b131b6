const words = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/** A whole number in digits or in words up to twenty; null for anything else, such as a number with a footnote's mark. */
export function countOf(text: string): number | null {
  const word = text.trim().toLowerCase();
  if (/^\d{1,6}$/.test(word)) return Number(word);
  const index = words.indexOf(word === "zero" ? "no" : word);
  return index < 0 ? null : index;
}
