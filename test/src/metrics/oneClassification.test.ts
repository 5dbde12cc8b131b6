import { describe, expect, it } from "vitest";
import { oneClassification } from "../../../src/metrics/oneClassification.ts";
import { frozen } from "./frozen.ts";

const rows = frozen([
  { area_id: "cumbria", classification: "old" },
  { area_id: "kent", classification: "old" },
  { area_id: "surrey", classification: "new" },
]);
const ids = (of: readonly { readonly area_id: string }[]): string[] => of.map(({ area_id }) => area_id);

describe("oneClassification(rows, force_id)", () => {
  it("keeps the classification of most areas where no force is chosen", () => {
    const { classification, kept, left_out } = oneClassification(rows, null);
    expect([classification, ids(kept), ids(left_out)]).toEqual(["old", ["cumbria", "kent"], ["surrey"]]);
  });

  it("keeps the classification of the reader's force", () => {
    const { classification, kept, left_out } = oneClassification(rows, "surrey");
    expect([classification, ids(kept), ids(left_out)]).toEqual(["new", ["surrey"], ["cumbria", "kent"]]);
  });

  it("leaves out nobody where nothing is classified, or there is nobody", () => {
    const plain = frozen([{ area_id: "kent", classification: null }]);
    expect(oneClassification(plain, "kent").left_out).toEqual([]);
    expect(oneClassification([], null)).toEqual({ classification: null, kept: [], left_out: [] });
  });
});
