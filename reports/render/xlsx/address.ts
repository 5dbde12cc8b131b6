/** The letters of a column counted from 0: "A", "Z", "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? "" : columnLetters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** "B4" for column 1 and row 3, both counted from 0. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`;
