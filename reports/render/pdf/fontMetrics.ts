/** How wide a face sets a text. */
export interface FontMetrics {
  /** Width of a text on one line, in ems; a character that the face lacks counts as one em. */
  readonly width: (text: string) => number;
}

/** Tables of a TrueType file by their tag. */
function tablesOf(file: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < file.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => file.getUint8(entry + place)));
    tables.set(tag, file.getUint32(entry + 8));
  }
  return tables;
}

/** Where the character map of format 12 (all of Unicode) begins. */
function characterMap(file: DataView, cmap: number): number {
  for (let index = 0; index < file.getUint16(cmap + 2); index++) {
    const start = cmap + file.getUint32(cmap + 4 + index * 8 + 4);
    if (file.getUint16(start) === 12) return start;
  }
  throw new RangeError("the font has no character map of format 12");
}

/**
 * Widths as a TrueType face states them: columns get their room before anything is set, which is faster than trying, and a
 * word that is wider than its column is known before it runs out of it.
 * @throws RangeError when the file is no such face.
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/cmap#format-12-segmented-coverage
 */
export function fontMetrics(bytes: Uint8Array): FontMetrics {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(file);
  const place = (tag: string): number => {
    const start = tables.get(tag);
    if (start === undefined) throw new RangeError(`the font has no table "${tag}"`);
    return start;
  };
  const unitsPerEm = file.getUint16(place("head") + 18);
  const stated = file.getUint16(place("hhea") + 34);
  const hmtx = place("hmtx");
  const map = characterMap(file, place("cmap"));
  const groups = file.getUint32(map + 12);

  const glyphOf = (code: number): number => {
    let [low, high] = [0, groups - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = map + 16 + middle * 12;
      if (code < file.getUint32(group)) high = middle - 1;
      else if (code > file.getUint32(group + 4)) low = middle + 1;
      else return file.getUint32(group + 8) + code - file.getUint32(group);
    }
    return 0;
  };
  const known = new Map<string, number>();
  const advance = (character: string): number => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    const ems = glyph === 0 ? 1 : file.getUint16(hmtx + Math.min(glyph, stated - 1) * 4) / unitsPerEm;
    known.set(character, ems);
    return ems;
  };
  return {
    width: (text) => {
      let ems = 0;
      for (const character of text) ems += known.get(character) ?? advance(character);
      return ems;
    },
  };
}
