import { describe, expect, it } from "vitest";
import { formatStatus } from "../../../src/format/formatStatus.ts";
import { statuses } from "../../../src/model/status.ts";

describe("formatStatus(status)", () => {
  it.each(statuses)("is one sentence for %s", (status) => {
    expect(formatStatus(status)).toMatch(/^[A-Z][^.]+\.$/);
  });

  it("keeps the five statuses apart", () => {
    expect(new Set(statuses.map(formatStatus)).size).toBe(5);
    expect(formatStatus("not found")).toBe("We found no source that states the judgement.");
  });
});
