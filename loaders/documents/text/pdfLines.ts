/** A piece of text where it stands on a page; points from the left and from the bottom. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedCell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A line of a page, from its top; its cells are parted by gaps wider than a word's. */
export interface PdfLine {
  readonly y: number;
  readonly height: number;
  readonly cells: readonly PlacedCell[];
}

/** Wider than any space between words, also of justified text; in heights of the line. */
const cellGap = 1.5;
const wordGap = 0.12;
/** Smaller than this share of the line's height, digits are a footnote's mark. */
const markHeight = 0.78;

/** Lines of a page by the places of its pieces: those at one height stand in one line, from left to right. */
export function pdfLines(pieces: readonly PlacedText[]): readonly PdfLine[] {
  const lines: PlacedText[][] = [];
  for (const piece of pieces
    .filter(({ text, height }) => text.trim() !== "" && height > 0)
    .toSorted(fromTop)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && isOnLine(first, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

const fromTop = (a: PlacedText, b: PlacedText): number => b.y - a.y || a.x - b.x;

/** A mark that is set high stands on the line that it marks. */
const isOnLine = (first: PlacedText, piece: PlacedText): boolean =>
  Math.abs(first.y - piece.y) < 0.5 * Math.max(first.height, piece.height);

function lineOf(unordered: readonly PlacedText[]): PdfLine {
  const pieces = unordered.toSorted((a, b) => a.x - b.x);
  const height = Math.max(...pieces.map((piece) => piece.height));
  const cells: { text: string; x: number; right: number }[] = [];
  for (const piece of pieces) {
    const isMark = piece.height < markHeight * height && /^[\d*†‡]+$/.test(piece.text.trim());
    const text = isMark ? `[${piece.text.trim()}]` : piece.text;
    const last = cells.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : piece.x - last.right;
    if (last === undefined || gap > cellGap * height)
      cells.push({ text, x: piece.x, right: piece.x + piece.width });
    else {
      last.text += gap > wordGap * height && !/\s$/.test(last.text) && !isMark ? ` ${text}` : text;
      last.right = Math.max(last.right, piece.x + piece.width);
    }
  }
  return {
    y: Math.max(...pieces.map((piece) => piece.y)),
    height,
    cells: cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, " ").trim() })),
  };
}
