/**
 * A text fit for an address or a file's name: "24 of 43 forces were Good" is "24-of-43-forces-were-good". Cut between words
 * at the longest length given.
 */
export function slug(text: string, longest: number): string {
  const whole = text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f’']/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  if (whole.length <= longest) return whole;
  const end = whole.lastIndexOf("-", longest);
  return whole.slice(0, end > 0 ? end : longest);
}
