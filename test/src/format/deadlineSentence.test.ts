import { describe, expect, it } from "vitest";
import { deadlineSentence } from "../../../src/format/deadlineSentence.ts";
import { statutoryPeriod } from "../../../src/metrics/statutoryPeriod.ts";
import { expectValue } from "../metrics/expectValue.ts";

const sentence = (asAt: string, respondedOn: string | null = null) =>
  deadlineSentence(expectValue(statutoryPeriod("2026-01-15", asAt, { respondedOn })));

describe("deadlineSentence(deadline)", () => {
  it.each([
    ["2026-02-27", "Due by 11 March 2026: 12 days left"],
    ["2026-03-10", "Due by 11 March 2026: 1 day left"],
    ["2026-03-11", "Due by 11 March 2026: the last day"],
    ["2026-03-12", "Was due by 11 March 2026: 1 day late, with no response found"],
  ])("as at %s: %s", (asAt, text) => {
    expect(sentence(asAt)).toBe(text);
  });

  it("says how long an answer took", () => {
    expect(sentence("2026-12-31", "2026-03-11")).toBe("Answered in time, 55 days after publication");
    expect(sentence("2026-12-31", "2026-04-10")).toBe("Answered 30 days late, 85 days after publication");
  });
});
