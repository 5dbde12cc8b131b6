import { describe, expect, it } from "vitest";
import { placedYaml } from "../../loaders/yamlFaults.ts";

const faultsOf = (text: string): readonly string[] =>
  placedYaml(text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe("placedYaml(text)", () => {
  it.each<readonly [string, string, string]>([
    ["brackets", `a: 1\nb: ${"[".repeat(20_000)}`, "2:63"],
    ["braces", `a: ${"{ ".repeat(400)}`, "1:122"],
    ["lists in lists", `${"- ".repeat(20_000)}x`, "1:121"],
    ["keys in keys", `${"? ".repeat(20_000)}x`, "1:121"],
    [
      "lines set in",
      Array.from({ length: 1_500 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
      "202:1",
    ],
  ])("refuses %s deeper than anybody writes, at once and with their place", (_, text, place) => {
    expect(faultsOf(text)).toEqual([
      `${place} this is not as YAML is written: lists and maps lie more than 60 levels deep, or more than 200 columns to the right`,
    ]);
  });

  it("takes brackets in texts and long rows of a list for what they are", () => {
    const text = `a: '${"[".repeat(100)}'\nb: |\n  ${"- ".repeat(200)}\n  ${" ".repeat(300)}{{{\nc: [${"[1], {d: 2}, ".repeat(200)}]\n`;
    expect(faultsOf(text)).toEqual([]);
    expect(placedYaml(text).value).toMatchObject({
      a: "[".repeat(100),
      b: expect.stringMatching(/\{{3}\n$/),
    });
  });

  it("refuses a map in the place of a key, as a forgotten template leaves it", () => {
    expect(faultsOf("force: kent\nbody: {{ name }}\n")).toEqual([
      "2:8 a list or a map stands where a key was expected; put text that begins with [ or { in quotes",
    ]);
  });
});
