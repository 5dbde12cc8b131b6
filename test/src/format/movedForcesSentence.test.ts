import { describe, expect, it } from "vitest";
import { movedForcesSentence } from "../../../src/format/movedForcesSentence.ts";

const asked = {
  words: "improved",
  item_name: "Effectiveness",
  from_round_name: "PEEL 2016",
  to_round_name: "PEEL 2017",
};
const all = { names: ["Avon", "Kent"], compared_count: 42 };

describe("movedForcesSentence(asked, all, peers)", () => {
  it("names the forces of one movement", () => {
    expect(movedForcesSentence(asked, all, null)).toBe(
      "2 forces improved for effectiveness between PEEL 2016 and PEEL 2017: Avon and Kent.",
    );
  });

  it("leaves more than twelve names to the list", () => {
    const names = Array.from({ length: 13 }, (_, index) => `Force ${index}`);
    expect(movedForcesSentence(asked, { names, compared_count: 42 }, null)).toBe(
      "13 forces improved for effectiveness between PEEL 2016 and PEEL 2017.",
    );
  });

  it("puts peers first, of those graded afresh, and all forces after them", () => {
    expect(movedForcesSentence(asked, all, { names: ["Kent"], compared_count: 4 })).toBe(
      "Of 4 forces compared with and graded afresh in both rounds, 1 improved for effectiveness between PEEL 2016 and PEEL 2017: Kent. Of all 42 forces graded in both, 2 did.",
    );
  });

  it("names all forces where no peer is among them, or none was graded", () => {
    expect(movedForcesSentence(asked, all, { names: [], compared_count: 4 })).toMatch(
      /, none improved .* Of all 42 forces graded in both, 2 did: Avon and Kent\.$/,
    );
    expect(movedForcesSentence(asked, all, { names: [], compared_count: 0 })).toBe(
      "None of the forces compared with was graded afresh in both rounds. Of all forces, 2 improved for effectiveness between PEEL 2016 and PEEL 2017: Avon and Kent.",
    );
  });
});
