/**
 * What of a text is compared: letters, digits and signs that every pack's font holds, without spaces, marks and breaks. A script
 * that is written from the right, or a character set as a sign of one missing, is left out on both sides.
 */
export const textKey = (text: string): string =>
  text.normalize("NFC").replaceAll(/[^!-~¡-¬®-ɏͰ-ԯḀ-ỿ‐-‧‰-›€←-↓−≈≠≤≥]/g, "");

/** Whether a text is written from right to left somewhere: the file holds its parts in the order of the page. */
const isMixed = (text: string): boolean => /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(text);

/** What of a text is still to be found, and how. */
export interface Sought {
  readonly key: string;
  readonly isMixed: boolean;
}

export const sought = (text: string): Sought => ({ key: textKey(text), isMixed: isMixed(text) });

/** Takes a piece that was found from what is sought; null when it does not belong there. */
export function take({ key, isMixed: mixed }: Sought, piece: string): Sought | null {
  if (key.startsWith(piece)) return { key: key.slice(piece.length), isMixed: mixed };
  if (!mixed) return null;
  let rest = key;
  for (const character of piece) {
    const place = rest.indexOf(character);
    if (place < 0) return null;
    rest = rest.slice(0, place) + rest.slice(place + 1);
  }
  return { key: rest, isMixed: mixed };
}

/** Whether the key of a text is, as a whole, a text. */
export const isSame = (found: string, text: string): boolean =>
  take(sought(text), textKey(found))?.key === "";

/** A text short enough for a sentence. */
export const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
