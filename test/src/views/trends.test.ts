import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import { forcePathView, itemTrendView, trendItems } from "../../../src/views/trends.ts";
import { comparability, history } from "../charts/rows.ts";
import { cellsOf, picture, textOf, viewOptions } from "./picture.ts";

describe("trendItems(picture)", () => {
  const items = trendItems(picture);

  it("offers the items asked of every force since 2014, under the name of their latest round", () => {
    expect(items).toContainEqual({ value: "resources", text: "Leadership and force management (area)" });
    expect(items).toContainEqual({ value: "effectiveness", text: "Effectiveness (pillar)" });
    expect(new Set(items.map(({ value }) => value)).size).toBe(items.length);
    const values = items.map(({ value }) => value);
    expect(values).not.toContain("recording");
    expect(values).not.toContain("hmic-domestic-violence");
  });
});

describe("itemTrendView(picture, item_id, options)", () => {
  it("has every round of the item and of no other", () => {
    const rows = cellsOf(itemTrendView(picture, "effectiveness", viewOptions).querySelector("table"));
    expect(rows).toHaveLength(12);
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(["Effectiveness"]));
    expect(rows.find(([, round, grade]) => round === "PEEL 2016" && grade === "Good")?.[3]).toBe("28");
  });

  it("draws the break between rounds that may not be compared, and none between comparable ones", () => {
    const breaks = (item_id: string): string[] =>
      [...itemTrendView(picture, item_id, viewOptions).querySelectorAll("svg text")]
        .map(({ textContent }) => textContent ?? "")
        .filter((text) => /compar/.test(text));
    expect(breaks("prevent")).toEqual(["not comparable"]);
    expect(breaks("effectiveness")).toEqual(["compare with care"]);
  });

  it("says so where nothing is held for the choice", () => {
    expect(itemTrendView(picture, "recording", viewOptions).className).toBe("empty-state");
  });
});

describe("forcePathView(judgements, comparability, options)", () => {
  const path = forcePathView(history, comparability, { ...viewOptions, force_id: "cumbria" });

  it("has every judgement that holds, and not one that was changed", () => {
    const rows = cellsOf(path.querySelector("table"));
    expect(rows).toHaveLength(history.length - 1);
    const responding = rows.filter(
      ([, round, name]) => name === "Responding to the public" && round === "PEEL 2023-25",
    );
    expect(responding.map((cells) => cells[3])).toEqual(["Requires improvement"]);
  });

  it("warns of a grade that was carried over, and only then", () => {
    expect(textOf(path.querySelector(".warning-line"))).toBe(warnings.carriedOver);
    const fresh = history.filter(({ status }) => status !== "carried over");
    const without = forcePathView(fresh, comparability, { ...viewOptions, force_id: "cumbria" });
    expect(without.querySelector(".warning-line")).toBeNull();
  });

  it("names no source for a judgement that was not found", () => {
    const missing = history.map((row) =>
      row.status === "not found" ? { ...row, basis: "missing" as const, source_title: "A gap" } : row,
    );
    const view = forcePathView(missing, comparability, { ...viewOptions, force_id: "cumbria" });
    expect(textOf(view)).not.toContain("A gap");
  });

  it("says neither improved nor declined", () => {
    expect(textOf(path)).not.toMatch(/improved|declined|fell|rose/i);
  });

  it("asks for a force where none is chosen", () => {
    const none = forcePathView(history, comparability, viewOptions);
    expect(textOf(none)).toContain("Choose your force at the top of the page");
  });
});
