import { describe, expect, it } from "vitest";
import { addressWithForce, chosenForce } from "../../../src/components/chosenForce.ts";

describe("chosenForce(search)", () => {
  it("reads the force's slug, or null where there is none", () => {
    expect(chosenForce("?round=2017&force=avon-and-somerset")).toBe("avon-and-somerset");
    expect(chosenForce("?round=2017")).toBeNull();
  });

  it("takes nothing that cannot be a slug", () => {
    expect(chosenForce("?force=")).toBeNull();
    expect(chosenForce("?force=%3Cscript%3E")).toBeNull();
  });
});

describe("addressWithForce(address, force_id, base)", () => {
  const base = "https://peelboard.example/force/kent?force=kent";

  it("keeps whatever else the address carries", () => {
    expect(addressWithForce("../compare?round=2017#areas", "cumbria", base)).toBe(
      "https://peelboard.example/compare?round=2017&force=cumbria#areas",
    );
  });

  it("takes the force away when none is chosen", () => {
    expect(addressWithForce(base, null, base)).toBe("https://peelboard.example/force/kent");
  });
});
