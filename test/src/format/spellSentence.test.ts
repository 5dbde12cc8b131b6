import { describe, expect, it } from "vitest";
import { formatSpell, spellSentence } from "../../../src/format/spellSentence.ts";
import { timelineHeadline } from "../../../src/format/timelineHeadline.ts";
import type { TimelineRow } from "../../../src/model/timelineRow.ts";

const spell = (
  force_name: string,
  began_on: string,
  ended_on: string | null,
  source_id = "hmicfrs/engage_monitoring",
) => ({
  kind: "enhanced monitoring" as const,
  force_id: force_name.toLowerCase(),
  force_name,
  began_on,
  ended_on,
  source_id,
});

describe("formatSpell(row)", () => {
  it("gives both dates as far as they are known, one date once, and no end that is not stated", () => {
    expect(formatSpell({ began_on: "2022-06", ended_on: "2024-05" })).toBe("June 2022 to May 2024");
    expect(formatSpell({ began_on: "2016-11-03", ended_on: "2016-11-03" })).toBe("3 November 2016");
    expect(formatSpell({ began_on: "2019", ended_on: null })).toBe("from 2019, no end stated");
  });
});

describe("spellSentence(row)", () => {
  it("says what of the dates is not known", () => {
    expect(spellSentence(spell("Devon", "2022-10-14", "2025-08-01"))).toBe(
      "Devon entered enhanced monitoring (Engage) on 14 October 2022 and left it on 1 August 2025.",
    );
    expect(spellSentence(spell("Wiltshire", "2022-06", "2024-05"))).toMatch(
      /The exact days are not known\.$/,
    );
    expect(spellSentence(spell("Cleveland", "2019", "2023"))).toMatch(/The exact months are not known\.$/);
  });

  it("does not say that a spell without a stated end goes on", () => {
    expect(spellSentence(spell("Lincoln", "2024-12", null))).toBe(
      "Lincoln entered enhanced monitoring (Engage) in December 2024; no source held says that it left. The exact days are not known.",
    );
  });
});

describe("timelineHeadline(rows, force_name)", () => {
  const report = (
    began_on: string,
  ): Pick<TimelineRow, "kind" | "force_id" | "force_name" | "began_on" | "ended_on" | "source_id"> => ({
    ...spell("Kent", began_on, began_on),
    kind: "report",
  });

  it("counts forces, not spells, and those without a stated end", () => {
    const rows = [spell("A", "2019", "2020"), spell("A", "2022-06", null), spell("B", "2024-12", null)];
    expect(timelineHeadline(rows, null)).toBe(
      "2 forces entered enhanced monitoring (Engage) between 2019 and December 2024; of 2 no source held says that it left",
    );
  });

  it("leaves what the office supplied out of the national count, and marks it", () => {
    const own = spell("C", "2026-06-12", null, "local/monitoring");
    expect(timelineHeadline([spell("A", "2019", "2020"), spell("B", "2024-12", null), own], null)).toBe(
      "2 forces entered enhanced monitoring (Engage) between 2019 and December 2024; of 1 no source held says that it left, and 1 local",
    );
    expect(timelineHeadline([own], "C")).toBe(
      "C entered enhanced monitoring (Engage) on 12 June 2026; no source held says that it left (local)",
    );
  });

  it("of one force tells its spell, or counts its dated reports", () => {
    expect(timelineHeadline([spell("Kent", "2022-06", "2024-05"), report("2019-05-02")], "Kent")).toBe(
      "Kent entered enhanced monitoring (Engage) in June 2022 and left it in May 2024",
    );
    expect(timelineHeadline([report("2017-12-12"), report("2019-05-02")], "Kent")).toBe(
      "2 reports on Kent are held with their dates, from 12 December 2017 to 2 May 2019",
    );
    expect(timelineHeadline([report("2019-05-02")], "Kent")).toBe(
      "1 report on Kent is held with its date, 2 May 2019",
    );
  });

  it("throws for no rows", () => {
    expect(() => timelineHeadline([], null)).toThrow(RangeError);
  });
});
