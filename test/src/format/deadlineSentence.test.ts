import { describe, expect, it } from "vitest";
import { deadlineSentence, formatDays, responseStateText } from "../../../src/format/deadlineSentence.ts";
import { responseState } from "../../../src/metrics/responseState.ts";
import type { ResponseState } from "../../../src/model/responseState.ts";
import { expectValue } from "../metrics/expectValue.ts";

/** A report published on 15 January 2026, whose last day is 11 March 2026 (domain.md, section 5). */
const at = (
  asAt: string,
  responded_on: string | null = null,
  is_late: boolean | null = null,
): ResponseState =>
  expectValue(
    responseState(
      {
        report_kind: "PEEL",
        published_on: "2026-01-15",
        last_day: "2026-03-11",
        respondent: responded_on === null ? null : "A commissioner",
        responded_on,
        response_days: null,
        is_late,
      },
      asAt,
    ),
  );

describe("deadlineSentence(response)", () => {
  it.each([
    ["2026-02-27", "Due by 11 March 2026: 12 days left"],
    ["2026-03-10", "Due by 11 March 2026: 1 day left"],
    ["2026-03-11", "Due by 11 March 2026: the last day"],
    ["2026-03-12", "The last day was 11 March 2026, 1 day before; no response is held"],
  ])("as at %s: %s", (asAt, text) => {
    expect(deadlineSentence(at(asAt))).toBe(text);
  });

  it("says how long an answer took", () => {
    expect(deadlineSentence(at("2026-12-31", "2026-03-11", false))).toBe(
      "Answered in time, 55 days after publication",
    );
    expect(deadlineSentence(at("2026-12-31", "2026-04-10", true))).toBe(
      "Answered late, 85 days after publication; the last day was 11 March 2026",
    );
  });

  it("says of an answer without a day no more than that, and why there is no last day", () => {
    expect(deadlineSentence({ state: "answered, day not known", last_day: "2026-03-11" })).toBe(
      "A response is held, of a day that is not known; the last day was 11 March 2026",
    );
    expect(deadlineSentence({ state: "no last day", why: "before the duty", is_answered: false })).toBe(
      "No last day is given: the period of 56 days is of reports published from 2 May 2017",
    );
  });
});

describe("responseStateText(response)", () => {
  it.each([
    [at("2026-02-27"), "12 days left"],
    [at("2026-03-11"), "due today, the last day"],
    [at("2026-03-13"), "2 days past the last day; no response held"],
    [at("2026-12-31", "2026-03-11", false), "in time: answered after 55 days"],
    [at("2026-12-31", "2026-04-10", true), "late: answered after 85 days"],
    [{ state: "no last day", why: "date not known", is_answered: false }, "no last day"],
  ] as const)("%j: %s", (response, text) => {
    expect(responseStateText(response)).toBe(text);
  });

  it("never calls a report late for which no response is held", () => {
    expect(responseStateText(at("2029-01-01"))).not.toMatch(/late/);
    expect(deadlineSentence(at("2029-01-01"))).not.toMatch(/late/);
  });
});

describe("formatDays(count)", () => {
  it("has one day and many", () => {
    expect([formatDays(0), formatDays(1), formatDays(1159)]).toEqual(["0 days", "1 day", "1,159 days"]);
  });
});
