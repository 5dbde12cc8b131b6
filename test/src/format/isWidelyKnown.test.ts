import { describe, expect, it } from "vitest";
import { isWidelyKnown } from "../../../src/format/isWidelyKnown.ts";

describe("isWidelyKnown({known_count, forces_count})", () => {
  it("holds from half of the forces on", () => {
    expect(isWidelyKnown({ known_count: 22, forces_count: 43 })).toBe(true);
    expect(isWidelyKnown({ known_count: 21, forces_count: 43 })).toBe(false);
    expect(isWidelyKnown({ known_count: 5, forces_count: 10 })).toBe(true);
  });
});
