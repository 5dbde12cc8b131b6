import { describe, expect, it } from "vitest";
import { ask } from "../../../loaders/queries/ask.ts";
import { forcePages } from "../../../loaders/queries/forcePages.ts";
import { heldGradesSentence } from "../../../src/format/heldGradesSentence.ts";
import { judgementsByGrade } from "../../../src/format/judgementsByGrade.ts";
import type { PositionRow } from "../../../src/model/positionRow.ts";

const pages = await ask(forcePages);
const positions = (force_id: string, round_id: string): readonly PositionRow[] =>
  pages
    .flatMap((page) => page.positions)
    .filter((row) => row.force_id === force_id && row.round_id === round_id);

describe("judgementsByGrade(rows)", () => {
  it("tells each grade once, the best first, and what is carried over apart", () => {
    expect(judgementsByGrade(positions("cumbria", "peel-2018-19"))).toEqual([
      "Graded Good for effectiveness, efficiency and legitimacy.",
      "Kept the grade Good of PEEL 2016 for “Effectiveness 1: preventing crime and anti-social behaviour”.",
    ]);
  });

  it("tells grades in the order of the scale and leaves out what has none", () => {
    const said = judgementsByGrade(positions("cumbria", "peel-2023-25"));
    expect(said.map((sentence) => sentence.split(" ")[1])).toEqual(["Outstanding", "Good"]);
  });

  it("says nothing of nothing", () => {
    expect(judgementsByGrade([])).toEqual([]);
  });
});

describe("heldGradesSentence(rows)", () => {
  it("counts the judgements of a round by grade, and says what is not known", () => {
    expect(heldGradesSentence(positions("cumbria", "peel-2023-25"))).toBe(
      "In PEEL 2023-25 Cumbria Constabulary holds 3 judgements: 1 Outstanding and 2 Good. Of 5 more no source was found.",
    );
    expect(heldGradesSentence(positions("greater-manchester", "peel-2017"))).toContain(
      "more no grade was given.",
    );
  });

  it("says that none is held", () => {
    expect(heldGradesSentence(positions("cumbria", "peel-2021-22"))).toBe(
      "No grade of Cumbria Constabulary is held in PEEL 2021/22.",
    );
  });

  it("refuses no rows and rows of two rounds", () => {
    expect(() => heldGradesSentence([])).toThrow(RangeError);
    const two = [...positions("cumbria", "peel-2016"), ...positions("cumbria", "peel-2017")];
    expect(() => heldGradesSentence(two)).toThrow(RangeError);
  });
});
