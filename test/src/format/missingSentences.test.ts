import { describe, expect, it } from "vitest";
import { lastRoundSentence } from "../../../src/format/lastRoundSentence.ts";
import { missingSentences } from "../../../src/format/missingSentences.ts";
import type { MissingForce } from "../../../src/model/movement.ts";

const rounds = { from_round_name: "PEEL 2017", to_round_name: "PEEL 2018/19" };
const force = (force_name: string, from: MissingForce["from"], to: MissingForce["to"]): MissingForce => ({
  force_id: force_name.toLowerCase(),
  force_name,
  from,
  to,
});

describe("missingSentences(missing, rounds)", () => {
  it("names the carried over apart from the other gaps, each under its round", () => {
    expect(
      missingSentences(
        [
          force("Cumbria", "graded", "carried over"),
          force("Manchester", "not graded", "graded"),
          force("Surrey", "graded", "not found"),
          force("Kent", "graded", "not found"),
        ],
        rounds,
      ),
    ).toEqual([
      "Carried over, so not judged afresh, in PEEL 2018/19: Cumbria.",
      "Not graded in PEEL 2017: Manchester.",
      "No source found in PEEL 2018/19: Surrey and Kent.",
    ]);
  });

  it("counts names that are too many for a sentence", () => {
    const many = Array.from({ length: 34 }, (_, index) => force(`F${index}`, "none held", "none held"));
    expect(missingSentences(many, rounds)).toEqual([
      "No judgement held in PEEL 2017: 34 forces.",
      "No judgement held in PEEL 2018/19: 34 forces.",
    ]);
  });
});

describe("lastRoundSentence(force_name, comparability)", () => {
  const pair = { ...rounds, reason: "One question changed." };

  it("says whether the two latest rounds allow a movement to be told", () => {
    expect(lastRoundSentence("Kent", { ...pair, verdict: "not comparable" })).toMatch(
      /may not be compared: One question changed\. So Peelboard does not say whether the force moved/,
    );
    expect(lastRoundSentence("Kent", { ...pair, verdict: "with care" })).toContain(
      "may be compared with care.",
    );
    expect(lastRoundSentence("Kent", { ...pair, verdict: "comparable" })).toContain(
      "The two may be compared.",
    );
  });
});
