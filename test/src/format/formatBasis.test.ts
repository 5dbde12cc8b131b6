import { describe, expect, it } from "vitest";
import { formatBasis } from "../../../src/format/formatBasis.ts";
import { bases } from "../../../src/model/status.ts";

describe("formatBasis(basis)", () => {
  it.each(bases)("is one sentence that opens with the word %s", (basis) => {
    expect(formatBasis(basis)).toMatch(new RegExp(`^${basis}: [^.]+\\.$`, "i"));
  });
});
