/** The page in points, as the Typst files take it: A4. */
export const paper = { width: 595.28, height: 841.89, side: 60, top: 84, bottom: 72 } as const;

/** Room for text across a page, in points. */
export const textWidth = (isLandscape: boolean): number =>
  (isLandscape ? paper.height : paper.width) - 2 * paper.side;

/** Room for text down a page, in points. */
export const textHeight = (isLandscape: boolean): number =>
  (isLandscape ? paper.width : paper.height) - paper.top - paper.bottom;

/** Sizes of type in points: running text, tables, and small print below them. */
export const size = { body: 12, table: 10, small: 10, running: 9 } as const;
