import { describe, expect, it } from "vitest";
import { formatSourceLine } from "../../../src/format/formatSourceLine.ts";
import type { Basis } from "../../../src/model/status.ts";
import { frozen } from "../metrics/frozen.ts";

const from = (publisher: string, source_title: string, basis: Basis) => ({ publisher, source_title, basis });

describe("formatSourceLine(rows)", () => {
  it("names each publication once, with how its figures are known", () => {
    const rows = frozen([
      from("HMICFRS", "PEEL 2017", "derived"),
      from("Home Office", "Police workforce", "read"),
      from("HMICFRS", "PEEL 2017", "read"),
      from("HMICFRS", "PEEL 2017", "read"),
    ]);
    expect(formatSourceLine(rows)).toBe(
      "Source: HMICFRS, PEEL 2017 (read and derived); Home Office, Police workforce (read)",
    );
  });

  it("leaves out rows that no source states, and says so when none does", () => {
    const missing = from("", "", "missing");
    expect(formatSourceLine([missing, from("HMICFRS", "PEEL 2017", "read")])).toBe(
      "Source: HMICFRS, PEEL 2017 (read)",
    );
    expect(formatSourceLine([missing])).toBe("Source: none found");
    expect(formatSourceLine([])).toBe("Source: none found");
  });
});
