import type { Allowance } from "./allowance.ts";
import type { Cell, Merge, Sheet } from "./openedFile.ts";
import type { Desk } from "./refusal.ts";

/** What a spreadsheet program can hold: columns A to XFD, rows 1 to 1,048,576. */
export const mostColumns = 16_384;
export const mostRows = 1_048_576;

const emptyRow: readonly Cell[] = Object.freeze([]);

/** Takes the cells of a sheet one after another; what is empty costs nothing until a filled cell follows. */
export interface SheetRows {
  readonly name: string;
  /** Row of the next cell, from 0. */
  readonly row: () => number;
  /** Column of the next cell, from 0. */
  readonly column: () => number;
  readonly put: (value: Cell, times?: number) => void;
  /** Marks the cell that is put next, and its repetitions, as shown as a percentage. */
  readonly markPercentage: (times?: number) => void;
  /** Goes to a cell further on. @throws SourceFaults when it lies behind. */
  readonly go: (row: number, column: number) => void;
  /** The row is complete; it stands `times` over. */
  readonly endRow: (times?: number) => void;
  readonly merge: (merge: Merge) => void;
  readonly sheet: () => Sheet;
}

/** An empty sheet; every cell is counted against the allowance. */
export function sheetRows(name: string, desk: Desk, allowance: Allowance): SheetRows {
  const rows: (readonly Cell[])[] = [];
  const merges: Merge[] = [];
  // Rows of repeated cells share one list: marks take less room than the cells that they mark.
  const percentages = new Map<number, readonly number[]>();
  let cells: Cell[] = [];
  let marked: number[] = [];
  let row = 0;
  let column = 0;
  const outside = (): never =>
    desk.refuse({
      problem: "a filled cell outside what a spreadsheet can hold",
      sheet: name,
      row: row + 1,
      expected: `at most ${mostColumns.toLocaleString("en-GB")} columns and ${mostRows.toLocaleString("en-GB")} rows`,
    });
  const endRow = (times = 1): void => {
    if (cells.length > 0) {
      if (row + times > mostRows) outside();
      allowance.hold(cells.length * times, name);
      while (rows.length < row) rows.push(emptyRow);
      for (let copy = 0; copy < times; copy += 1) rows.push(cells);
      if (marked.length > 0) for (let copy = 0; copy < times; copy += 1) percentages.set(row + copy, marked);
      cells = [];
    }
    if (marked.length > 0) marked = [];
    row += times;
    column = 0;
  };
  return {
    name,
    row: () => row,
    column: () => column,
    put: (value, times = 1) => {
      if (value !== null) {
        if (column + times > mostColumns) outside();
        while (cells.length < column) cells.push(null);
        for (let copy = 0; copy < times; copy += 1) cells.push(value);
      }
      column += times;
    },
    markPercentage: (times = 1) => {
      if (column + times > mostColumns) outside();
      for (let copy = 0; copy < times; copy += 1) marked.push(column + copy);
    },
    go: (toRow, toColumn) => {
      if (toRow < row || (toRow === row && toColumn < column))
        desk.refuse({
          problem: "cells that do not follow each other",
          sheet: name,
          row: toRow + 1,
          expected: "rows and cells in order; open the file in a spreadsheet program and save it again",
        });
      if (toRow > row) {
        endRow();
        row = toRow;
      }
      column = toColumn;
    },
    endRow,
    merge: (merge) => {
      allowance.hold(1, name);
      merges.push(merge);
    },
    sheet: () => {
      endRow();
      return { name, rows, merges, ...(percentages.size === 0 ? {} : { percentages }) };
    },
  };
}

/** "A" for 0, "XFD" for 16,383. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
