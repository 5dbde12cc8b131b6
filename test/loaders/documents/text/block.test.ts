import { describe, expect, it } from "vitest";
import { quoted } from "../../../../loaders/documents/text/block.ts";

describe("quoted(text)", () => {
  it("cuts a long text behind a whole word, and says that it was cut", () => {
    const words = "Safeguarding hub review ".repeat(20).trim();
    const cut = quoted(words);
    expect(cut.length).toBeLessThanOrEqual(300);
    expect(cut).toMatch(/ (Safeguarding|hub|review) …$/);
    expect(words.startsWith(cut.slice(0, -2))).toBe(true);
  });

  it("leaves a short text as it is, and cuts a word that is longer than a quotation", () => {
    expect(quoted("a b")).toBe("a b");
    expect(quoted("a".repeat(400))).toBe(`${"a".repeat(298)}…`);
  });
});
