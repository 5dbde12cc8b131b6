import { describe, expect, it } from "vitest";
import { dispersionSentence, funnelHeadline, zonesSentence } from "../../../src/format/funnelSentence.ts";
import type { FunnelZone } from "../../../src/metrics/measureFunnel.ts";

const area = (area_name: string, zone: FunnelZone) => ({
  area_id: area_name.toLowerCase(),
  area_name,
  zone,
  value: 1,
  target: 1,
  lower_998: 0,
  lower_95: 0,
  upper_95: 2,
  upper_998: 2,
});
const areas = [area("Cumbria", "outside 95%"), area("Kent", "inside"), area("Surrey", "outside 99.8%")];
const dispersion = { phi: 703.46, tau_squared: 0.1, is_applied: true, area_count: 3 };
const none = { phi: 0.94, tau_squared: 0, is_applied: false, area_count: 3 };

describe("funnelHeadline(funnel, force_id)", () => {
  it("says that forces differ more than chance explains, and whether the limits are widened", () => {
    expect(funnelHeadline({ areas, dispersion, is_widened: true }, null)).toBe(
      "Forces differ more than chance alone explains: with limits widened for that, 1 of 3 forces lies outside the 99.8% limits",
    );
    expect(funnelHeadline({ areas, dispersion, is_widened: false }, "cumbria")).toBe(
      "Forces differ more than chance alone explains: limits not widened, 1 of 3 forces lies outside the 99.8% limits; Cumbria lies between the 95% and the 99.8% limits",
    );
  });

  it("does not say so where they do not", () => {
    expect(funnelHeadline({ areas, dispersion: none, is_widened: false }, "kent")).toBe(
      "Forces differ about as much as chance alone makes them: 1 of 3 forces lies outside the 99.8% limits; Kent lies inside the 95% limits",
    );
  });
});

describe("dispersionSentence(funnel)", () => {
  it("states φ, the number of areas and what was done", () => {
    expect(dispersionSentence({ areas, dispersion, is_widened: true })).toBe(
      "φ = 703.5 over 3 forces: over-dispersed, limits widened",
    );
    expect(dispersionSentence({ areas, dispersion, is_widened: false })).toMatch(/limits not widened$/);
    expect(dispersionSentence({ areas, dispersion: none, is_widened: false })).toBe(
      "φ = 0.9 over 3 forces: no over-dispersion, limits not widened",
    );
  });
});

describe("zonesSentence(funnel)", () => {
  it("counts the areas in each part, with the count beside the percentage", () => {
    expect(zonesSentence({ areas, dispersion, is_widened: true })).toBe(
      "Inside the 95% limits: 1 of 3 (33.3%); between the 95% and 99.8% limits: 1; outside the 99.8% limits: 1.",
    );
  });
});
