import { describe, expect, it } from "vitest";
import { documentFigureTable } from "../../../src/tables/documentFigureTable.ts";
import { figure } from "../views/forcePage.ts";
import { shown } from "./shown.ts";

describe("documentFigureTable", () => {
  it("shows a count with what it is out of, and no value that the document does not state", () => {
    expect(shown(documentFigureTable, figure)).toMatchObject({
      numerator: "12",
      denominator: "48",
      value: "[not applicable]",
      unit: "incidents",
    });
  });

  it("shows a value with as many decimals as the document states", () => {
    const value = (stated: number) => shown(documentFigureTable, { ...figure, value: stated }).value;
    expect(value(12)).toBe("12");
    expect(value(12.4)).toBe("12.4");
    expect(value(1204)).toBe("1,204");
  });

  it("names the document and the place in it", () => {
    expect(shown(documentFigureTable, figure)).toMatchObject({
      source_title: "HMICFRS, PEEL: police effectiveness 2015",
      locator: "overall judgement, opening of the page",
      basis: "read",
    });
  });
});
