import { describe, expect, it } from "vitest";
import { multiplesHeadline } from "../../../src/format/multiplesHeadline.ts";
import type { MeasureRow } from "../../../src/model/measureRow.ts";
import { measureRow } from "../charts/measureRows.ts";

const stretch = (name: string, from: number, values: readonly number[]) =>
  values.map(
    (value, index) =>
      measureRow(name, name, `${from + index}`, `${from + index}-03-31`, value) as MeasureRow & {
        readonly value: number;
      },
  );

describe("multiplesHeadline(measure_name, stretches)", () => {
  it("counts the forces that are higher at the end than at the start", () => {
    expect(
      multiplesHeadline("Officers", [stretch("a", 2010, [1, 5, 2]), stretch("b", 2010, [3, 9, 3])]),
    ).toBe("Officers: higher in 2012 than in 2010 in 1 of 2 forces shown");
  });

  it("compares only the years that all have on one basis", () => {
    expect(
      multiplesHeadline("Officers", [stretch("a", 2010, [9, 1, 2]), stretch("b", 2011, [3, 4, 5])]),
    ).toBe("Officers: higher in 2012 than in 2011 in 2 of 2 forces shown");
  });

  it("compares nothing where the years do not meet, and leaves out a force without figures", () => {
    expect(multiplesHeadline("Officers", [stretch("a", 2010, [1]), stretch("b", 2012, [1])])).toBe(
      "Officers, 2 forces: no years in common to compare",
    );
    expect(multiplesHeadline("Officers", [stretch("a", 2010, [1, 2]), []])).toContain(
      "in 1 of 1 force shown",
    );
    expect(multiplesHeadline("Officers", [[]])).toBe("Officers, 1 force: no years in common to compare");
  });
});
