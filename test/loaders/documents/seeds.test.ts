import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Proposal, ReadDocument } from "../../../loaders/documents/proposal.ts";
import { readDocument } from "../../../loaders/documents/readDocument.ts";
import { paths } from "../../../loaders/paths.ts";
import { heldRows, knownForces } from "./knownForces.ts";
import { ofKind, told } from "./readText.ts";

/** The documents that the project grew from; they are not part of it. */
const shared = join(paths.root, "../shared");

beforeEach((context) => {
  if (!existsSync(join(shared, "seeds")))
    context.skip(`no documents at ${shared}/seeds: readings are not compared with the figures held`);
});

async function seed(number: string): Promise<ReadDocument> {
  const file = readdirSync(join(shared, "seeds")).find((name) => name.startsWith(number));
  return await readDocument(join(shared, "seeds", file ?? number), await knownForces());
}

const sorted = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map((row) => row.map((cell) => String(cell ?? "")).join(" | ")).toSorted();

describe("the 2007 inspection of Cumbria", () => {
  it("yields exactly the figures held: nothing missing, nothing beyond", async () => {
    const document = await seed("002");
    expect(document).toMatchObject({
      kind: "2007 inspection report",
      published_on: "2007-10",
      force_id: "cumbria",
      nearMisses: [],
    });
    const proposed = (kind: Proposal["kind"], ...columns: (keyof Proposal)[]) =>
      sorted(ofKind(document, kind).map((proposal) => columns.map((column) => proposal[column])));
    const held = async (file: string, ...columns: string[]) =>
      sorted((await heldRows(`hmic/${file}`)).map((row) => columns.map((column) => row[column])));
    expect(proposed("national count", "item", "label", "value")).toEqual(
      await held("2007_distributions.csv", "item", "grade", "forces"),
    );
    // An empty cell holds no direction, so that one read where none is held fails as much as one that is missing.
    expect(proposed("grade", "force_id", "round", "item", "label", "direction")).toEqual(
      await held("2007_grades.csv", "force_slug", "round", "item", "grade", "direction"),
    );
    expect(ofKind(document, "grade").filter(({ direction }) => direction !== null)).toHaveLength(5);
    expect(proposed("recommendation", "force_id", "number", "item")).toEqual(
      await held("2007_findings.csv", "force_slug", "number", "subject"),
    );
    expect(proposed("caseload", "force_id", "item", "label", "value")).toEqual(
      await held("2007_caseload.csv", "force_slug", "area", "risk", "cases"),
    );
    expect(proposed("officers", "force_id", "item", "value")).toEqual([
      ...new Set(await held("2007_caseload.csv", "force_slug", "area", "officers")),
    ]);
    expect(document.proposals).toHaveLength(24 + 11 + 2 + 12 + 3);
    expect(document.proposals.filter(({ doubts }) => doubts.length > 0)).toEqual([]);
  });

  it("quotes the direction of travel beside each grade that has one", async () => {
    const document = await seed("002");
    for (const { round, item, direction } of (await heldRows("hmic/2007_grades.csv")).filter(
      (row) => row.direction !== "",
    )) {
      const quote = ofKind(document, "grade").find(
        (grade) => grade.round === round && grade.item === item,
      )?.quote;
      expect(quote, `${round} ${item}`).toContain("direction of travel of");
      expect(quote).toContain(String(direction));
    }
  });
});

