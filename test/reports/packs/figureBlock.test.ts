import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { ask } from "../../../loaders/queries/ask.ts";
import { nationalPicture } from "../../../loaders/queries/nationalPicture.ts";
import { chartPicture } from "../../../reports/packs/chartPicture.ts";
import { figureBlock } from "../../../reports/packs/figureBlock.ts";
import { paperStyle } from "../../../reports/packs/paperStyle.ts";
import { gradeDistribution } from "../../../src/charts/gradeDistribution.ts";
import { distributionTable } from "../../../src/tables/distributionTable.ts";

const { document } = new JSDOM().window;
const easel = { document, style: paperStyle() };
const { distributions } = await ask(nationalPicture);
const rows = distributions.filter(
  ({ is_preferred, round_id }) => is_preferred && round_id === "peel-2018-19",
);
const content = {
  id: "grades",
  headline: "Most forces were graded Good",
  subtitle: "Forces at each grade, PEEL 2018/19",
  description: "One bar a question.",
  rows,
  columns: distributionTable,
  draw: (options: Parameters<typeof gradeDistribution>[1]) => gradeDistribution(rows, options),
};

describe("figureBlock(content, easel)", () => {
  const { figure, table } = figureBlock(content, easel);

  it("gives a figure and the table of the same rows, which it points to", () => {
    expect(figure.tableId).toBe(table.id);
    expect(table.rows).toHaveLength(rows.length);
    expect(figure.source).toMatch(/^Source: .+\.$/);
    expect(table.source).toBe(figure.source);
  });

  it("draws a picture that needs no page: no style sheet, no custom property, no colour of a page, one typeface", () => {
    expect(figure.svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(figure.svg).not.toMatch(/var\(|currentColor|<style|system-ui|<title/i);
    const families = new Set(
      [...figure.svg.matchAll(/font-family(?:="|:\s*)([^";]+)/g)].map(([, name]) => name),
    );
    expect(families).toEqual(new Set(["Noto Sans"]));
    expect([figure.width, figure.height > 100]).toEqual([640, true]);
  });

  it("shows in the picture the counts that the table holds", () => {
    const counts = table.rows.flatMap((row) =>
      row[3]?.kind === "number" && row[3].value > 9 ? [row[3].text] : [],
    );
    expect(counts.length).toBeGreaterThan(3);
    for (const count of counts) expect(figure.svg).toMatch(new RegExp(`>[A-Z]* ?${count}<`));
  });

  it("is the same twice", () => {
    expect(figureBlock(content, easel)).toEqual({ figure, table });
  });
});

describe("chartPicture(chart, style)", () => {
  const chartOf = (html: string): Element =>
    new JSDOM(html).window.document.body.firstElementChild ?? document.body;

  it.each([
    ["<p>words</p>", "no chart"],
    ['<svg width="10"></svg>', "state its width and height"],
    ['<svg width="10" height="10"><g></g></svg>', "draws nothing"],
  ])("refuses %s", (html, message) => {
    expect(() => chartPicture(chartOf(html), easel.style)).toThrow(message);
  });

  it("takes the drawing out of what stands around it", () => {
    const { width, svg } = chartPicture(
      chartOf('<figure><svg viewBox="0 0 20 10"><rect fill="currentColor"></rect></svg></figure>'),
      easel.style,
    );
    expect(width).toBe(20);
    expect(svg).toContain('fill="#0B0C0C"');
  });
});
