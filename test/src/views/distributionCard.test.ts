import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import { itemCard, roundCard } from "../../../src/views/distributionCard.ts";
import { counts, everyPair, item, picture, textOf, viewOptions } from "./picture.ts";

const warned = (card: Element): string[] => [...card.querySelectorAll(".warning-line")].map(textOf);
const effectiveness = (round_id: string) => item(round_id, "effectiveness", "Effectiveness");

describe("roundCard(rows, options)", () => {
  it("warns of low coverage under nine in ten of the forces, and not from there on", () => {
    // 38 of 43 is 88.4%, 39 of 43 is 90.7%.
    const known = (good: number) =>
      roundCard(counts(effectiveness("peel-2015"), [0, good, 0, 0]), viewOptions);
    expect(warned(known(38))).toEqual([warnings.lowCoverage]);
    expect(warned(known(39))).toEqual([]);
  });

  it("counts a force that the inspectorate did not grade as covered", () => {
    const rows = counts(effectiveness("peel-2015"), [0, 38, 0, 0]).map((row) => ({
      ...row,
      not_graded_count: 5,
      not_found_count: 0,
    }));
    expect(warned(roundCard(rows, viewOptions))).toEqual([]);
  });

  it("has the sentence of the round above it, its source, and a row for each grade of each item", () => {
    const rows = picture.distributions.filter(({ round_id }) => round_id === "peel-2021-22");
    const card = roundCard(rows, viewOptions);
    expect(textOf(card.querySelector("h3"))).toBe(
      "11 of the 30 forces whose grade is known were graded Requires improvement or Inadequate for good use of resources in PEEL 2021/22",
    );
    expect(card.querySelector("svg title")?.textContent).toBe(textOf(card.querySelector("h3")));
    expect(textOf(card.querySelector(".source-line"))).toMatch(/^Source: HMICFRS, /);
    expect(card.querySelectorAll("tbody tr")).toHaveLength(10);
  });
});

describe("itemCard(rows, comparability, options)", () => {
  const rows = picture.distributions.filter(({ item_id }) => item_id === "effectiveness");
  const card = itemCard(rows, everyPair, viewOptions);

  it("speaks of the latest round alone", () => {
    expect(textOf(card.querySelector("h3"))).toBe(
      "Of the 42 forces whose grade is known, 34 were graded Good for effectiveness in PEEL 2018/19",
    );
    expect(textOf(card.querySelector(".subtitle"))).toContain("PEEL 2015 to PEEL 2018/19");
  });

  it("does not warn where 42 of 43 are known", () => {
    expect(warned(card)).toEqual([]);
  });

  it("says under which name an earlier round graded it", () => {
    expect(card.querySelector(".figure-note")).toBeNull();
    const resources = picture.distributions.filter(({ item_id }) => item_id === "resources");
    const renamed = itemCard(resources, everyPair, viewOptions);
    expect(textOf(renamed.querySelector(".subtitle"))).toMatch(/^Leadership and force management: /);
    expect(textOf(renamed.querySelector(".figure-note"))).toBe(
      "In PEEL 2021/22 it was called “Good use of resources”.",
    );
  });

  it("cannot be drawn without rows", () => {
    expect(() => itemCard([], everyPair, viewOptions)).toThrow(RangeError);
  });
});
