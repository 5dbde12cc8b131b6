import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewedCsv } from "../../../loaders/documents/keepReviewed.ts";
import type { ReviewedRow } from "../../../loaders/documents/reviewedRow.ts";
import { conflicts } from "../../../loaders/queries/conflicts.ts";
import { gradesOfForce } from "../../../loaders/queries/grades.ts";
import { ownData } from "../../../loaders/queries/ownData.ts";
import { formatGrade } from "../../../src/format/formatGrade.ts";
import { hasDirection } from "../../../src/model/direction.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { OwnData } from "../../../src/model/ownData.ts";
import { accepted, row } from "../documents/reviewedRows.ts";
import { csv, type OwnPlace, ownPlace } from "../ownFiles.ts";

const baseline = "HMIC baseline 2006";

/** An accepted grade of the baseline assessment. */
const reviewed = (changes: Partial<ReviewedRow>): ReviewedRow =>
  row({ ...accepted, round: baseline, item: "Protecting vulnerable people", label: "Good", ...changes });

const files = {
  "grades.csv": csv(
    "force_id,round,item,grade,direction,published_on,source_title",
    // Not found in any embedded source.
    `kent,${baseline},Protecting vulnerable people,Good,Improved,2006-10,A paper`,
    `surrey,${baseline},Tackling serious and organised criminality,Good,,2006-10,A paper`,
    // Held as Fair (Stable), Poor (Stable), Poor (Stable), Good without a direction, Good (Stable).
    `cumbria,${baseline},Protecting vulnerable people,Fair,Deteriorated,2006-10,A paper`,
    `cumbria,${baseline},Managing critical incidents and major crime,Poor,,2006-10,A paper`,
    `cumbria,${baseline},Tackling serious and organised criminality,Poor,Stable,2006-10,A paper`,
    "cumbria,2007,Neighbourhood policing,Good,Improved,2007-10,A paper",
    "essex,PPA 2006/07,Tackling crime,Fair,Improved,2007-10,A paper",
  ),
  "reviewed.csv": reviewedCsv([
    reviewed({ proposal_id: "a", force_id: "surrey", direction: "Deteriorated" }),
    // Kent's gap is filled by the office's own file.
    reviewed({ proposal_id: "b", force_id: "kent", direction: "Stable" }),
    reviewed({
      proposal_id: "c",
      force_id: "surrey",
      item: "Tackling serious and organised criminality",
      direction: "Improved",
    }),
  ]),
};

describe("load with directions of travel of the office's own", () => {
  let place: OwnPlace;
  let own: OwnData;
  beforeAll(async () => {
    place = await ownPlace();
    await place.supply(files);
    await place.load();
    own = await place.open(ownData);
  });
  afterAll(() => place.remove());

  const judged = async (force: string, round_id: string, item: string): Promise<readonly GradeRow[]> =>
    (await place.open(gradesOfForce(force))).filter(
      (grade) => grade.round_id === round_id && grade.item_name === item,
    );
  const stated = (force_id: string, subject: string) =>
    own.statements
      .filter((statement) => statement.force_id === force_id && statement.subject === subject)
      .map(({ statement, held_statement, outcome }) => [statement, held_statement, outcome]);

  it("fills a gap with grade and direction, shown as an embedded one is, with the local mark behind it", async () => {
    const [kent] = await judged("kent", "hmic-baseline-2006", "Protecting vulnerable people");
    expect(kent).toMatchObject({ grade: "Good", direction: "Improved", source_id: "local/grades" });
    expect(kent && formatGrade(kent)).toBe("Good (Improved) (local)");
    expect(stated("kent", "Protecting vulnerable people")).toContainEqual([
      "Good (Improved)",
      null,
      "fills a gap",
    ]);
  });

  it("takes the direction of a grade that was accepted from a document", async () => {
    const [surrey] = await judged("surrey", "hmic-baseline-2006", "Protecting vulnerable people");
    expect(surrey).toMatchObject({ grade: "Good", direction: "Deteriorated", source_id: "local/reviewed" });
    expect(surrey && formatGrade(surrey)).toBe("Good (Deteriorated) (local)");
  });

  it("keeps an embedded direction, and shows another beside the same grade as a conflict", async () => {
    const [cumbria] = await judged("cumbria", "hmic-baseline-2006", "Protecting vulnerable people");
    expect(cumbria).toMatchObject({ grade: "Fair", direction: "Stable", source_id: "hmic/2007_grades" });
    expect(stated("cumbria", "Protecting vulnerable people")).toEqual([
      ["Fair (Deteriorated)", "Fair (Stable)", "conflict"],
    ]);
    expect(stated("essex", "Tackling crime")).toEqual([["Fair (Improved)", "Good (Stable)", "conflict"]]);
    const found = (await place.open(conflicts)).filter(({ conflict_kind }) =>
      /\byour (file|own)\b/.test(conflict_kind),
    );
    expect(
      found.map((row) => [row.force_id, row.conflict_kind, row.first_source?.source_id ?? null]),
    ).toEqual([
      ["cumbria", "judgement in your file and in Peelboard", null],
      ["essex", "judgement in your file and in Peelboard", null],
      ["kent", "judgement in two statements of your own", "local/grades"],
    ]);
    expect(
      found.map((row) => `${row.force_id}: ${row.first_statement}, ${row.second_statement}`).toSorted(),
    ).toEqual([
      "cumbria: Fair (Stable), Fair (Deteriorated)",
      "essex: Good (Stable), Fair (Improved)",
      // Two statements of the office's own.
      "kent: Good (Improved), Good (Stable)",
    ]);
  });

  it("takes the same grade without a direction, or with the same one, for the same statement", () => {
    expect(stated("cumbria", "Managing critical incidents and major crime")).toEqual([
      ["Poor", "Poor (Stable)", "same as held"],
    ]);
    expect(stated("cumbria", "Tackling serious and organised criminality")).toEqual([
      ["Poor (Stable)", "Poor (Stable)", "same as held"],
    ]);
  });

  it("leaves an embedded grade without a direction as it is, and tells the one that the office states", async () => {
    const [policing] = await judged("cumbria", "hmic-2007", "Neighbourhood policing");
    expect(policing).toMatchObject({ direction: null, source_id: "hmic/2007_grades" });
    expect(stated("cumbria", "Neighbourhood policing")).toEqual([
      ["Good (Improved)", "Good (no direction stated)", "same as held"],
    ]);
  });

  it("compares a second statement of the office's with the first in the same way", () => {
    expect(stated("kent", "Protecting vulnerable people")).toContainEqual([
      "Good (Stable)",
      "Good (Improved)",
      "conflict",
    ]);
    expect(stated("surrey", "Tackling serious and organised criminality")).toEqual([
      ["Good", null, "fills a gap"],
      ["Good (Improved)", "Good (no direction stated)", "same as held"],
    ]);
  });

  it("is of the rounds whose embedded grades have a direction, and of no other", async () => {
    const frameworks = await place.open((warehouse) =>
      warehouse.rows<{ framework_id: string; is_stated: boolean }>(
        "select framework_id, bool_or(direction is not null and not is_local) as is_stated from fact_grade group by framework_id",
      ),
    );
    for (const { framework_id, is_stated } of frameworks)
      expect(hasDirection(framework_id), framework_id).toBe(is_stated);
    expect(frameworks.filter(({ is_stated }) => is_stated)).toHaveLength(3);
  });
});
