import { describe, expect, it } from "vitest";
import { formatList } from "../../../src/format/formatList.ts";

describe("formatList(names)", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("shows %j as %j", (names, text) => {
    expect(formatList(Object.freeze(names))).toBe(text);
  });
});
