import { describe, expect, it } from "vitest";
import { heldNow } from "../../../loaders/documents/heldNow.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { proposal } from "./reviewedRows.ts";

describe("heldNow(warehouse, proposal)", () => {
  const built = builtWarehouse();
  const held = async (changes: Parameters<typeof proposal>[0]) => {
    const warehouse = await openWarehouse(`${built.directory()}/peelboard.duckdb`, { readOnly: true });
    try {
      return await heldNow(warehouse, proposal(changes), null);
    } finally {
      warehouse.close();
    }
  };
  const finding = { kind: "area for improvement", round: null, label: "Its words", value: null } as const;

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

  it("shows every held finding of the kind and subject where a response gives no number: one of them may be the same", async () => {
    const five = await held({ ...finding, force_id: "cumbria", item: "Legitimacy", number: null });
    expect(five.outcome).toBe("not compared");
    expect(five.statement).toContain("Have people outside the force scrutinise stop and search effectively");
    expect(five.statement?.split(" and also ").length).toBeGreaterThanOrEqual(5);
    const national = await held({
      ...finding,
      kind: "recommendation",
      force_id: null,
      item: "Child protection",
      number: null,
    });
    expect(national.statement).toContain("Criminalise fewer children without need");
  });

  it("finds a numbered one by its number, and nothing of another force or subject", async () => {
    const first = await held({
      ...finding,
      kind: "recommendation",
      force_id: "cumbria",
      item: "Public protection",
      number: 1,
    });
    expect(first.statement).toContain("Adopt a dangerous-offender policy");
    expect(first.statement).not.toContain("risk levels");
    for (const place of [
      { force_id: "surrey", item: "Legitimacy" },
      { force_id: "cumbria", item: "Custody" },
    ])
      expect(await held({ ...finding, ...place, number: null })).toMatchObject({
        outcome: "fills a gap",
        statement: null,
      });
  });
});
