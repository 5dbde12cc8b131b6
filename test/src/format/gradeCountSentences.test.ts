import { describe, expect, it } from "vitest";
import { coverageAsAtSentence } from "../../../src/format/coverageAsAtSentence.ts";
import { distributionOrigin } from "../../../src/format/distributionOrigin.ts";
import { gapsInWords, gradesInWords } from "../../../src/format/gradesInWords.ts";
import { latestRoundSentence, noJudgementSentence } from "../../../src/format/latestRoundSentence.ts";
import { otherNamesSentence } from "../../../src/format/otherNamesSentence.ts";
import { peerGradesSentence } from "../../../src/format/peerGradesSentence.ts";
import { peerNames } from "../../../src/format/peerSentence.ts";
import { supersededSentence } from "../../../src/format/supersededSentence.ts";
import { unplacedSentence, unplacedSentences } from "../../../src/format/unplacedSentence.ts";
import type { GradeCounts } from "../../../src/metrics/gradeCounts.ts";
import { gradeRow, roundItem } from "../charts/rows.ts";

const counts = (grades: GradeCounts["grades"], more: Partial<GradeCounts> = {}): GradeCounts => ({
  grades,
  known_count: grades.reduce((sum, { count }) => sum + count, 0),
  not_graded_count: 0,
  not_found_count: 0,
  not_placed_count: 0,
  local_count: 0,
  ...more,
});
const mixed = counts([
  { grade: "Outstanding", count: 1 },
  { grade: "Good", count: 2 },
]);

describe("gradesInWords(counts)", () => {
  it("puts the verb after the first count", () => {
    expect(gradesInWords(mixed)).toBe("1 was graded Outstanding and 2 Good");
    expect(gradesInWords(counts([{ grade: "Good", count: 3 }]))).toBe("3 were graded Good");
  });
});

describe("gapsInWords(counts)", () => {
  it("tells each reason apart, and is empty where all have a grade", () => {
    expect(gapsInWords(mixed)).toBe("");
    expect(gapsInWords(counts([], { not_graded_count: 1, not_found_count: 5, not_placed_count: 2 }))).toBe(
      "1 was not graded, of 5 no source was found and of 2 it is not known whether the judgement had been published",
    );
  });
});

describe("latestRoundSentence(name, counts, as_at)", () => {
  const name = { force_name: "Cumbria Constabulary", round_name: "PEEL 2023-25", noun: "area" };
  it("counts the questions with and without a grade", () => {
    expect(latestRoundSentence(name, { ...mixed, not_found_count: 5 }, "2026-11-21")).toBe(
      "On 21 November 2026 the latest round with a judgement of Cumbria Constabulary was PEEL 2023-25. Of its 8 areas, 1 was graded Outstanding and 2 Good; of 5 no source was found.",
    );
    expect(latestRoundSentence(name, counts([], { not_graded_count: 2 }), "2026-11-21")).toContain(
      "Of its 2 areas, none has a grade; 2 were not graded.",
    );
  });
  it("has a sentence for none", () => {
    expect(noJudgementSentence("Surrey Police", "2016-01-01")).toContain("by 1 January 2016");
  });
});

describe("peerGradesSentence(counts, peer_count)", () => {
  it("counts the peers at each grade, and those of which nothing is held", () => {
    expect(peerGradesSentence(mixed, 6)).toBe(
      "Of the 6 peers, 1 was graded Outstanding and 2 Good; of 3 no judgement had been published or is held.",
    );
    expect(peerGradesSentence(counts([]), 1)).toBe(
      "Of the 1 peer, none has a grade that is known to have stood; of 1 no judgement had been published or is held.",
    );
    expect(peerGradesSentence(counts([]), 0)).toBe("There are no peers to set beside it.");
  });
});

describe("peerNames(names)", () => {
  it("names a few and leaves many to their number", () => {
    expect(peerNames(["Cheshire", "Lancashire"])).toBe("They are Cheshire and Lancashire.");
    expect(peerNames(["Kent"])).toBe("It is Kent.");
    expect(peerNames(Array.from({ length: 16 }, () => "Kent"))).toBe("");
    expect(peerNames([])).toBe("");
  });
});

describe("coverageAsAtSentence(row)", () => {
  it("gives the count with its percentage, and names each gap under its reason", () => {
    const row = {
      ...roundItem("PEEL 2018/19", "Effectiveness"),
      known_count: 41,
      forces_count: 43,
      missing_forces: ["Surrey"],
      not_placed_forces: [],
      not_yet_published_forces: ["Kent"],
    };
    expect(coverageAsAtSentence(row)).toBe(
      "41 of 43 (95.3%) forces known. No source found: Surrey. Not yet published: Kent.",
    );
    expect(coverageAsAtSentence({ ...row, not_placed_forces: Array.from({ length: 13 }, String) })).toContain(
      "Not known whether it had been published: 13 forces.",
    );
  });
});

describe("sentences on single judgements", () => {
  const row = gradeRow("PEEL 2023-25", "Responding to the public", "Adequate");
  it("say until when a changed judgement held", () => {
    expect(supersededSentence({ ...row, valid_to: "2024-08-08" })).toBe(
      "Responding to the public, PEEL 2023-25, was Adequate until it was changed on 8 August 2024.",
    );
  });
  it("do not tell the grade of one whose day is not known", () => {
    const words = unplacedSentence({ ...row, standing: "date not known" }, "2024-08-07");
    expect(words).toContain("is not known, so it is counted neither way");
    expect(words).not.toContain("Adequate");
  });
  it("name several questions in one sentence for each reason", () => {
    const other = { ...gradeRow("PEEL 2023-25", "Preventing crime", null), standing: "not found" as const };
    const unknown = { ...row, standing: "date not known" as const };
    expect(unplacedSentences([], "2024-08-07")).toEqual([]);
    expect(unplacedSentences([unknown], "2024-08-07")).toEqual([unplacedSentence(unknown, "2024-08-07")]);
    const sentences = unplacedSentences([unknown, other], "2024-08-07");
    expect(sentences[0]).toMatch(/was found for: Preventing crime[.]$/);
    expect(sentences[1]).toMatch(/counted neither way: Responding to the public[.]$/);
  });
  it("name the other names of a question, and where counts come from", () => {
    expect(otherNamesSentence([row], row.item_name)).toBe("");
    expect(otherNamesSentence([row], "Response")).toBe(
      "In PEEL 2023-25 it was called “Responding to the public”.",
    );
    const origin = { round_name: "PEEL 2017", kind: "counted", locator: "counted from 4" } as const;
    expect(distributionOrigin(origin)).toBe("PEEL 2017: counted from 4.");
    expect(distributionOrigin({ ...origin, kind: "published", locator: "table 2" })).toBe(
      "PEEL 2017: published, table 2.",
    );
  });
});
