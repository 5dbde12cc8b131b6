/** Least contrast of text on its ground. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const leastContrast = 4.5;

const channelsOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));

const hexOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`.toUpperCase();

/** "#12436D" of "#12436d" or "#abc"; null for any other text. */
export function hexColour(text: string): string | null {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return /^#[0-9a-f]{3}$/i.test(text)
    ? `#${[...text.slice(1)].map((digit) => digit + digit).join("")}`.toUpperCase()
    : null;
}

/**
 * Contrast of a colour on white, from 1 (white) to 21 (black).
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastOnWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The same hue, only as much darker as it takes to be read on white. */
export function darkEnough(hex: string): string {
  for (let share = 100; share > 0; share--) {
    const darker = hexOf(channelsOf(hex).map((channel) => (channel * share) / 100));
    if (contrastOnWhite(darker) >= leastContrast) return darker;
  }
  return "#000000";
}
