import { describe, expect, it } from "vitest";
import { partialOrder } from "../../../src/metrics/partialOrder.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { Grade } from "../../../src/model/scale.ts";
import { gradeRow, type RoundName } from "../charts/rows.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const letters: Readonly<Record<string, Grade>> = {
  O: "Outstanding",
  G: "Good",
  A: "Adequate",
  R: "Requires improvement",
  I: "Inadequate",
};

/** One grade a letter, "-" where none was found. */
const profile = (text: string, round: RoundName = "PEEL 2023-25"): readonly GradeRow[] =>
  frozen([...text].map((letter, index) => gradeRow(round, `Area ${index + 1}`, letters[letter] ?? null)));

const relation = (own: string, other: string): string =>
  expectValue(partialOrder(profile(own), profile(other))).relation;

describe("partialOrder(own, other, {fewestCommon})", () => {
  // The definition of the componentwise order: x ≤ y in every coordinate, and x < y in at least one.
  it("is at least as good when level or better in every area and better in one", () => {
    expect(expectValue(partialOrder(profile("GGAR"), profile("GOAR")))).toEqual({
      relation: "at least as good",
      common_count: 4,
      better_count: 1,
      level_count: 3,
      worse_count: 0,
    });
    expect(relation("GGAR", "OOGA")).toBe("at least as good");
  });

  it("is no better when level or worse in every area and worse in one", () => {
    expect(relation("GGAR", "GGAI")).toBe("no better");
  });

  it("is level only when every area is", () => {
    expect(relation("GGAR", "GGAR")).toBe("level");
  });

  it("is neither when one area is better and one worse, however the others stand", () => {
    expect(expectValue(partialOrder(profile("GGAAAAAA"), profile("OIGGGGGG")))).toEqual({
      relation: "neither",
      common_count: 8,
      better_count: 7,
      level_count: 0,
      worse_count: 1,
    });
  });

  it("turns round with its arguments, and every pair has one of four relations", () => {
    const opposite = { "at least as good": "no better", "no better": "at least as good" } as Readonly<
      Record<string, string>
    >;
    const profiles = ["GGA", "GAA", "OGI", "RRR", "GGA", "IAG"];
    for (const a of profiles)
      for (const b of profiles) expect(relation(a, b)).toBe(opposite[relation(b, a)] ?? relation(b, a));
  });

  it("is transitive over the same areas", () => {
    const profiles = ["GGA", "GAA", "OGG", "RRR", "AAA", "OOO", "IAG"];
    for (const a of profiles)
      for (const b of profiles)
        for (const c of profiles)
          if (relation(a, b) === "at least as good" && relation(b, c) === "at least as good")
            expect(relation(a, c)).toBe("at least as good");
  });

  it("counts only areas in which both have a grade", () => {
    expect(expectValue(partialOrder(profile("GG-AR"), profile("-GIAR")))).toMatchObject({
      relation: "level",
      common_count: 3,
    });
  });

  it("counts a carried-over grade as the one that stands", () => {
    const own = profile("GGG", "PEEL 2018/19");
    const carried = own.map(
      (row): GradeRow => ({ ...row, status: "carried over", grade: "Outstanding", grade_rank: 1 }),
    );
    expect(expectValue(partialOrder(own, carried)).better_count).toBe(3);
  });

  it("refuses fewer than three areas in common, or as many as are asked for", () => {
    const refused = { ok: false, reason: "too few in common" };
    expect(partialOrder(profile("GG"), profile("GG"))).toEqual(refused);
    expect(partialOrder(profile("GG---"), profile("--GGG"))).toEqual(refused);
    expect(partialOrder([], profile("GGG"))).toEqual(refused);
    expect(partialOrder(profile("GGG"), profile("GGG"), { fewestCommon: 4 })).toEqual(refused);
    expect(partialOrder(profile("G"), profile("G"), { fewestCommon: 1 }).ok).toBe(true);
  });

  it("throws on two rounds, and on two judgements of one area", () => {
    expect(() => partialOrder(profile("GGG"), profile("GGG", "PEEL 2021/22"))).toThrow("two rounds");
    const twice = [...profile("GGG"), ...profile("A")];
    expect(() => partialOrder(twice, profile("GGG"))).toThrow("two judgements of Cumbria on Area 1");
  });
});
