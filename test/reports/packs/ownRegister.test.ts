import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../../../loaders/queries/findings.ts";
import { reports } from "../../../loaders/queries/reports.ts";
import { makePack } from "../../../reports/pack/makePacks.ts";
import type { PackOptions } from "../../../reports/pack/packOptions.ts";
import { writeCalendars } from "../../../reports/site/calendars.ts";
import { calendarFiles } from "../../../src/model/calendarFile.ts";
import { csv, type OwnPlace, ownPlace } from "../../loaders/ownFiles.ts";
import { packPlace } from "../pack/packPlace.ts";

const place = packPlace("# states nothing\n");
let data: OwnPlace;

/** The pack on Cumbria as Markdown. */
async function packOf(options: PackOptions): Promise<string> {
  const { folder, files } = await makePack({
    ...place.ours(),
    out: place.at(String(options.pack)),
    options: { force: "cumbria", asAt: "2026-11-21", ...options },
    formats: ["md"],
    warehouse: data.warehouse,
  });
  const file = files.find(({ name }) => name.endsWith(".md"));
  return readFile(join(folder, file?.name ?? ""), "utf8");
}

beforeAll(async () => {
  data = await ownPlace();
  await data.supply({
    "reports.csv": csv(
      "report_id,title,report_kind,force_id,published_on,publisher,source_title",
      "own-due,Own custody report,force inspection,cumbria,2026-10-15,HMICFRS,Page of the custody report",
      "own-other,Another own report,force inspection,cumbria,2024-10-01,HMICFRS,Page of the other report",
    ),
    "findings.csv": csv(
      "finding_id,report_id,force_id,finding_kind,number,subject,summary,addressed_to,source_title",
      "own-due-c1,own-due,cumbria,cause of concern,1,Custody,Look after people in custody,Cumbria Constabulary,Findings paper",
    ),
    "finding_status.csv": csv(
      "finding_id,status,status_as_at,source_title",
      "own-due-c1,open,2026-11-02,Own tracker",
      "peel-2018-19-cumbria-afi1,closed,2020-02,Own tracker",
    ),
    "responses.csv": csv(
      "report_id,force_id,respondent,responded_on,response_days,source_title",
      "peel-2018-19-cumbria,cumbria,The commissioner,2019-06-25,,Letter of the commissioner",
    ),
  });
  await data.load();
}, 120_000);
afterAll(() => data?.remove());

describe("an answer and a status of the office's own, to a report that Peelboard holds", () => {
  it("have a source of their own in the queries, beside that of the report", async () => {
    const report = (await data.open(reports)).find(({ report_id }) => report_id === "peel-2018-19-cumbria");
    expect(report?.source_id).not.toMatch(/^local[/]/);
    expect(report).toMatchObject({
      response_source_id: expect.stringMatching(/^local[/]/),
      response_days: 54,
    });
    const held = await data.open(findings);
    const finding = held.find(({ finding_id }) => finding_id === "peel-2018-19-cumbria-afi1");
    expect(finding?.source_id).not.toMatch(/^local[/]/);
    expect(finding?.status_source_id).toMatch(/^local[/]/);
    expect(held.find(({ status }) => status === "not known")).toMatchObject({ status_source_id: null });
  });

  it("are marked in the conference pack, and their papers are among its local sources", async () => {
    const pack = await packOf({ pack: "conference" });
    expect(pack).toContain("in time: answered after 54 days (local)");
    expect(pack).toContain("The commissioner, 25 June 2019 (local)");
    expect(pack).toContain("(closed, stated February 2020) (local)");
    expect(pack).toContain("1 of them closed by your office (local), and 1 local");
    const sources = pack.slice(pack.lastIndexOf("Local sources"));
    expect(sources).toContain("Letter of the commissioner");
    expect(sources).toContain("Own tracker");
  }, 60_000);

  it("are marked in the panel pack, with months that keep their capitals and every kind of finding named", async () => {
    const pack = await packOf({ pack: "panel" });
    expect(pack).toContain("Own custody report, published 15 October 2026 (local).");
    expect(pack).toContain("Own custody report (local): due by 9 December 2026: 18 days left (local).");
    expect(pack).toMatch(
      /\d+ recommendations, areas for improvement or causes of concern of the force \(1 of them local\) are held/,
    );
  }, 60_000);

  it("are marked in the response, which names no local paper that is not on its report", async () => {
    const pack = await packOf({ pack: "response", report: "own-due" });
    expect(pack).toContain("Response to the inspection report: Own custody report (local)");
    expect(pack).toMatch(/15 October 2026 (.*)[(]local[)]/);
    expect(pack).toContain("9 December 2026 (local): the 56th day");
    expect(pack).toContain("Cause of concern 1 (local)");
    expect(pack).toContain("open, as at 2 November 2026 (local)");
    const sources = pack.slice(pack.lastIndexOf("Local sources"));
    for (const used of ["Page of the custody report", "Findings paper", "Own tracker"])
      expect(sources).toContain(used);
    for (const other of ["Page of the other report", "Letter of the commissioner"])
      expect(pack).not.toContain(other);
  }, 60_000);

  it("are marked in the name of the event of a calendar file", async () => {
    await writeCalendars(place.at("site"), data.warehouse);
    const text = await readFile(join(place.at("site"), calendarFiles.ofReport("own-due")), "utf8");
    expect(text.replaceAll(/\r?\n /g, "")).toMatch(
      /SUMMARY:Last day for comments: .*Own custody report [(]local[)]/,
    );
  });
});
