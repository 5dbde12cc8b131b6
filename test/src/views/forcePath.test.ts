import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import { forcePathView } from "../../../src/views/forcePath.ts";
import { comparability, history } from "../charts/rows.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

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
