import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paths } from "../../../loaders/paths.ts";
import { explanationIds, explanationOf } from "../../../src/format/explanations.ts";

const methods = readFileSync(join(paths.root, "src/methods.md"), "utf8");

/** The places that a link can lead to: written ids, and those that Framework makes of headings. */
const anchors = new Set([
  ...[...methods.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
  ...[...methods.matchAll(/^## (.+)$/gm)].map(([, title = ""]) =>
    title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
  ),
]);

/** The text of a section: from its heading to the next. */
const sectionOf = (id: string): string => methods.split(`<h3 id="${id}">`)[1]?.split(/<h3 |^## /m)[0] ?? "";

/** What statistics are made of and what words a page: no figure of their own, so no section. */
const parts = [
  "besideOthers",
  "changesKnownBy",
  "defaultChart",
  "forceMeasures",
  "forceMovements",
  "funnelTarget",
  "gradeCounts",
  "groupRows",
  "heldRounds",
  "isoDay",
  "isOldFigure",
  "isWholeCount",
  "mainJudgements",
  "outcome",
  "pairMovement",
  "peerGrades",
  "periodsAround",
  "pictureOfForce",
  "residentOutlier",
  "resultPoints",
  "roundAsAt",
  "roundPairs",
  "sourcesUsed",
  "supersededJudgements",
  "timelineOf",
  "xmrRows",
  "zValues",
];

/** Pictures and statuses, which compute nothing: their section has words alone. */
const pictures = ["grade-distribution", "coverage", "comparability", "ranked-dots", "small-multiples"];

describe("explanationOf(id)", () => {
  it.each(explanationIds)("%s says how to read it and what it does not say, in whole sentences", (id) => {
    const { name, reads, doesNotSay } = explanationOf(id);
    expect(name).not.toBe("");
    expect(reads.length).toBeGreaterThan(0);
    expect(doesNotSay.length).toBeGreaterThan(0);
    for (const sentence of [...reads, ...doesNotSay]) {
      expect(sentence).toMatch(/^[\p{Lu}“0-9].*[.?]$/u);
      // Typographic apostrophes, as on the rest of the site.
      expect(sentence).not.toContain("'");
      expect(sentence.length).toBeLessThan(240);
    }
  });

  it.each(explanationIds)("%s has a section on the methods page, under the same name", (id) => {
    const { method } = explanationOf(id);
    expect(anchors).toContain(method);
    expect(sectionOf(method)).not.toBe("");
  });
});

describe("the methods page", () => {
  it("has a section for every statistic of src/metrics, which names its file", () => {
    const files = readdirSync(join(paths.root, "src/metrics")).map((file) => file.replace(/[.]ts$/, ""));
    const unnamed = files.filter(
      (file) => !parts.includes(file) && !methods.includes(`src/metrics/${file}.ts`),
    );
    expect(unnamed).toEqual([]);
    const named = [...methods.matchAll(/src\/metrics\/(\w+)[.]ts/g)].map(([, file = ""]) => file);
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it("says of each statistic when it is refused, and shows a worked example where it computes something", () => {
    for (const id of explanationIds) {
      const section = sectionOf(explanationOf(id).method);
      if (!section.includes("src/metrics/") || ["at-or-above", "together"].includes(id)) continue;
      expect(section, id).toContain("**Refused");
      expect(section, id).toMatch(/data-view="methods-(example-|caseload)/);
    }
    for (const id of pictures) expect(sectionOf(id), id).not.toContain("methods-example-");
  });

  it("lists its sections at the top, in their order", () => {
    const listed = [...methods.matchAll(/^ *- \[([^\]]+)\]\(#([^)]+)\)$/gm)].map(([, name, id]) => [
      name,
      id,
    ]);
    const sections = [...methods.matchAll(/^## (.+)$|^<h3 id="([^"]+)">(.+?)<\/h3>$/gm)].map(
      ([, title, id, name]) =>
        title === undefined ? [name, id] : [title, title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")],
    );
    expect(listed).toEqual(sections);
  });

  it("links to no place that it does not have", () => {
    const linked = [...methods.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(linked.filter((id) => !anchors.has(id))).toEqual([]);
  });

  it("gives each formula in MathML with a text for those whom it does not reach", () => {
    const formulas = [...methods.matchAll(/<math [^>]*>/g)].map(([formula]) => formula);
    expect(formulas.length).toBeGreaterThan(12);
    for (const formula of formulas) expect(formula).toMatch(/alttext="[^"]+"/);
  });
});
