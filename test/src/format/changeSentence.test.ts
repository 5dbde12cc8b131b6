import { describe, expect, it } from "vitest";
import {
  changeHeading,
  changeSentence,
  countChanges,
  formatPeriodBetween,
  undatedSentence,
} from "../../../src/format/changeSentence.ts";
import { changeKinds } from "../../../src/model/changeRow.ts";

describe("countChanges(kind, count)", () => {
  it("counts one and many of every kind in words that call none of them better or worse", () => {
    expect(countChanges("judgement changed", 1)).toBe("1 judgement changed");
    expect(countChanges("judgement published", 1078)).toBe("1,078 judgements published");
    expect(countChanges("entered enhanced monitoring", 2)).toBe(
      "2 forces entered enhanced monitoring (Engage)",
    );
    for (const kind of changeKinds)
      for (const count of [1, 2])
        expect(countChanges(kind, count)).not.toMatch(/improve|decline|better|worse/i);
  });
});

describe("changeHeading(kind)", () => {
  it("is of its own for each kind", () => {
    expect(changeHeading("report published")).toBe("Reports published");
    expect(new Set(changeKinds.map(changeHeading)).size).toBe(changeKinds.length);
  });
});

describe("changeSentence(period) and formatPeriodBetween(from, to)", () => {
  it("says on which side of each date the period lies", () => {
    expect(formatPeriodBetween("2024-08-01", "2026-11-21")).toBe(
      "after 1 August 2024 and up to 21 November 2026",
    );
    expect(changeSentence({ from: "2024-08-01", to: "2026-11-21", place: "all forces" })).toBe(
      "What became known or changed after 1 August 2024 and up to 21 November 2026, all forces:",
    );
  });
});

describe("undatedSentence(round_name, count)", () => {
  it("counts judgements of a round", () => {
    expect(undatedSentence("PEEL 2023-25", 137)).toBe("137 judgements of PEEL 2023-25");
    expect(undatedSentence("PEEL 2025-27", 1)).toBe("1 judgement of PEEL 2025-27");
  });
});
