import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewedCsv } from "../../../loaders/documents/keepReviewed.ts";
import type { Proposal, ReadDocument } from "../../../loaders/documents/proposal.ts";
import { type ReviewedRow, undecidedRow } from "../../../loaders/documents/reviewedRow.ts";
import { caseload } from "../../../loaders/queries/caseload.ts";
import { findings } from "../../../loaders/queries/findings.ts";
import { gradeDistributions } from "../../../loaders/queries/gradeDistributions.ts";
import { gradesOfForce } from "../../../loaders/queries/grades.ts";
import { ownData } from "../../../loaders/queries/ownData.ts";
import type { OwnData } from "../../../src/model/ownData.ts";
import { csv, type OwnPlace, ownPlace } from "../ownFiles.ts";

type Document = Pick<ReadDocument, "file" | "kind" | "sha256" | "title" | "published_on">;

const report: Document = {
  file: "hmic-2007.txt",
  kind: "2007 inspection report",
  sha256: "a".repeat(64),
  title: "HMIC Inspection Report: Cumbria Constabulary",
  published_on: "2007-10",
};
const peel: Document = {
  file: "peel surrey.pdf",
  kind: "PEEL report",
  sha256: "b".repeat(64),
  title: "PEEL Surrey",
  published_on: "2024-05-17",
};
const response: Document = {
  file: "response.docx",
  kind: "commissioner's response",
  sha256: "c".repeat(64),
  title: "Our response",
  published_on: "2018-03-01",
};

let made = 0;
const accepted = (
  document: Document,
  fact: Partial<Proposal> & Pick<Proposal, "kind">,
  decision: ReviewedRow["decision"] = "accepted",
): ReviewedRow => ({
  ...undecidedRow(
    document,
    {
      id: `p${made++}`,
      force_id: null,
      round: null,
      item: null,
      label: null,
      direction: null,
      number: null,
      value: null,
      place: "page 3",
      quote: "words",
      confidence: "stated",
      doubts: [],
      ...fact,
    },
    { address: null, embargo_until: null },
  ),
  decision,
  decided_by: decision === "undecided" ? null : "A tester",
  decided_on: decision === "undecided" ? null : "2026-11-20",
});

const surrey = { force_id: "surrey", round: "2018/19" } as const;
const cumbria = { force_id: "cumbria" } as const;

const rows = [
  accepted(peel, { kind: "grade", ...surrey, item: "Effectiveness", label: "Good" }),
  accepted(peel, { kind: "grade", ...surrey, item: "Legitimacy", label: "Good" }, "refused"),
  accepted(peel, { kind: "grade", ...surrey, item: "Efficiency", label: "Good" }, "undecided"),
  accepted(peel, {
    kind: "area for improvement",
    ...surrey,
    item: "Crime",
    label: "Record crime within a day",
  }),
  // As the 2007 report states them: 15 cases at very high risk, 2 officers; of the forces, 6 Excellent at neighbourhood policing.
  accepted(report, { kind: "caseload", ...cumbria, item: "North BCU", label: "very high", value: 15 }),
  accepted(report, { kind: "officers", ...cumbria, item: "North BCU", value: 2 }),
  accepted(report, {
    kind: "national count",
    round: "2007",
    item: "Neighbourhood policing",
    label: "Excellent",
    value: 7,
  }),
  accepted(report, {
    kind: "recommendation",
    ...cumbria,
    item: "Public protection",
    number: 1,
    label: "A policy",
  }),
  accepted(response, { kind: "inspection title", ...cumbria, label: "PEEL: Police Effectiveness 2017" }),
  accepted(response, {
    kind: "inspection published",
    ...cumbria,
    item: "PEEL: Police Effectiveness 2017",
    label: "2018-03",
  }),
  accepted(response, { kind: "recommendation", ...cumbria, item: "Effectiveness", label: "Something new" }),
  accepted(peel, { kind: "areas graded", ...cumbria, round: "2023-25", value: 1 }),
];

