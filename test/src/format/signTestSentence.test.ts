import { describe, expect, it } from "vitest";
import { signTestSentence } from "../../../src/format/signTestSentence.ts";
import { signTest } from "../../../src/metrics/signTest.ts";

const sentence = (improved_count: number, declined_count: number): string =>
  signTestSentence(signTest(improved_count, declined_count), { improved_count, declined_count });

describe("signTestSentence(test, counts)", () => {
  // Golden values of domain.md section 6.
  it("puts the published values in words", () => {
    expect(sentence(12, 4)).toBe(
      "16 forces moved: 12 up and 4 down. If up and down were equally likely, a split at least as uneven would come about 8 times in 100 (exact two-sided sign test, p = 0.0768). So the split does not show that grades moved one way.",
    );
    expect(sentence(9, 7)).toContain("about 80 times in 100 (exact two-sided sign test, p = 0.8036)");
  });

  it("says when chance seldom does that, and that it gives no reason", () => {
    expect(sentence(12, 1)).toContain("less than once in 100 times");
    expect(sentence(12, 1)).toMatch(
      /Chance alone seldom does that; why grades moved the test does not say\.$/,
    );
  });

  it("claims nothing of so few changes that no split could show anything", () => {
    expect(sentence(5, 0)).toMatch(/With so few changes the test could not tell any split from chance\.$/);
    expect(sentence(6, 0)).toMatch(/Chance alone seldom does that/);
  });

  it("calls an even split what comes every time, and no change nothing to test", () => {
    expect(sentence(3, 3)).toContain("would come every time");
    expect(sentence(0, 0)).toBe("No force changed grade, so there is nothing to test.");
  });
});
