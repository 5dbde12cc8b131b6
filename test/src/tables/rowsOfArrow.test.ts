import { describe, expect, it } from "vitest";
import { arrowTable } from "../../../loaders/queries/arrowTable.ts";
import { rowsOfArrow } from "../../../src/tables/rowsOfArrow.ts";

const bytesOf = (rows: readonly object[]): ArrayBuffer => new Uint8Array(arrowTable(rows)).buffer;

describe("rowsOfArrow(bytes, empty)", () => {
  const rows = [
    { force_id: "cumbria", grade_rank: 2, value: 77.75, is_current: true, note: "changed" },
    { force_id: "kent", grade_rank: null, value: 0.1, is_current: false, note: null },
  ];

  it("gives back the rows that were written, with null where nothing was", () => {
    expect(rowsOfArrow(bytesOf(rows))).toEqual(rows);
  });

  it("keeps text with accents and commas, and negative counts", () => {
    const strange = [{ name: "Dyfed‑Powys, “Heddlu”", count: -3 }];
    expect(rowsOfArrow(bytesOf(strange))).toEqual(strange);
  });

  it("has columns of nothing but null back where they are named", () => {
    const blank = rows.map((row) => ({ ...row, direction: null }));
    expect(rowsOfArrow(bytesOf(blank))).toEqual(rows);
    expect(rowsOfArrow<(typeof blank)[number]>(bytesOf(blank), ["direction"])).toEqual(blank);
  });
});
