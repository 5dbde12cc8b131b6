import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownFiguresBy } from "../../../../loaders/queries/ownFiguresBy.ts";
import { packPicture } from "../../../../loaders/queries/packPicture.ts";
import { resolveReference } from "../../../../reports/pack/commentaryReferences.ts";
import { makePack } from "../../../../reports/pack/makePacks.ts";
import { csv, type OwnPlace, ownPlace } from "../../../loaders/ownFiles.ts";
import { packPlace } from "../../pack/packPlace.ts";

/** The areas of an invented force: four levels of risk each, and their officers. */
const areas = [
  ["North", [4, 30, 40, 50], 3],
  ["South", [12, 40, 70, 90], 2],
  ["West", [6, 20, 16, 20], 4],
] as const;
const risks = ["very high", "high", "medium", "low"];
const files = {
  "grades.csv": csv(
    "force_id,round,item,grade,published_on,source_title,address,locator",
    "cumbria,2018/19,Legitimacy,Requires improvement,2019-05-02,A paper,,page 4",
    "cumbria,2023-25,Preventing crime,Inadequate,2024-07-23,A page,https://example.org/cumbria,page 5",
    "merseyside,2023-25,Managing offenders,Good,2024-07-23,A page,https://example.org/cumbria,page 5",
  ),
  "caseload.csv": csv(
    "force_id,area,as_at,risk,cases,officers,source_title",
    ...areas.flatMap(([area, cases, officers]) =>
      cases.map((count, at) => `cumbria,${area},2025-03-31,${risks[at]},${count},${officers},Own count`),
    ),
  ),
  "reports.csv": csv(
    "report_id,title,report_kind,force_id,published_on,publisher,source_title",
    "cp-2026,Child protection 2026,force inspection,cumbria,2026-10-20,HMICFRS,A page",
    "cp-all,Child protection in all forces,national thematic,,2026-10-01,HMICFRS,A page",
  ),
  "findings.csv": csv(
    "finding_id,report_id,force_id,finding_kind,number,subject,summary,addressed_to,source_title",
    "cp-2026-r1,cp-2026,cumbria,recommendation,1,Child protection,Look again,Cumbria Constabulary,A page",
    "cp-all-r1,cp-all,,recommendation,1,Child protection,Look again,All forces,A page",
  ),
  "measures.csv": csv(
    "force_id,measure_id,measure_name,unit,decimals,polarity,period,period_end,value,source_title",
    "cumbria,calls,Calls answered,% of calls,1,higher is better,Q1 2026/27,2026-06-30,90.2,Own system",
  ),
  "targets.csv": csv(
    "force_id,measure_id,period,period_end,direction,target,set_by,set_on,source_title",
    "cumbria,charged-share,2026/27,2027-03-31,at least,12.5,The plan,2024-10-01,The plan",
    "cumbria,charged-share,2027/28,2028-03-31,at least,13,The plan,,The plan",
  ),
  "monitoring.csv": csv("force_id,entered_on,left_on,source_title", "cumbria,2024-06-12,2025-03,A letter"),
};

