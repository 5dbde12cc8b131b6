/** The ground of the pack in the dark, and the least contrast of links on it; `--ground` of pack.css. */
const darkGround = "#12171c";
const leastContrast = 6;

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const hexadecimal = (shares: readonly number[]): string =>
  `#${shares
    .map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** A colour with so much white in it: 1 is white. */
const mixed = (colour: string, white: number): string =>
  hexadecimal(channels(colour).map((channel) => (channel + (255 - channel) * white) / 255));

/**
 * The colour at another lightness, with its hue and what it has of saturation: mixing with white would grey it.
 * @see https://www.w3.org/TR/css-color-4/#hsl-to-rgb
 */
function atLightness(colour: string, lightness: number): string {
  const shares = channels(colour).map((channel) => channel / 255);
  const [most, least] = [Math.max(...shares), Math.min(...shares)];
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(most + least - 1));
  const reach = saturation * Math.min(lightness, 1 - lightness);
  // Each channel keeps its place between the least and the most.
  return hexadecimal(
    shares.map((share) => lightness + (spread === 0 ? 0 : ((share - least) / spread) * 2 - 1) * reach),
  );
}

/**
 * An office's colour for light pages, for dark ones (made lighter until it can be read there), and as a tint.
 * @throws RangeError for anything but six hexadecimal digits.
 */
export function accentColours(accent: string): {
  readonly light: string;
  readonly dark: string;
  readonly tint: string;
} {
  if (!/^#[\da-f]{6}$/i.test(accent))
    throw new RangeError(
      `the letterhead's accent is "${accent}"; expected a colour of six hexadecimal digits, such as #12436D`,
    );
  const light = accent.toLowerCase();
  let dark = light;
  for (let lightness = 0.5; contrast(dark, darkGround) < leastContrast; lightness += 0.02)
    dark = atLightness(light, lightness);
  return { light, dark, tint: mixed(light, 0.88) };
}
