import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ofKind, readText, said, told } from "./readText.ts";
import { changed, judgements, report2007 } from "./report2007Text.ts";

const counts = ([name, , , forces]: (typeof judgements)[number]): readonly string[] =>
  ["Excellent", "Good", "Fair", "Poor"].map((grade, index) =>
    ["national count", "2007", name.replace("Policing", "policing"), grade, forces[index]].join(" | "),
  );
const childAbuse = judgements[2];

describe("readDocument(path, names) of a report in the form of 2007", () => {
  it("reads every figure once, stated, and nothing else", async () => {
    const document = await readText(report2007());
    expect(document).toMatchObject({
      kind: "2007 inspection report",
      title: "HMIC Inspection Report: Norfolk Constabulary",
      published_on: "2007-10",
      force_id: "norfolk",
      nearMisses: [],
    });
    expect(ofKind(document, "national count").map(said)).toEqual(judgements.flatMap(counts));
    expect(ofKind(document, "grade").map(said).toSorted()).toEqual(
      [
        ...judgements.map(
          ([name, , grade]) => `grade | norfolk | 2007 | ${name.replace("Policing", "policing")} | ${grade}`,
        ),
        "grade | norfolk | HMIC baseline 2006 | Contact management | Fair | Improved",
        "grade | norfolk | HMIC baseline 2006 | Training, development and organisational learning | Fair | Improved",
      ].toSorted(),
    );
    expect(ofKind(document, "recommendation").map(said)).toEqual([
      "recommendation | norfolk | 2007 | Public protection | The force should write down who decides how often an offender is visited. | 1",
    ]);
    expect(ofKind(document, "officers").map(({ item, value }) => [item, value])).toEqual([
      ["East BCU", 3],
      ["Coast BCU", 1],
    ]);
    expect(ofKind(document, "caseload").map(({ item, label, value }) => [item, label, value])).toEqual([
      ["East BCU", "very high", 7],
      ["East BCU", "high", 31],
      ["East BCU", "medium", 40],
      ["East BCU", "low", 12],
      ["Coast BCU", "very high", 0],
      ["Coast BCU", "high", 9],
      ["Coast BCU", "medium", 11],
      ["Coast BCU", "low", 5],
    ]);
    expect(
      document.proposals.every(({ confidence, doubts }) => confidence === "stated" && doubts.length === 0),
    ).toBe(true);
    expect(new Set(document.proposals.map(({ id }) => id)).size).toBe(document.proposals.length);
  });

  it("names line, paragraph and heading of both places of a figure", async () => {
    const document = await readText(report2007());
    const place = ofKind(document, "national count")[0]?.place ?? "";
    expect(place).toMatch(
      /^paragraph \d+ \(line \d+\), under "National summary of judgements"; also paragraph \d+ \(line \d+\)/,
    );
    expect(place).toMatch(/in the section on Neighbourhood policing$/);
  });

  it("gives the same ids when it reads the same file again", async () => {
    const [first, again] = [await readText(report2007()), await readText(report2007())];
    expect(first.proposals.map(({ id }) => id)).toEqual(again.proposals.map(({ id }) => id));
  });

  it("doubts both proposals where a section and the summary table contradict each other", async () => {
    const document = await readText(changed("2\t18\t22\t1", "3\t17\t22\t1", "last"));
    const good = ofKind(document, "national count").filter(
      ({ item, label }) => item === "Child abuse" && label === "Good",
    );
    expect(good.map(({ value }) => value)).toEqual([18, 17]);
    expect(good[0]?.doubts[0]).toMatch(/^Another place of the document says 17: paragraph/);
    expect(good[1]?.doubts[0]).toMatch(/^Another place of the document says 18: paragraph/);
    const fair = ofKind(document, "national count").filter(
      ({ item, label }) => item === "Child abuse" && label === "Fair",
    );
    expect(fair.map(({ value, doubts }) => [value, doubts])).toEqual([[22, []]]);
  });

  it("doubts both grades where the force summary says another than the section", async () => {
    const document = await readText(changed("GRADE\tPOOR", "GRADE\tFAIR"));
    const grades = ofKind(document, "grade").filter(({ item }) => item === "Domestic violence");
    expect(grades.map(({ label, doubts }) => [label, doubts.length])).toEqual([
      ["Fair", 1],
      ["Poor", 1],
    ]);
  });

  it("reads another order of grades by its header, and says so", async () => {
    const document = await readText(
      changed("Excellent\tGood\tFair\tPoor\n2\t18\t22\t1", "Poor\tFair\tGood\tExcellent\n1\t22\t18\t2"),
    );
    const proposals = ofKind(document, "national count").filter(({ item }) => item === "Child abuse");
    expect(proposals.map(said)).toEqual(counts(childAbuse));
    expect(proposals[0]?.doubts).toEqual([
      "The header names the grades in another order than usual: Poor, Fair, Good, Excellent",
    ]);
  });

  it("contradicts the summary, and misassigns nothing, where only the header's order was changed", async () => {
    const document = await readText(
      changed("Excellent\tGood\tFair\tPoor\n2\t18\t22\t1", "Good\tExcellent\tFair\tPoor\n2\t18\t22\t1"),
    );
    const good = ofKind(document, "national count").filter(
      ({ item, label }) => item === "Child abuse" && label === "Good",
    );
    expect(good.map(({ value, doubts }) => [value, doubts.length > 0])).toEqual([
      [18, true],
      [2, true],
    ]);
  });

  const unread: readonly (readonly [string, string, RegExp])[] = [
    [
      "a page break between header and figures",
      changed(
        "Excellent\tGood\tFair\tPoor\n2\t18\t22\t1",
        "Excellent\tGood\tFair\tPoor\n\nOctober 2007\n\n2\t18\t22\t1",
      ),
      /page break stands between/,
    ],
    ["a row that adds up to 44", changed("2\t18\t22\t1", "2\t18\t23\t1", "last"), /adds up to 44 # .*43/],
    [
      "a number glued to a footnote's mark",
      changed("2\t18\t22\t1", "2\t181\t22\t1", "last"),
      /adds up to 206/,
    ],
    ["a number with a footnote's mark", changed("2\t18\t22\t1", "2\t18*\t22\t1", "last"), /"18\*" in/],
    ["an empty cell", changed("2\t18\t22\t1", "2\t\t22\t1", "last"), /"" in/],
    ["three figures", changed("2\t18\t22\t1", "2\t18\t22", "last"), /3 figures under 4 grades/],
    [
      "a header with a word that is no grade",
      changed("Excellent\tGood\tFair\tPoor\n2\t18", "Excellent\tGood\tSatisfactory\tPoor\n2\t18"),
      /header names Excellent, Good, Satisfactory, Poor/,
    ],
    [
      "no table below the heading",
      changed("Excellent\tGood\tFair\tPoor\n2\t18\t22\t1\n\n", ""),
      /no header of grades/,
    ],
  ];
  it.each(unread)("reports %s in a section and keeps what the summary says", async (_, text, expected) => {
    const document = await readText(text);
    const proposals = ofKind(document, "national count").filter(({ item }) => item === "Child abuse");
    expect(proposals.map(said)).toEqual(counts(childAbuse));
    expect(proposals.every(({ place }) => !place.includes("also"))).toBe(true);
    expect(told(document)).toMatch(expected);
    expect(told(document)).toContain("not read for Child abuse");
  });

  it("reports the rows of a summary table that go on after a page break without their header", async () => {
    const document = await readText(
      changed("\nDomestic violence\t0", "\n\nOctober 2007\n\nDomestic violence\t0"),
    );
    expect(ofKind(document, "national count").map(said)).toEqual(judgements.flatMap(counts));
    const split = document.nearMisses.filter(({ found }) => found.startsWith("the table was split"));
    expect(split.map(({ expected }) => expected)).toEqual(
      ["Domestic violence", "Public protection", "Missing persons"].map(
        (name) => `forces at each grade for ${name}, in the national summary`,
      ),
    );
  });

  it("reads them where the header is repeated", async () => {
    const document = await readText(
      changed(
        "\nDomestic violence\t0",
        "\n\nOctober 2007\n\n\tExcellent\tGood\tFair\tPoor\nDomestic violence\t0",
      ),
    );
    expect(document.nearMisses).toEqual([]);
  });

  it("reports a missing section", async () => {
    const text = report2007();
    const start = text.lastIndexOf("Protecting Vulnerable People – Missing Persons");
    const document = await readText(
      text.slice(0, start) + text.slice(text.indexOf("Recommendations", start)),
    );
    expect(told(document)).toMatch(/grade at the head of its section.*not read for Missing persons/);
    expect(told(document)).toMatch(/national distribution in its section.*not read for Missing persons/);
    expect(
      ofKind(document, "grade")
        .filter(({ item }) => item === "Missing persons")
        .map(({ place }) => place),
    ).toEqual([expect.stringContaining("Force summary")]);
  });

  it("reports a grade that stands below a heading that it does not know, and gives it to no judgement", async () => {
    const document = await readText(
      changed("Protecting Vulnerable People – Child Abuse\n\nGRADE", "Dogs and Horses\n\nGRADE"),
    );
    expect(told(document)).toMatch(/GRADE \| GOOD, below "Dogs and Horses"/);
    expect(ofKind(document, "grade").filter(({ item }) => item === "Performance management")).toHaveLength(1);
    expect(ofKind(document, "national count").map(said)).toEqual(judgements.flatMap(counts));
  });

  it("reports a grade that is not of the scale", async () => {
    const document = await readText(changed("GRADE\tPOOR", "GRADE\tSATISFACTORY"));
    expect(told(document)).toMatch(
      /the grade of Domestic violence: Excellent, Good, Fair or Poor # satisfactory/,
    );
    expect(
      ofKind(document, "grade")
        .filter(({ item }) => item === "Domestic violence")
        .map(({ place }) => place),
    ).toEqual([expect.stringContaining("Force summary")]);
  });

  it("proposes nothing of a force whose name it does not know, and the national figures all the same", async () => {
    const document = await readText(changed("Norfolk Constabulary", "Borsetshire Constabulary"));
    expect(document.force_id).toBeNull();
    expect(new Set(document.proposals.map(({ kind }) => kind))).toEqual(new Set(["national count"]));
    expect(told(document)).toMatch(/the name of a force on the title page # .*Borsetshire/);
  });

  it("reports an area of the baseline that it does not know, with all of the sentence's grades", async () => {
    const document = await readText(
      changed("in the areas of contact management and", "in the areas of contact management, beekeeping and"),
    );
    expect(ofKind(document, "grade").filter(({ round }) => round !== "2007")).toEqual([]);
    expect(told(document)).toContain('"beekeeping" is no known area');
  });

  const improved = "assessed as Fair with a direction of travel of Improved in the areas";
  const ofBaseline = (document: Awaited<ReturnType<typeof readText>>) =>
    ofKind(document, "grade").filter(({ round }) => round !== "2007");

  it("reads a grade of the baseline that stands without a direction of travel", async () => {
    const document = await readText(changed(improved, "assessed as Fair in the areas"));
    expect(ofBaseline(document).map(({ label, direction }) => [label, direction])).toEqual([
      ["Fair", null],
      ["Fair", null],
    ]);
    expect(document.nearMisses).toEqual([]);
  });

  it.each([
    ["a word that is none", "assessed as Fair with a direction of travel of Sideways in the areas"],
    ["another form", "assessed as Fair, and its direction of travel was Improved, in the areas"],
  ])("reports a direction of travel in %s, and reads neither it nor its grade", async (_, words) => {
    const document = await readText(changed(improved, words));
    expect(ofBaseline(document)).toEqual([]);
    expect(told(document)).toContain(
      'a grade "with a direction of travel of" Improved, Stable, Deteriorated # In the HMIC Baseline Assessment',
    );
  });

  const again = (words: string): string =>
    changed(
      "Both will be looked at again.",
      `Both will be looked at again.\n\nIn the HMIC Baseline Assessment of 2006 the force was assessed as Fair${words} in the area of contact management.`,
    );

  it("makes one proposal of two places of which one states the direction", async () => {
    const contact = ofBaseline(await readText(again(""))).filter(({ item }) => item === "Contact management");
    expect(contact.map(({ label, direction, doubts }) => [label, direction, doubts])).toEqual([
      ["Fair", "Improved", []],
    ]);
    expect(contact[0]?.place).toContain("; also ");
    expect(contact[0]?.quote).toContain("direction of travel of Improved");
  });

  it("doubts both where two places state two directions beside one grade", async () => {
    const document = await readText(again(" with a direction of travel of Deteriorated"));
    const contact = ofBaseline(document).filter(({ item }) => item === "Contact management");
    expect(contact.map(({ direction }) => direction)).toEqual(["Improved", "Deteriorated"]);
    expect(contact[0]?.doubts[0]).toMatch(
      /^Another place of the document says Fair, direction of travel Deteriorated: paragraph/,
    );
    expect(contact[0]?.id).not.toBe(contact[1]?.id);
  });

  it("gives a grade the id it had before directions were read", async () => {
    const [plain] = ofBaseline(await readText(changed(improved, "assessed as Fair in the areas")));
    const fact = '["grade","norfolk","HMIC baseline 2006","Contact management","fair",null,null]';
    const { sha256 } = await readText(changed(improved, "assessed as Fair in the areas"));
    const idOf = (hash: string): string =>
      createHash("sha256").update(`${hash} ${fact}`).digest("hex").slice(0, 16);
    expect(plain?.id).toBe(idOf(sha256));
    const document = await readText(report2007());
    expect(ofBaseline(document)[0]?.id).toBe(idOf(document.sha256));
  });

  it("reports a direction of travel at the head of a section of 2007, which gave none", async () => {
    const document = await readText(
      changed(
        "GRADE\tPOOR\n-------\t------",
        "GRADE\tPOOR\n-------\t------\n\nDirection of travel: Improved",
      ),
    );
    expect(told(document)).toMatch(
      /gave its own judgements no direction of travel # Direction of travel: Improved/,
    );
    expect(ofKind(document, "grade").find(({ item }) => item === "Domestic violence")).toMatchObject({
      label: "Poor",
      direction: null,
    });
  });

  it("doubts a recommendation that the list at the end words otherwise, and reports a number that is missing", async () => {
    const document = await readText(
      changed(
        "Recommendation 1\n\nThe force should write",
        "Recommendation 3\n\nThe force must write",
        "last",
      ),
    );
    const [first, third] = ofKind(document, "recommendation");
    expect(first?.doubts).toEqual(["The list of recommendations at the end does not hold it"]);
    expect(third).toMatchObject({ number: 3, doubts: ["No section of the report states it"] });
    expect(told(document)).toContain("recommendation 2 # recommendations 1, 3");
  });

  it("reports a line of caseload that leaves out a risk, has a mark in a number, or names no officers", async () => {
    for (const [from, to] of [
      [" and 12 low-risk offenders", ""],
      ["31 high-risk", "31[2] high-risk"],
      ["three permanent PPOs", "several permanent PPOs"],
    ] as const) {
      const document = await readText(changed(from, to));
      expect(ofKind(document, "caseload").map(({ item }) => item)).toEqual(Array(4).fill("Coast BCU"));
      expect(told(document)).toMatch(/one number of cases for each risk/);
    }
  });
});
