import { z } from "zod";
import { formatDecimal } from "../../src/format/formatDecimal.ts";
import { contrastOnWhite, darkEnough, hexColour, leastContrast } from "./contrast.ts";

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

// Every message says what was expected: the reader of faults puts the key, its value and its place before it.

/** Text on one line. */
export const words = (expected: string, most = 120) =>
  z
    .string({ error: expected })
    .trim()
    .min(1, expected)
    .max(most, `${expected}, at most ${most} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), `${expected}, on one line`);

/** Text that can name a folder. */
export const slug = (expected: string) => z.string({ error: expected }).regex(slugPattern, expected);

/** A force as it is named in addresses. */
export const force = slug("a force’s short name in its address, such as cumbria or west-midlands");

/** Contrast cut to two decimals: 4.499 does not reach 4.5, and must not read so. */
const shownContrast = (hex: string): string => formatDecimal(Math.floor(contrastOnWhite(hex) * 100) / 100, 2);

/** A colour that can be read on white. */
export const accent = z
  .string({ error: 'a colour such as "#12436D", in quotes since # begins a comment' })
  .superRefine((text, context) => {
    const hex = hexColour(text);
    if (hex === null) context.addIssue('a colour such as "#12436D"');
    else if (contrastOnWhite(hex) < leastContrast)
      context.addIssue(
        `a colour with a contrast of at least 4.5 to 1 on white, so that headings can be read; this one has ` +
          `${shownContrast(hex)} to 1. The same hue reaches it at "${darkEnough(hex)}"`,
      );
  })
  .describe("Colour of headings and rules; at least 4.5 to 1 on white.");
