import { SSF } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { formatCode, numberLook } from "../../../src/tables/numberLook.ts";
import { sheetCell } from "../../../src/tables/sheetCell.ts";

/** The text that a spreadsheet program shows for the number of a text. */
function shownAs(text: string, value: number | null = null): string {
  const cell = sheetCell(text, { value, isNumeric: true });
  if (cell.kind !== "number") throw new TypeError(`"${text}" is no number`);
  return SSF.format(formatCode(numberLook(cell)), cell.value);
}

describe("formatCode(numberLook(cell))", () => {
  it.each(["0", "24", "2017", "1,240", "5,516.70", "55.8%", "0.0%", "100%", "−3", "−2.5%", "-7", "−1,240.5"])(
    "shows %s as the page does",
    (text) => {
      expect(shownAs(text)).toBe(text);
    },
  );

  it("shows a sign where the page does, on either side of nought", () => {
    expect(shownAs("+0.4", 0.4)).toBe("+0.4");
    expect(shownAs("0.0", -0.0004)).toBe("0.0");
  });

  it("gives a year no comma, and a plain number the plain format", () => {
    const year = sheetCell("2017", { isNumeric: true });
    const count = sheetCell("24", { isNumeric: true });
    if (year.kind !== "number" || count.kind !== "number") throw new TypeError("expected numbers");
    expect(formatCode(numberLook(year))).toBe("0");
    expect(formatCode(numberLook(count))).toBe("#,##0");
  });
});
