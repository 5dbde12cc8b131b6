import { describe, expect, it } from "vitest";
import { countForces, wasOrWere } from "../../../src/format/countForces.ts";

describe("countForces(count)", () => {
  it("agrees with its number", () => {
    expect([0, 1, 2].map(countForces)).toEqual(["0 forces", "1 force", "2 forces"]);
  });
});

describe("wasOrWere(count)", () => {
  it("agrees with its number", () => {
    expect([0, 1, 2].map(wasOrWere)).toEqual(["were", "was", "were"]);
  });
});