describe("the conference pack of a force with files of its office", () => {
  let own: OwnPlace;
  let pack = "";
  const place = packPlace("# states nothing\n");
  /** The text from a heading or caption on, to the next. */
  const from = (words: string): string => {
    const start = pack.indexOf(words);
    expect(start, words).toBeGreaterThan(-1);
    return pack.slice(start, pack.indexOf("\n**Table", start + words.length));
  };
  const rowsOf = (caption: string): readonly string[] =>
    from(caption)
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .slice(2);

  beforeAll(async () => {
    own = await ownPlace();
    await own.supply(files);
    await own.load();
    const { folder, files: made } = await makePack({
      ...place.ours(),
      options: { pack: "conference", force: "cumbria", asAt: "2026-11-21", since: "2019-07-18" },
      formats: ["md"],
      warehouse: own.warehouse,
    });
    const file = made.find(({ name }) => name.endsWith(".md"));
    pack = await readFile(join(folder, file?.name ?? ""), "utf8");
  });
  afterAll(() => own.remove());

  it("counts what the office supplied in no number of all forces, and says in the force's own how many are", () => {
    const rows = rowsOf("What became known or changed after 18 July 2019 and up to 21 November 2026**");
    // Ten spells began in the period, one of them the office's.
    expect(rows).toContain("| Forces entered enhanced monitoring (Engage) | 1 (local) | 9 |");
    expect(rows.find((row) => row.startsWith("| Reports published"))).toMatch(/\| 3 \(2 of them local\) \|/);
    expect(from("What became known or changed after 18 July 2019 and up to 21 November 2026**")).toContain(
      "local: supplied by your office, not part of Peelboard; not counted under all forces.",
    );
  });

  it("marks the spell of monitoring in its sentence, and says which day is not known", () => {
    expect(pack).toContain(
      "Cumbria Constabulary entered enhanced monitoring (Engage) on 12 June 2024 and left it in March 2025 (local). The exact day of leaving it is not known.",
    );
  });

  it("marks the statement of the office in a disagreement, names its paper and the question", () => {
    expect(rowsOf("Disagreements between sources on Cumbria Constabulary**")).toContainEqual(
      expect.stringMatching(
        /judgement in your file and in Peelboard \| Legitimacy \| .*Good.* \| Requires improvement \(local\): Local: A paper, page 4 \|/,
      ),
    );
    expect(from("Disagreements between sources on Cumbria Constabulary**")).toContain(
      "local: supplied by your office, not part of Peelboard.",
    );
  });

  it("says what local means below the grades of peers", () => {
    expect(from("Cumbria Constabulary and its peers, PEEL 2023-25")).toMatch(
      /Inadequate \(local\)[\s\S]*- local: supplied/,
    );
  });

  it("says why a force with a local grade is not among those known", () => {
    expect(pack).toMatch(
      /No source found: [^\n]*Cumbria[^\n]*\. The grade of Cumbria Constabulary is local, and not counted\./,
    );
  });

  it("marks the caseload in headlines, charts and commentary", async () => {
    expect(pack).toContain("22 of 398 (local) registered sexual offenders were assessed as very high risk");
    expect(pack).toMatch(/\d of 12 figures \(local\) by level of risk/);
    const picture = await own.open(packPicture("2026-11-21"));
    const ground = { picture, force_id: "cumbria" };
    expect(resolveReference("{{caseload:North}}", ground)).toMatchObject({
      text: "41.3 cases per officer (31 March 2025) (local)",
    });
    expect(resolveReference("{{measure:calls}}", ground)).toMatchObject({
      problem: expect.stringContaining("is a measure of your own"),
    });
    // The expectation of a commentary goes on to name the figure alone.
    expect(resolveReference("{{caseload:North = 41.3}}", ground)).toMatchObject({ ok: true });
  });

  it("marks the figure of each question for scrutiny that is the office's own", () => {
    const questions = pack.split("\n").filter((line) => line.includes("**Question.**"));
    const about = (words: string): string => questions.find((line) => line.includes(words)) ?? "";
    expect(about("Graded Inadequate")).toContain("for preventing crime (local) in PEEL 2023-25");
    expect(questions.join("\n")).toContain("Good against Requires improvement (local)");
    expect(about("caseload per officer stands above")).toContain("South (local): 106.0 cases per officer");
    expect(about("Will the comments on")).toContain("Child protection 2026 (local) be published");
    expect(about("no assurance")).toMatch(/\d recommendations? \(.*local\)/);
  });

  it("has a target from the day on which it was set", async () => {
    const on = async (day: string) => (await own.open(ownFiguresBy(day))).targets.map(({ target }) => target);
    expect(await on("2024-09-30")).toEqual([13]);
    expect(await on("2024-10-01")).toEqual([12.5, 13]);
    expect(pack).not.toContain("set is not stated");
  });

  it("marks both reports that one response may answer", () => {
    expect(
      rowsOf("Reports on the force beside national reports that one response may answer**"),
    ).toContainEqual(
      expect.stringContaining("| Child protection 2026 (local) | Child protection in all forces (local) |"),
    );
  });
});
