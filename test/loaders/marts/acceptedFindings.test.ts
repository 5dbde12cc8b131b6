import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewedCsv } from "../../../loaders/documents/keepReviewed.ts";
import type { ReviewedRow } from "../../../loaders/documents/reviewedRow.ts";
import { changeEvents } from "../../../loaders/queries/changes.ts";
import { findings } from "../../../loaders/queries/findings.ts";
import { ownData } from "../../../loaders/queries/ownData.ts";
import { responses } from "../../../loaders/queries/responses.ts";
import { searchEntries } from "../../../loaders/queries/searchEntries.ts";
import { accepted, row, withoutColumns } from "../documents/reviewedRows.ts";
import { csv, type OwnPlace, ownPlace } from "../ownFiles.ts";

const title = "Integrated PEEL Assessments 2018/2019";
const within = `paragraph 41 (line 125), under "Areas for Improvements:", in the response to "${title}"`;

/** A finding accepted from a commissioner's response. */
const finding = (proposal_id: string, changes: Partial<ReviewedRow>): ReviewedRow =>
  row({
    ...accepted,
    proposal_id,
    kind: "area for improvement",
    force_id: "cumbria",
    round: null,
    item: "Legitimacy",
    label: `Words of ${proposal_id}`,
    document: "response.docx",
    document_title: "Our response",
    published_on: null,
    place: within,
    ...changes,
  });
const published = finding("day", { kind: "inspection published", item: title, label: "2019-05-02" });
/** Goes to all forces; the document does not name the inspection. */
const national = finding("national", {
  kind: "recommendation",
  force_id: null,
  item: "Child protection",
  document: "other.docx",
  document_title: "Another response",
  place: 'paragraph 10 (line 13), under "Recommendations:"',
});

const rows = [
  published,
  finding("held", { same_as: "peel-2018-19-cumbria-afi1" }),
  finding("own", { same_as: "custody-r1", kind: "recommendation", item: "Custody" }),
  finding("fresh", {}),
  finding("lost", { place: "paragraph 50", document: "lost.docx", document_title: "A lost response" }),
  national,
];
const files = {
  "reviewed.csv": reviewedCsv(rows),
  "reports.csv": csv(
    "report_id,title,report_kind,force_id,published_on,publisher,source_title",
    "custody-2025,Joint inspection of custody: Cumbria,force inspection,cumbria,2025-03-04,HMICFRS,A page",
  ),
  "findings.csv": csv(
    "finding_id,report_id,force_id,finding_kind,number,subject,summary,addressed_to,source_title,embargo_until",
    "custody-r1,custody-2025,cumbria,recommendation,1,Custody,Review custody records,Cumbria,A page,",
    "secret-r2,custody-2025,cumbria,recommendation,2,Custody,Keep it quiet,Cumbria,A page,2027-01-01",
  ),
};

