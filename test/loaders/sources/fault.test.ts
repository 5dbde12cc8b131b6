import { describe, expect, it } from "vitest";
import { type Fault, faultLine, SourceFaults } from "../../../loaders/sources/fault.ts";

const fault: Fault = {
  problem: "unknown grade",
  file: "hmicfrs/peel.csv",
  row: 214,
  column: "grade",
  value: "Satisfactory",
  expected: "Outstanding, Good, Adequate, Requires improvement, Inadequate",
};

describe("faultLine(fault)", () => {
  it("says what, where and what was expected", () => {
    expect(faultLine(fault)).toBe(
      'unknown grade: "Satisfactory" (hmicfrs/peel.csv, row 214, column grade; expected Outstanding, Good, Adequate, Requires improvement, Inadequate)',
    );
  });

  it("leaves out what is not known", () => {
    expect(faultLine({ problem: "empty file", file: "a.csv", expected: "the header a,b" })).toBe(
      "empty file (a.csv; expected the header a,b)",
    );
  });

  it.each([
    ["kent\u00a0", '"kent\\u00a0"'],
    ["kent\u200b", '"kent\\u200b"'],
    ["\ufeffkent", '"\\ufeffkent"'],
    ["kent\t", '"kent\\t"'],
    ["kent ", '"kent "'],
    ["Ynys Môn", '"Ynys Môn"'],
    ['a "b"', '"a \\"b\\""'],
  ])("shows %j so that it can be seen", (value, shown) => {
    expect(faultLine({ ...fault, value })).toContain(`unknown grade: ${shown} (`);
  });

  it("shortens a long value", () => {
    const line = faultLine({ ...fault, value: "x".repeat(5_000) });
    expect(line).toContain(`"${"x".repeat(79)}…"`);
  });
});

describe("new SourceFaults(faults)", () => {
  it("shows every fault, up to 50", () => {
    expect(new SourceFaults([fault]).message).toBe(
      `1 fault in the sources; the warehouse was not touched:\n  ${faultLine(fault)}`,
    );
    const { message } = new SourceFaults(Array.from({ length: 50 }, (_, row) => ({ ...fault, row })));
    expect(message.split("\n")).toHaveLength(51);
    expect(message).not.toContain("more");
  });

  it("speaks of the file where somebody brought it", () => {
    const brought = { ...fault, file: "tables.csv" };
    expect(new SourceFaults([brought]).message).toBe(
      `1 fault in the file; the warehouse was not touched:\n  ${faultLine(brought)}`,
    );
  });

  it("shows the first 50 of more and counts the rest", () => {
    const faults = Array.from({ length: 53 }, (_, row) => ({ ...fault, row: row + 2 }));
    const error = new SourceFaults(faults);
    const lines = error.message.split("\n");
    expect(lines[0]).toBe("53 faults in the sources; the warehouse was not touched:");
    expect(lines.slice(1, 51)).toEqual(faults.slice(0, 50).map((each) => `  ${faultLine(each)}`));
    expect(lines[51]).toBe("  and 3 more");
    expect(error.faults).toHaveLength(53);
  });
});
