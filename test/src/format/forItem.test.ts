import { describe, expect, it } from "vitest";
import { forItem } from "../../../src/format/forItem.ts";

describe("forItem(itemName)", () => {
  it.each([
    ["Effectiveness", "for effectiveness"],
    ["Responding to the public", "for responding to the public"],
    ["MAPPA", "for MAPPA"],
    ["A safe place", "for a safe place"],
    [
      "How effective is the force at investigating offending?",
      "on “How effective is the force at investigating offending?”",
    ],
  ])("puts %j as %j", (name, text) => {
    expect(forItem(name)).toBe(text);
  });
});
