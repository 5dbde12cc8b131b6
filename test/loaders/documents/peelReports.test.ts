import { describe, expect, it } from "vitest";
import {
  areas2021,
  areas2023,
  areas2025,
  pillars,
  questionsOf,
} from "../../../loaders/documents/peel/items.ts";
import { heldRows } from "./knownForces.ts";
import { ofKind, readText, told } from "./readText.ts";

const grades = async (text: string): Promise<readonly string[]> =>
  ofKind(await readText(text), "grade").map(({ force_id, round, item, label, confidence }) =>
    [force_id, round, item, label, confidence].join(" | "),
  );

const head = "PEEL 2023–25\n\nAn inspection of Suffolk Constabulary\n\nPublished on: 3 May 2024\n\n";
const table =
  "Outstanding\tGood\tAdequate\tRequires improvement\tInadequate\n\tPreventing crime\tInvestigating crime\tResponding to the public\t\n\t\tManaging offenders\tProtecting vulnerable people\t\n";

describe("readDocument(path, names) of PEEL pages and reports", () => {
  it("reads a table whose columns are grades, and how many areas were inspected and graded", async () => {
    const document = await readText(
      `${head}We looked at how good Suffolk Constabulary is in nine areas of policing. We make graded judgments in 8 of these 9 areas.\n\n${table}`,
    );
    expect(document).toMatchObject({
      kind: "PEEL report",
      title: "PEEL 2023–25",
      published_on: "2024-05-03",
      force_id: "suffolk",
      nearMisses: [],
    });
    expect(ofKind(document, "grade").map(({ item, label }) => [item, label])).toEqual([
      ["Preventing crime", "Good"],
      ["Investigating crime", "Adequate"],
      ["Managing offenders", "Adequate"],
      ["Responding to the public", "Requires improvement"],
      ["Protecting vulnerable people", "Requires improvement"],
    ]);
    expect(
      document.proposals
        .filter(({ kind }) => kind.startsWith("areas"))
        .map(({ kind, round, value, doubts }) => [kind, round, value, doubts]),
    ).toEqual([
      ["areas graded", "2023-25", 8, []],
      ["areas inspected", "2023-25", 9, []],
    ]);
  });

  it("doubts two numbers of areas inspected that differ", async () => {
    const document = await readText(
      `${head}We assessed the force in ten areas of policing. We make graded judgements in 8 of these 9 areas.`,
    );
    const inspected = ofKind(document, "areas inspected");
    expect(inspected.map(({ value, doubts }) => [value, doubts.length])).toEqual([
      [9, 1],
      [10, 1],
    ]);
  });

  it("reads lists below a grade and areas with their grade below them, and reports a header that lost its columns", async () => {
    expect(
      await grades(
        `${head}Good\n\n- Preventing crime\n- Investigating crime\n\nThe text goes on.\n\nRequires improvement\n\n- Managing offenders\n`,
      ),
    ).toEqual([
      "suffolk | 2023-25 | Preventing crime | Good | stated",
      "suffolk | 2023-25 | Investigating crime | Good | stated",
      "suffolk | 2023-25 | Managing offenders | Requires improvement | stated",
    ]);
    expect(
      await grades(
        `${head}Preventing crime\n\nAdequate\n\nThe force has a plan.\n\nLeadership and force management\n\nGood\n`,
      ),
    ).toEqual([
      "suffolk | 2023-25 | Preventing crime | Adequate | stated",
      "suffolk | 2023-25 | Leadership and force management | Good | stated",
    ]);
    const lost = await readText(
      `${head}Outstanding\n\nGood\n\nAdequate\n\nPreventing crime\n\nInvestigating crime\n`,
    );
    expect(lost.proposals).toEqual([]);
    expect(told(lost)).toContain("grades that follow each other");
  });

  it("reads sentences that list areas by grade, whose names hold commas and “and” themselves", async () => {
    expect(
      await grades(
        `${head}The force was graded: Outstanding in preventing crime; Good in investigating crime, protecting vulnerable people and building, supporting and protecting the workforce; and Requires improvement in responding to the public.`,
      ),
    ).toEqual([
      "suffolk | 2023-25 | Preventing crime | Outstanding | stated",
      "suffolk | 2023-25 | Investigating crime | Good | stated",
      "suffolk | 2023-25 | Protecting vulnerable people | Good | stated",
      "suffolk | 2023-25 | Developing a positive workplace | Good | stated",
      "suffolk | 2023-25 | Responding to the public | Requires improvement | stated",
    ]);
  });

  it("reads the pillars of 2018/19 as press releases and pages put them, by the force that each sentence names", async () => {
    const text =
      "PEEL 2018/19\n\nResults for two forces\n\nInspectors found that Kent Police:\n\n- is ‘outstanding’ at effectively reducing crime and keeping people safe;\n- is ‘good’ at operating efficiently and providing sustainable services to the public; and\n- ‘requires improvement’ at how legitimately it treats the public and its workforce.\n\nInspectors found that Essex Police:\n\n- is ‘good’ in the way it treats the public and its workforce.\n";
    expect(await grades(text)).toEqual([
      "kent | 2018/19 | Effectiveness | Outstanding | stated",
      "kent | 2018/19 | Efficiency | Good | stated",
      "kent | 2018/19 | Legitimacy | Requires improvement | stated",
      "essex | 2018/19 | Legitimacy | Good | stated",
    ]);
    expect(
      await grades(
        "PEEL 2016\n\nDurham Constabulary\n\nEffectiveness: Outstanding\n\nEfficiency – Good\n\nLegitimacy\tGood\n",
      ),
    ).toEqual([
      "durham | 2016 | Effectiveness | Outstanding | stated",
      "durham | 2016 | Efficiency | Good | stated",
      "durham | 2016 | Legitimacy | Good | stated",
    ]);
    expect(
      await grades(
        "PEEL: Police effectiveness 2017\n\nAn inspection of Dorset Police\n\nOverall judgment\tGood\n",
      ),
    ).toEqual(["dorset | 2017 | Effectiveness | Good | stated"]);
  });

  it("calls a judgement in passing likely, and praise of other things nothing", async () => {
    expect(
      await grades(
        `${head}The force is good at preventing crime. The force is good at making tea. Its workforce is good at investigating crime.`,
      ),
    ).toEqual(["suffolk | 2023-25 | Preventing crime | Good | likely"]);
  });

  it.each([
    [
      "a grade that the round does not have",
      "PEEL 2017\n\nDorset Police\n\nEffectiveness: Adequate\n",
      /Adequate is no grade of this round/,
    ],
    [
      "a word that is no grade",
      `${head}Preventing crime\tSatisfactory\n`,
      /Satisfactory is no grade of this round/,
    ],
    [
      "a header with a grade of another scale",
      `${head}Excellent\tGood\tFair\tPoor\n\tPreventing crime\t\t\n`,
      /Excellent, Fair, Poor in the header/,
    ],
    [
      "a row with fewer cells than its header",
      `${head}Outstanding\tGood\tAdequate\tRequires improvement\tInadequate\nPreventing crime\tInvestigating crime\n`,
      /2 cells: /,
    ],
    [
      "an area of another round",
      `${head}The force was graded Good in preventing crime and good use of resources.`,
      /"good use resources"|"use resources"|"good use of resources"/,
    ],
    [
      "a report without a round",
      "PEEL\n\nSuffolk Constabulary\n\nPreventing crime: Good\n",
      /the round in the title/,
    ],
    [
      "a force that is not known",
      "PEEL 2023–25\n\nBorsetshire Police\n\nPreventing crime: Good\n",
      /the name of the force whose judgement this is/,
    ],
  ])("reports %s and proposes no grade", async (_, text, expected) => {
    const document = await readText(text);
    expect(ofKind(document, "grade")).toEqual([]);
    expect(told(document)).toMatch(expected);
  });

  it("reports rows of a table of judgements that go on after a page break", async () => {
    const document = await readText(
      `${head}Outstanding\tGood\tAdequate\tRequires improvement\tInadequate\n\tPreventing crime\t\t\t\n\fInvestigating crime\t\t\t\t\n`,
    );
    expect(ofKind(document, "grade").map(({ item, label }) => [item, label])).toEqual([
      ["Preventing crime", "Good"],
    ]);
    expect(told(document)).toContain("the header of grades repeated after a page break");
  });

  it("doubts two grades of one area, and tells of a notice that a grade was changed", async () => {
    const document = await readText(
      `${head}Preventing crime: Good\n\nThe force requires improvement at preventing crime.\n\nOn 8 August we changed the grade for preventing crime from Adequate to Requires improvement.\n`,
    );
    expect(ofKind(document, "grade").map(({ label, doubts }) => [label, doubts.length])).toEqual([
      ["Good", 1],
      ["Requires improvement", 1],
    ]);
    expect(told(document)).toContain("Preventing crime changed from Adequate to Requires improvement");
  });

  it("names no item that its round does not have", async () => {
    const held = await heldRows("peelboard/round_items.csv");
    const labels = (round: string) =>
      new Set(held.filter(({ round_id }) => round_id === round).map(({ source_label }) => source_label));
    for (const [round, items] of [
      ["peel-2014", questionsOf("2014")],
      ...["2015", "2016", "2017"].map(
        (year) => [`peel-${year}`, [...pillars, ...questionsOf(year)]] as const,
      ),
      ["peel-2018-19", [...pillars, ...questionsOf("2018/19")]],
      ["peel-2021-22", areas2021],
      ["peel-2023-25", areas2023],
      ["peel-2025-27", areas2025],
    ] as const)
      expect(
        items.map(({ item }) => item).filter((item) => !labels(round).has(item)),
        round,
      ).toEqual([]);
  });
});
