import { describe, expect, it } from "vitest";
import { responsesSentence } from "../../../src/format/responsesSentence.ts";
import { registerAsAt } from "../../../src/metrics/registerAsAt.ts";
import { register, registerRow } from "../charts/registerRows.ts";

const said = (asAt: string, place: string | null = null): string =>
  responsesSentence(registerAsAt(register, asAt).rows, { asAt, soon: 30, place });

describe("responsesSentence(rows, {asAt, soon, place})", () => {
  it("counts what is due soon and later, what came late, and what has passed with no response held", () => {
    expect(said("2025-07-24")).toBe(
      "As at 24 July 2025, 1 response to the reports held is due in the next 30 days and 2 later. 1 answer came late, and 1 report has passed the last day with no response held.",
    );
  });

  it("has the 30th day from now in the next 30 days, and not the 31st", () => {
    expect(said("2025-08-18")).toContain("3 responses to the reports held are due in the next 30 days.");
    expect(said("2025-08-17")).toContain(
      "1 response to the reports held is due in the next 30 days and 2 later.",
    );
  });

  it("says none plainly, and names a place", () => {
    expect(said("2016-01-01", "Durham")).toBe(
      "As at 1 January 2016, for Durham, no response to the reports held is due in the next 30 days. No answer is known to have come late, and no report has passed the last day with no response held.",
    );
  });

  it("counts a report without the answer that the office supplied to it, and tells the office's own beside", () => {
    const own = { source_id: "local/reports" };
    const answer = { respondent: "The commissioner", response_source_id: "local/responses" };
    const rows = [
      registerRow({ ...answer, responded_on: "2025-10-01", response_days: 69, is_late: true }),
      registerRow({ ...own, report_id: "due", published_on: "2025-10-01", last_day: "2025-11-25" }),
      registerRow({ ...own, report_id: "passed", published_on: "2025-06-01", last_day: "2025-07-26" }),
      registerRow({ report_id: "other" }),
    ];
    const words = responsesSentence(registerAsAt(rows, "2025-11-01").rows, { asAt: "2025-11-01", soon: 30 });
    expect(words).toBe(
      "As at 1 November 2025, no response to the reports held is due in the next 30 days, and 1 local. No answer is known to have come late, but 1 local, and 2 reports have passed the last day with no response held, and 1 local, 1 of them answered by what your office supplied (local).",
    );
  });

  it("calls no report late for which none is held", () => {
    expect(said("2030-01-01")).toMatch(/ 1 answer came late, and 4 reports have passed/);
  });
});
