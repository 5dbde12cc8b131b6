import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";

describe("warnings", () => {
  it("states the licence as the Open Government Licence asks", () => {
    expect(warnings.licence).toBe(
      "Contains public sector information licensed under the Open Government Licence v3.0.",
    );
  });

  it("says that it is not an official statistic", () => {
    expect(warnings.notAnOfficialStatistic).toContain("not an official statistic");
  });

  it("has one sentence and one wording per warning", () => {
    const wordings = Object.values(warnings).map((text) => text.replace("v3.0.", "v3."));
    for (const text of wordings) expect(text).toMatch(/^[A-Z][^.]+\.$/);
    expect(new Set(wordings).size).toBe(wordings.length);
  });
});
