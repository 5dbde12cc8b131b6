import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { composePicture } from "../../../src/charts/composePicture.ts";
import { gradeDistribution } from "../../../src/charts/gradeDistribution.ts";
import { type PageStyle, standAlone } from "../../../src/charts/standAlone.ts";
import { warnings } from "../../../src/format/warnings.ts";
import type { FigureFacts } from "../../../src/model/figureFacts.ts";
import { document, numberOf, options, texts } from "./document.ts";
import { pillars2018 } from "./rows.ts";

const style: PageStyle = {
  rules: [
    { selector: ".figure-card svg", declarations: "display: block; height: auto; color: var(--ink)" },
    { selector: ".mark", declarations: "fill: var(--accent); stroke-width: 2; margin: 3px" },
    { selector: ".mark", declarations: "stroke-width: 3" },
  ],
  tokens: new Map([
    ["--ink", "#0b0c0c"],
    ["--accent", "var(--deep)"],
    ["--deep", "#12436d"],
  ]),
};
const facts: FigureFacts = {
  headline: "34 of the 42 forces whose grade is known were graded Good for effectiveness in PEEL 2018/19",
  subtitle: "Forces at each grade, England and Wales, PEEL 2018/19",
  warnings: [warnings.mixedAges],
  notes: ["Counts forces."],
  sources: ["Source: HMICFRS, PEEL (derived)"],
  release: "Latest report held: 24 July 2025, data release 2026-11-21",
  choices: ["Round: PEEL 2018/19", "Your force: Kent Police"],
  address: `https://example.org/compare?${"peers=dyfed-powys&".repeat(12)}#figure-x`,
};

const drawn = (inner: string): SVGSVGElement => {
  const figure = document.createElement("figure");
  figure.className = "figure-card";
  figure.innerHTML = `<svg class="chart drawn-wide" width="300" height="100" viewBox="0 0 300 100" style="max-width: 100%; height: auto; overflow: visible" fill="currentColor">${inner}</svg>`;
  const svg = figure.querySelector("svg");
  if (svg === null) throw new Error("no chart");
  return svg;
};

describe("standAlone(chart, {rules, tokens})", () => {
  it("writes the rules of the page onto the parts, the later over the earlier and its own style over both", () => {
    const copy = standAlone(
      drawn('<rect class="mark" style="opacity: 0.5"/><rect class="mark" style="stroke-width: 9"/>'),
      style,
    );
    const [first, second] = [...copy.querySelectorAll("rect")].map((rect) => rect.getAttribute("style"));
    expect(first).toBe("fill: #12436d; stroke-width: 3; opacity: 0.5");
    expect(second).toBe("fill: #12436d; stroke-width: 9");
  });

  it("keeps of size and place only what is its own", () => {
    const own = standAlone(drawn(""), style).getAttribute("style");
    expect(own).toBe("display: block; color: #0b0c0c");
  });

  it("turns currentColor into the colour that holds there", () => {
    const copy = standAlone(
      drawn(
        '<g color="#ff0000"><path stroke="currentColor"/></g><path stroke="currentColor" style="fill: currentColor"/>',
      ),
      { rules: [], tokens: new Map() },
    );
    const [red, ink] = [...copy.querySelectorAll("path")];
    expect(red?.getAttribute("stroke")).toBe("#ff0000");
    expect(ink?.getAttribute("stroke")).toBe("#0B0C0C");
    expect(copy.outerHTML).not.toMatch(/currentColor|var\(/i);
  });

  it("resolves fallbacks, and leaves the chart itself as it is", () => {
    const chart = drawn('<rect fill="var(--none, #123456)" tabindex="0" role="button" data-set="a=1"/>');
    const before = chart.outerHTML;
    const rect = standAlone(chart, style).querySelector("rect");
    expect(rect?.outerHTML).toMatch(/fill="#123456"/);
    expect(rect?.outerHTML).not.toMatch(/tabindex|role|data-set/);
    expect(chart.outerHTML).toBe(before);
  });
});

describe("composePicture(charts, facts, {document, style})", () => {
  const chart = gradeDistribution(pillars2018, options(1120)) as SVGSVGElement;
  const picture = composePicture([chart], facts, { document, style });

  it("has title, subtitle, warnings, notes, source, choices, release, licence and address as text", () => {
    const said = texts(picture).join(" ");
    for (const line of [
      facts.headline,
      facts.subtitle,
      ...facts.warnings,
      ...facts.notes,
      ...facts.sources,
      "Chosen: Round: PEEL 2018/19; Your force: Kent Police",
      facts.release,
      warnings.licence,
      warnings.notAnOfficialStatistic,
    ])
      expect(said).toContain(line);
    expect(texts(picture).join("")).toContain(facts.address);
  });

  it("stands alone: well-formed, on white, with a size, and nothing left to the page", () => {
    const { XMLSerializer, DOMParser } = new JSDOM("").window;
    const text = new XMLSerializer().serializeToString(picture);
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).not.toMatch(/currentColor|var\(|class="chart/i);
    expect(numberOf(picture, "width")).toBe(1168);
    expect(picture.getAttribute("viewBox")).toBe(`0 0 1168 ${numberOf(picture, "height")}`);
    expect(picture.querySelector(":scope > rect")?.getAttribute("fill")).toBe("#FFFFFF");
    expect(text).toMatch(/xml:lang="en-GB"/);
  });

  it("puts chart and texts below one another, and none over an edge", () => {
    const inner = picture.querySelector("svg");
    const lines = [...picture.querySelectorAll(":scope > text")].map((line) => numberOf(line, "y"));
    const top = numberOf(inner, "y");
    const bottom = top + numberOf(inner, "height");
    expect(lines.filter((y) => y > top && y < bottom)).toEqual([]);
    expect(lines.toSorted((a, b) => a - b)).toEqual(lines);
    expect(Math.max(...lines)).toBeLessThan(numberOf(picture, "height"));
  });

  it("wraps long lines in a picture as narrow as a phone's", () => {
    const narrow = composePicture([drawn("")], facts, { document, style });
    expect(numberOf(narrow, "width")).toBe(528);
    for (const line of texts(narrow)) expect(line?.length).toBeLessThan(90);
  });

  it("puts several charts under one another", () => {
    const both = composePicture([drawn(""), drawn("")], facts, { document, style });
    const [first, second] = [...both.querySelectorAll("svg")];
    expect(numberOf(second, "y")).toBe(numberOf(first, "y") + 116);
  });
});
