import { describe, expect, it } from "vitest";
import { formatVerdict } from "../../../src/format/formatVerdict.ts";
import { verdicts } from "../../../src/model/comparability.ts";

describe("formatVerdict(verdict)", () => {
  it.each(verdicts)("is one sentence for %s", (verdict) => {
    expect(formatVerdict(verdict)).toMatch(/^[A-Z][^.]+\.$/);
  });

  it("names neither improvement nor decline across rounds that are not comparable", () => {
    expect(formatVerdict("not comparable")).toMatch(/^Not comparable: /);
    expect(formatVerdict("not comparable")).not.toMatch(/improved|declined/);
    expect(formatVerdict("with care")).toMatch(/^Compare with care: /);
  });
});
