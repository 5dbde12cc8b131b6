import { describe, expect, it } from "vitest";
import {
  type AbsenceCode,
  absenceNotes,
  explainAbsence,
  formatAbsence,
} from "../../../src/format/formatAbsence.ts";
import { reasons } from "../../../src/metrics/outcome.ts";
import { absences } from "../../../src/model/status.ts";

// The assignment fails to compile when a statistic gains a reason that has no wording.
const everyCode: readonly AbsenceCode[] = [
  ...reasons,
  ...absences,
  "not graded",
  "not inspected",
  "not found",
  "not applicable",
  "no response found",
  "no address",
];

describe("formatAbsence(code)", () => {
  it("stands in the cell in brackets", () => {
    expect(formatAbsence("not available")).toBe("[not available]");
  });
});

describe("explainAbsence(code)", () => {
  it.each(everyCode)("explains %s in words of its own", (code) => {
    expect(explainAbsence(code).length).toBeGreaterThan(10);
    expect(explainAbsence(code)).not.toMatch(/[.\n]$/);
  });

  it("gives no two codes one explanation", () => {
    expect(new Set(everyCode.map(explainAbsence)).size).toBe(new Set(everyCode).size);
  });
});

describe("absenceNotes(codes)", () => {
  it("explains each code of a table once, in alphabetical order", () => {
    expect(absenceNotes(["not stated", "not found", "not stated"])).toEqual([
      "[not found]: we found no source that states the judgement",
      "[not stated]: the source does not state the figure",
    ]);
  });

  it("is empty for a full table", () => {
    expect(absenceNotes([])).toEqual([]);
  });
});
