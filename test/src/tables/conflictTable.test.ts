import { describe, expect, it } from "vitest";
import { conflictTable } from "../../../src/tables/conflictTable.ts";
import { conflict } from "../views/forcePage.ts";
import { shown } from "./shown.ts";

describe("conflictTable", () => {
  it("shows both statements, days as days, and keeps the values for a spreadsheet", () => {
    expect(shown(conflictTable, conflict)).toMatchObject({
      subject: "the report",
      first_statement: "1 May 2019",
      second_statement: "2 May 2019",
    });
    expect(conflictTable.map(({ value }) => value(conflict))).toEqual(
      expect.arrayContaining(["peel-2018-19-cumbria", "2019-05-01", "2019-05-02"]),
    );
  });

  it("leaves statements of counts as they are", () => {
    const counts = {
      ...conflict,
      conflict_kind: "two counts of areas",
      subject: "areas at each grade, Outstanding first",
      first_statement: "0/2/2/3/1 (8 areas)",
      second_statement: "0/2/3/3/1 (9 areas)",
    };
    expect(shown(conflictTable, counts)).toMatchObject({
      subject: "areas at each grade, Outstanding first",
      first_statement: "0/2/2/3/1 (8 areas)",
      second_statement: "0/2/3/3/1 (9 areas)",
    });
  });

  it("links a statement to its page, and our own count to none", () => {
    const addresses = conflictTable.map(({ address }) => address?.(conflict));
    expect(addresses).toContain("https://example.org/stamp");
    expect(addresses).toContain(null);
  });

  it("marks a conflict that is of no round", () => {
    expect(shown(conflictTable, { ...conflict, round_name: null }).round_name).toBe("[not applicable]");
  });
});
