import { describe, expect, it } from "vitest";
import { peersRefused } from "../../../src/views/peers.ts";
import { textOf, viewOptions } from "./picture.ts";

describe("peersRefused(reason, options)", () => {
  it("says why there is nobody to compare with, and what to do", () => {
    expect(textOf(peersRefused("no force chosen", viewOptions))).toBe(
      "No forces to compare with: no force is chosen.Choose your force at the top of the page, or compare with all forces.",
    );
    expect(textOf(peersRefused("no peers chosen", viewOptions))).toContain("Tick at least one other force");
    expect(textOf(peersRefused("no most similar groups held", viewOptions))).toContain("can supply a file");
  });

  it("advises another way of choosing where nothing else helps", () => {
    expect(textOf(peersRefused("peers not known", viewOptions))).toContain("Choose another way to compare.");
  });
});
