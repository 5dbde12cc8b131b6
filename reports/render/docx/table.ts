import {
  BorderStyle,
  type FileChild,
  type ITableCellBorders,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { gradeFill, lightText, textOn } from "../../../src/charts/theme.ts";
import { type Grade, gradeLetter } from "../../../src/model/scale.ts";
import type { Cell, Table as PackTable, TableColumn } from "../../document.ts";
import { columnWidths } from "./columnWidths.ts";
import { ink } from "./looks.ts";
import { type Start, styled } from "./paragraphs.ts";
import type { Places } from "./places.ts";
import { addressLink, marked, type RunLook, textRuns } from "./runs.ts";
import { tableStyleId } from "./tableStyle.ts";

const edge = { style: BorderStyle.SINGLE, size: 8, color: ink };
const outline: ITableCellBorders = { top: edge, bottom: edge, left: edge, right: edge };

const gradeStyle = (grade: Grade): string =>
  textOn(gradeFill[grade]) === lightText ? "GradeOnDark" : "GradeOnLight";

/** Colour, outline and letter of a judgement; Word has no styles for cells, so they are the cell's own. */
const gradeLook = (grade: Grade) => ({
  shading: { type: ShadingType.CLEAR, color: "auto", fill: gradeFill[grade].slice(1) },
  borders: outline,
});

function cellChildren({ text, address, grade }: Cell): readonly ParagraphChild[] {
  if (grade === undefined) return addressLink(text, address, { style: "Hyperlink" });
  // The colour of links would not read on every grade.
  const look: RunLook = { style: gradeStyle(grade) };
  return [
    ...textRuns(`${gradeLetter(grade)} `, look),
    ...addressLink(text, address, { ...look, underline: {} }, look),
  ];
}

const cellStyle = ({ align }: TableColumn, isChosen: boolean): string =>
  `${align === "right" ? "TableNumber" : "TableText"}${isChosen ? "Chosen" : ""}`;

const rowOf = (cells: readonly Cell[], columns: readonly TableColumn[], isChosen: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    children: cells.map(
      (cell, index) =>
        new TableCell({
          children: [
            new Paragraph({
              style: cellStyle(columns[index] ?? { heading: "", align: "left" }, isChosen),
              children: cellChildren(cell),
            }),
          ],
          ...(cell.grade === undefined ? {} : gradeLook(cell.grade)),
        }),
    ),
  });

const headingRow = (columns: readonly TableColumn[]): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: columns.map(
      ({ heading, align }) =>
        new TableCell({
          children: [styled(align === "right" ? "TableHeadingNumber" : "TableHeading", textRuns(heading))],
        }),
    ),
  });

/** A caption above, the table, then its notes and its source; `available` is the width of the text in twips. */
export function table(
  given: PackTable,
  places: Places,
  start: Start,
  available: number,
): readonly FileChild[] {
  const { columns, rows, chosenRow } = given;
  const widths = columnWidths(given, available);
  return [
    styled("Caption", marked(given.id, places, textRuns(`${given.label}: ${given.caption}`)), start),
    new Table({
      style: tableStyleId,
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [headingRow(columns), ...rows.map((cells, index) => rowOf(cells, columns, index === chosenRow))],
    }),
    ...given.notes.map((text) => styled("TableNote", textRuns(text))),
    styled("Source", given.source === null ? [] : textRuns(given.source)),
  ];
}
