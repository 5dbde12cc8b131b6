import { describe, expect, it } from "vitest";
import { coverageSentence } from "../../../src/format/coverageSentence.ts";

describe("coverageSentence({known_count, forces_count, missing_forces})", () => {
  it.each([
    [42, ["Surrey"], "42 of 43 known; not found: Surrey"],
    [41, ["Kent", "Surrey"], "41 of 43 known; not found: Kent and Surrey"],
    [43, [], "43 of 43 known"],
  ])("shows %i known as words", (known_count, missing_forces, text) => {
    expect(coverageSentence({ known_count, forces_count: 43, missing_forces })).toBe(text);
  });
});
