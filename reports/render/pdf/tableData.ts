import { gradeFill, textOn } from "../../../src/charts/theme.ts";
import { gradeLetter } from "../../../src/model/scale.ts";
import type { Cell, Table } from "../../document.ts";
import { breakable, type Cleaner, safeAddress } from "./cleanText.ts";
import type { Fonts } from "./fonts.ts";
import { size, textWidth } from "./paper.ts";
import { cellInset, tableLayout } from "./tableLayout.ts";

/** A table as data for the Typst source: widths in points, words that fit them, chips for grades. */
export function tableData(table: Table, clean: Cleaner, fonts: Fonts): unknown {
  const { widths, isLandscape, isWhole, wholeRows } = tableLayout(table, fonts);
  const fitted = (text: string, place: number): string => {
    const room = ((widths[place] ?? 0) - 2 * cellInset.x) / size.table;
    return breakable(clean(text), room, fonts.bold);
  };
  const lines = (text: string): string =>
    breakable(clean(text), textWidth(isLandscape) / size.body, fonts.bold);
  const cellData = ({ text, address, grade }: Cell, place: number): unknown => ({
    text: fitted(text, place),
    address: safeAddress(address),
    grade:
      grade === undefined
        ? null
        : { letter: gradeLetter(grade), fill: gradeFill[grade], ink: textOn(gradeFill[grade]) },
  });
  return {
    kind: table.kind,
    id: table.id,
    label: lines(table.label),
    caption: lines(table.caption),
    columns: table.columns.map(({ heading, align }, place) => ({ heading: fitted(heading, place), align })),
    rows: table.rows.map((row) => row.map(cellData)),
    notes: table.notes.map(lines),
    source: table.source === null ? null : lines(table.source),
    chosenRow: table.chosenRow,
    widths,
    isLandscape,
    isWhole,
    wholeRows,
  };
}
