import { describe, expect, it } from "vitest";
import { missingForces } from "../../../src/metrics/missingForces.ts";
import { gradeRow } from "../charts/rows.ts";

const force = (force_name: string) => ({ force_id: force_name.toLowerCase(), force_name });
const of = (name: string) => ({ ...force(name) });

describe("missingForces(forces, fromRows, toRows)", () => {
  it("gives the status in each round of every force not graded afresh in both, by name", () => {
    const from = [
      gradeRow("PEEL 2017", "Effectiveness", "Good", of("Kent")),
      gradeRow("PEEL 2017", "Effectiveness", "Good", of("Surrey")),
      gradeRow("PEEL 2017", "Effectiveness", "Good", of("Cumbria")),
    ];
    const to = [
      gradeRow("PEEL 2018/19", "Effectiveness", "Good", of("Kent")),
      gradeRow("PEEL 2018/19", "Effectiveness", null, of("Surrey")),
      gradeRow("PEEL 2018/19", "Effectiveness", "Good", { ...of("Cumbria"), status: "carried over" }),
    ];
    const forces = ["Surrey", "Kent", "Cumbria", "Avon"].map(force);
    expect(missingForces(forces, from, to)).toEqual([
      { ...force("Avon"), from: "none held", to: "none held" },
      { ...force("Cumbria"), from: "graded", to: "carried over" },
      { ...force("Surrey"), from: "graded", to: "not found" },
    ]);
  });
});