describe("load of facts that were accepted from documents", () => {
  let place: OwnPlace;
  let own: OwnData;
  let before: unknown;
  beforeAll(async () => {
    place = await ownPlace();
    await place.load();
    before = await place.open(gradeDistributions);
    await place.supply({
      "reviewed.csv": reviewedCsv(rows),
      "grades.csv": csv(
        "force_id,round,item,grade,published_on,source_title",
        "surrey,2018/19,Effectiveness,Requires improvement,2019-05-02,A page",
      ),
    });
    await place.load();
    own = await place.open(ownData);
  });
  afterAll(() => place.remove());

  const found = (kind: string, text: string) =>
    own.statements.filter(({ statement_kind, subject }) => statement_kind === kind && subject.includes(text));

  it("takes accepted rows alone, and the office's own file before a document where they differ", async () => {
    const judged = (await place.open(gradesOfForce("surrey"))).filter(
      ({ round_id }) => round_id === "peel-2018-19",
    );
    expect(judged.filter(({ source_id }) => source_id.startsWith("local/"))).toMatchObject([
      { item_id: "effectiveness", grade: "Requires improvement", source_title: "Local: A page" },
    ]);
    expect(found("grade", "Effectiveness")).toMatchObject([
      {
        outcome: "conflict",
        statement: "Good",
        held_statement: "Requires improvement",
        source_title: "Local: PEEL Surrey",
        locator: "page 3",
      },
      { outcome: "fills a gap", statement: "Requires improvement" },
    ]);
    expect(own.files.find(({ source_id }) => source_id === "local/reviewed")).toMatchObject({
      rows: 10,
      unfilled_rows: 1,
    });
  });

  it("compares a caseload of cases and officers with the one held, and adds none that is held", async () => {
    expect(found("caseload", "North BCU")).toMatchObject([
      { outcome: "same as held", statement: "15 cases, 2 officers", held_statement: "15 cases, 2 officers" },
    ]);
    expect(
      (await place.open(caseload)).cases.filter(({ source_id }) => source_id.startsWith("local/")),
    ).toEqual([]);
  });

  it("shows a national count that differs as a conflict, and changes no distribution", async () => {
    expect(found("national count", "Neighbourhood policing, Excellent")).toMatchObject([
      { outcome: "conflict", statement: "7 forces", held_statement: "6 forces", force_id: null },
    ]);
    expect(await place.open(gradeDistributions)).toEqual(before);
  });

  it("knows a numbered recommendation of a document that is held, and gives others a report of their own", async () => {
    expect(found("finding", "recommendation 1 of HMIC Inspection Report")).toMatchObject([
      { outcome: "same as held" },
    ]);
    const all = await place.open(findings);
    const local = all.filter(({ source_id }) => source_id === "local/reviewed");
    expect(local.map(({ report_title, summary, status }) => [report_title, summary, status])).toEqual([
      ["Findings accepted from: PEEL Surrey", "Record crime within a day", "not known"],
      ["Findings accepted from: Our response", "Something new", "not known"],
    ]);
  });

  it("takes the day of a document for that of a report only where the document is the report", async () => {
    const own = await place.open((warehouse) =>
      warehouse.rows<{ report_id: string; published_on: string | null; last_day: string | null }>(
        "select report_id, published_on, last_day::varchar as last_day from dim_report where is_stand_in order by report_id",
      ),
    );
    expect(own.map(({ report_id, published_on, last_day }) => [report_id, published_on, last_day])).toEqual([
      // 17 May 2024 and 55 days.
      ["reviewed-peel-surrey-pdf", "2024-05-17", "2024-07-11"],
      ["reviewed-response-docx", null, null],
    ]);
  });

  it("finds the inspection that a response answers by force and day", () => {
    expect(found("response", "inspection")).toMatchObject([
      {
        subject: "inspection published, PEEL: Police Effectiveness 2017",
        outcome: "same as held",
        held_statement: "2018-03",
      },
      {
        subject: "inspection title",
        outcome: "same as held",
        held_statement: "PEEL: Police Effectiveness 2017, Cumbria Constabulary",
      },
    ]);
  });

  it("sets a number of areas graded beside those that are held", () => {
    expect(found("areas graded", "areas graded")).toMatchObject([
      { outcome: "conflict", statement: "1 area" },
    ]);
  });
});
