import { describe, expect, it } from "vitest";
import { heldNow } from "../../../loaders/documents/heldNow.ts";
import type { Proposal } from "../../../loaders/documents/proposal.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { proposal } from "./reviewedRows.ts";

describe("heldNow(warehouse, proposal)", () => {
  const built = builtWarehouse();
  const held = async (changes: Parameters<typeof proposal>[0], others: readonly Proposal[] = []) => {
    const warehouse = await openWarehouse(`${built.directory()}/peelboard.duckdb`, { readOnly: true });
    try {
      return await heldNow(warehouse, proposal(changes), null, others);
    } finally {
      warehouse.close();
    }
  };
  const grade = { kind: "grade", force_id: "cumbria", round: "HMIC baseline 2006" } as const;
  const contextual = { ...grade, item: "Protecting vulnerable people", label: "Fair" } as const;

  it("takes a grade for the same where its direction of travel is the same, or where the proposal states none", async () => {
    for (const direction of ["Stable", null] as const)
      expect(await held({ ...contextual, direction })).toMatchObject({
        outcome: "same as held",
        statement: "Fair, direction of travel Stable",
      });
  });

  it("tells another direction as a conflict, and one beside a grade that is held without: which is none", async () => {
    expect(await held({ ...contextual, direction: "Improved" })).toMatchObject({
      outcome: "conflict",
      statement: "Fair, direction of travel Stable",
    });
    const policing = { ...grade, round: "2007", item: "Neighbourhood policing" } as const;
    expect(await held({ ...policing, label: "Good", direction: "Improved" })).toMatchObject({
      outcome: "same as held",
      statement: "Good, no direction of travel stated",
    });
    expect(await held({ ...policing, label: "Fair", direction: "Improved" })).toMatchObject({
      outcome: "conflict",
      statement: "Good",
    });
  });

  const inspection = { round: null, item: null, force_id: "cumbria" } as const;

  it("finds the report that a title means by the day that the document tells, as a load does", async () => {
    const said = "Integrated PEEL Assessments 2018/2019";
    const day = proposal({ ...inspection, kind: "inspection published", item: said, label: "2019-05-02" });
    const title = { ...inspection, kind: "inspection title", label: said } as const;
    expect(await held(title, [day])).toMatchObject({
      outcome: "same as held",
      statement: "Integrated PEEL Assessment 2018/19, Cumbria Constabulary, published 2019-05-02",
    });
    expect(await held({ ...day, id: "day" })).toMatchObject({ outcome: "same as held" });
    // Without its day the title alone is for a person to compare.
    expect(await held({ ...title, label: "PEEL Spotlight Report: Diverging under pressure" })).toMatchObject({
      outcome: "not compared",
      statement: expect.stringContaining("Diverging under pressure, published 2020-"),
    });
    expect(await held({ ...title, label: "Joint inspection of custody" })).toMatchObject({
      outcome: "fills a gap",
    });
  });
});