describe("load of findings that were accepted from documents", () => {
  let place: OwnPlace;
  let before: { readonly register: number; readonly shared: number; readonly reports: number };
  const counts = async () => {
    const { register, sharedDuties } = await place.open(responses);
    const found = (await place.open(searchEntries)).filter(({ kind }) => kind === "report");
    return { register: register.length, shared: sharedDuties.length, reports: found.length };
  };
  beforeAll(async () => {
    place = await ownPlace();
    await place.supply({ "reports.csv": files["reports.csv"] });
    await place.load();
    before = await counts();
    await place.supply(files);
    await place.load();
  });
  afterAll(() => place.remove());

  it("adds no finding where one was accepted as the same as a held one, and tells it with the document as its source", async () => {
    const held = await place.open(findings);
    const accepted = held.filter(({ source_id }) => source_id === "local/reviewed");
    expect(accepted.map(({ finding_id }) => finding_id).toSorted()).toEqual([
      "reviewed-fresh",
      "reviewed-lost",
      "reviewed-national",
    ]);
    const { statements } = await place.open(ownData);
    expect(
      statements
        .filter(({ outcome, statement_kind }) => statement_kind === "finding" && outcome === "same as held")
        .map(({ subject, statement, held_statement, source_title }) => [
          subject,
          statement,
          held_statement,
          source_title,
        ]),
    ).toEqual(
      expect.arrayContaining([
        [
          "area for improvement of Integrated PEEL Assessment 2018/19, Cumbria Constabulary",
          "Words of held",
          "Have people outside the force scrutinise effectively how officers use force",
          "Local: Our response",
        ],
        [
          "recommendation of Joint inspection of custody: Cumbria",
          "Words of own",
          "Review custody records",
          "Local: Our response",
        ],
      ]),
    );
  });

  it("gives a new finding to the held report that the response names, and a stand-in only to what names none", async () => {
    const reports = new Map(
      (await place.open(findings)).map(({ finding_id, report_id, report_title }) => [
        finding_id,
        [report_id, report_title],
      ]),
    );
    expect(reports.get("reviewed-fresh")).toEqual([
      "peel-2018-19-cumbria",
      "Integrated PEEL Assessment 2018/19, Cumbria Constabulary",
    ]);
    expect(reports.get("reviewed-lost")).toEqual([
      "reviewed-lost-docx",
      "Findings accepted from: A lost response",
    ]);
    expect(reports.get("reviewed-national")?.[0]).toBe("reviewed-other-docx");
  });

  it("counts no stand-in as a report: not in the register, among duties that may be one, changes, the search or the flat view", async () => {
    expect(await counts()).toEqual(before);
    const events = await place.open(changeEvents);
    expect(events.filter(({ subject }) => subject.startsWith("Findings accepted from"))).toEqual([]);
    const flat = await place.open((warehouse) =>
      warehouse.rows("select report from responses where report like 'Findings accepted from%'"),
    );
    expect(flat).toEqual([]);
  });

  it("takes the report by its title and year where the day was not accepted, and none that the day speaks against", async () => {
    const reportWith = async (...others: readonly ReviewedRow[]) => {
      await place.supply({ "reviewed.csv": reviewedCsv([finding("fresh", {}), ...others]) });
      await place.load();
      const [found] = (await place.open(findings)).filter(
        ({ finding_id }) => finding_id === "reviewed-fresh",
      );
      return found?.report_id;
    };
    expect(await reportWith()).toBe("peel-2018-19-cumbria");
    expect(await reportWith({ ...published, label: "2020-03-01" })).toBe("reviewed-response-docx");
  });

  it("refuses a held finding that nobody knows, or that is of another force, and leaves out what is under embargo with it", async () => {
    const loaded = async (same_as: string, changes: Partial<ReviewedRow> = {}) => {
      await place.supply({ ...files, "reviewed.csv": reviewedCsv([finding("x", { same_as, ...changes })]) });
      return place.load().then(
        () => "",
        (error: Error) => error.message,
      );
    };
    const open = files["findings.csv"].replace("2027-01-01", "");
    await place.supply({
      ...files,
      "findings.csv": open,
      "reviewed.csv": reviewedCsv([finding("x", { same_as: "custody-r9" })]),
    });
    await expect(place.load()).rejects.toThrow(
      'unknown finding: "custody-r9" (local/reviewed.csv, row 2, column same_as; expected the id of a finding that Peelboard or data/local/findings holds',
    );
    expect(await loaded("custody-r1", { force_id: "surrey" })).toContain("finding of another force");
    expect(await loaded("secret-r2", { kind: "recommendation" })).toBe("");
    const all = await place.open(findings);
    expect(all.filter(({ source_id }) => source_id === "local/reviewed")).toEqual([]);
    expect(JSON.stringify((await place.open(ownData)).statements)).not.toContain("Words of x");
  });

  it("goes on taking files of before, whose findings are all of their own", async () => {
    await place.supply({ "reviewed.csv": withoutColumns(reviewedCsv(rows), "same_as") });
    await place.load();
    const all = await place.open(findings);
    expect(all.filter(({ source_id }) => source_id === "local/reviewed")).toHaveLength(5);
  });
});