describe("commissioners' responses", () => {
  it("the paper on lessons learned: the 2017 grade and two dated inspections; the panel's own recommendation is left out", async () => {
    const document = await seed("000");
    expect(document).toMatchObject({
      kind: "commissioner's response",
      published_on: "2018-10-15",
      force_id: "cumbria",
    });
    const [held] = (await heldRows("local-policing-bodies/grades.csv")).filter(
      (row) => row.document === "cumbria-pcc-panel-lessons-learned-2018",
    );
    expect(ofKind(document, "grade")).toMatchObject([
      { force_id: held?.force_slug, round: held?.round, item: held?.item, label: held?.grade },
    ]);
    const reports = new Map(
      (await heldRows("local-policing-bodies/reports.csv")).map((row) => [row.report_id, row.published_on]),
    );
    expect(ofKind(document, "inspection published").map(({ item, label }) => [item, label])).toEqual([
      ["National Child Protection Post Inspection Review", reports.get("ncpi-review-cumbria-2017")],
      ["PEEL: Police Effectiveness 2017", reports.get("peel-effectiveness-2017-cumbria")],
    ]);
    expect(document.proposals).toHaveLength(5);
    expect(told(document)).toContain("That the Panel notes this report.");
    expect(told(document)).toContain("A series of recommendations were made");
  });

  it("the response to Diverging under pressure holds two inspections, kept apart, and the grades and areas for improvement of the second", async () => {
    const document = await seed("001");
    expect(ofKind(document, "inspection title").map(({ label }) => label)).toEqual([
      expect.stringMatching(/^PEEL Spotlight Report: Diverging under pressure/),
      "Integrated PEEL Assessments 2018/2019",
    ]);
    const reports = new Map(
      (await heldRows("local-policing-bodies/reports.csv")).map((row) => [row.report_id, row.published_on]),
    );
    expect(ofKind(document, "inspection published").map(({ label }) => label)).toEqual([
      reports.get("peel-spotlight-diverging-under-pressure"),
      reports.get("peel-2018-19-cumbria"),
    ]);
    expect(ofKind(document, "inspection type").map(({ label }) => label)).toEqual([
      "National Inspection",
      "National Inspection",
    ]);
    const held = (await heldRows("local-policing-bodies/grades.csv")).filter(
      (row) => row.document === "cumbria-pcc-response-diverging-2020",
    );
    expect(sorted(ofKind(document, "grade").map(({ round, item, label }) => [round, item, label]))).toEqual(
      sorted(held.map(({ round, item, grade }) => [round, item, grade])),
    );
    const findings = (await heldRows("local-policing-bodies/findings.csv")).filter(
      ({ report_id }) => report_id === "peel-2018-19-cumbria",
    );
    const improve = ofKind(document, "area for improvement");
    expect(improve.map(({ force_id, item }) => [force_id, item])).toEqual(
      findings.map(({ force_slug, subject }) => [force_slug, subject]),
    );
    expect(
      improve.every(({ place }) =>
        place.includes('in the response to "Integrated PEEL Assessments 2018/2019"'),
      ),
    ).toBe(true);
    expect(document.proposals).toHaveLength(14);
    expect(told(document)).toContain("body-worn video");
  });

  it("the response on child protection has no title table: three of six recommendations, to all chief constables, and no title", async () => {
    const document = await seed("003");
    const findings = (await heldRows("local-policing-bodies/findings.csv")).filter(
      ({ report_id }) => report_id === "child-protection-thematic-second",
    );
    expect(document.proposals.map(({ kind, force_id, item }) => [kind, force_id ?? "", item])).toEqual(
      findings.map(({ finding_kind, force_slug, subject }) => [finding_kind, force_slug, subject]),
    );
    expect(told(document)).toContain("no such label");
    expect(told(document)).toContain("6 recommendations, as the document says # 3 listed");
  });

  it("the response of Cleveland: title and day; its boxes have lost their marks, and its 81 cases have no kind", async () => {
    const document = await seed("004");
    expect(document.force_id).toBe("cleveland");
    expect(document.proposals.map(({ kind, label }) => [kind, label])).toEqual([
      ["inspection title", "National Child Protection Inspections"],
      ["inspection published", "2017-09-21"],
    ]);
    expect(told(document)).toContain("the marks of the boxes were lost");
    expect(told(document)).toMatch(
      /in 15 of those was assessed as good, in 42 as requiring improvement and 24 as inadequate/,
    );
    expect(told(document)).toContain("none is listed");
  });
});

describe("the list of unconfirmed grades", () => {
  it("is sixteen weak proposals, each with its own doubts", async () => {
    const document = await readDocument(
      join(shared, "data/peel_area_grades_unconfirmed.csv"),
      await knownForces(),
    );
    expect(document.kind).toBe("list of unconfirmed grades");
    expect(document.proposals).toHaveLength(16);
    expect(document.nearMisses).toEqual([]);
    expect(new Set(document.proposals.map(({ kind, confidence }) => `${kind}, ${confidence}`))).toEqual(
      new Set(["grade, weak"]),
    );
    expect(document.proposals.every(({ doubts }) => doubts.length === 3)).toBe(true);
    expect(document.proposals[0]).toMatchObject({
      force_id: "gloucestershire",
      round: "2021/22",
      item: "Good use of resources",
      label: "Inadequate",
    });
  });
});
