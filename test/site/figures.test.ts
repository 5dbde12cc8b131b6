import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ask } from "../../loaders/queries/ask.ts";
import { forceIndex } from "../../loaders/queries/forceIndex.ts";
import { forcePages } from "../../loaders/queries/forcePages.ts";
import { latestMeasures } from "../../loaders/queries/measures.ts";
import { nationalPicture } from "../../loaders/queries/nationalPicture.ts";
import { formatCount } from "../../src/format/formatCount.ts";
import { formatMeasure } from "../../src/format/formatMeasure.ts";
import { launchBrowser } from "../browser.ts";
import { rowsOf, visit } from "./visit.ts";

const address = inject("siteAddress");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("page /", () => {
  it("has 24 of 43 Good for effectiveness in 2015 in its table twin", async () => {
    const { page, leave } = await visit(browser, "/", { address });
    const rows = await rowsOf(page, 'figure:has(.subtitle:text("Effectiveness:")) table');
    const good = rows.find(([, round, grade]) => round === "PEEL 2015" && grade === "Good");
    expect(good?.slice(3, 8)).toEqual(["24", "24 of 43 (55.8%)", "0", "0", "published"]);
    await leave();
  });

  it("has the counts of the query, grade by grade, in every table twin", async () => {
    const { distributions } = await ask(nationalPicture);
    const { page, leave } = await visit(browser, "/", { address });
    const figures = page.locator("figure");
    expect(await figures.count()).toBe(7);
    for (let figure = 0; figure < 7; figure++) {
      const shown = await rowsOf(page, `figure >> nth=${figure} >> table`);
      expect(shown.length).toBeGreaterThan(7);
      for (const [item_name, round_name, grade, count] of shown) {
        const asked = distributions.find(
          (row) =>
            row.is_preferred &&
            row.item_name === item_name &&
            row.round_name === round_name &&
            row.grade === grade,
        );
        expect(count, `${item_name}, ${round_name}, ${grade}`).toBe(formatCount(asked?.force_count ?? -1));
      }
    }
    await leave();
  });
});

describe("page /force/cumbria", () => {
  it("sets Fair for domestic violence in 2007 beside 14 better, 26 same and 2 worse", async () => {
    const { page, leave } = await visit(browser, "/force/cumbria", { address });
    const rows = await rowsOf(page, 'table:has(caption:text("beside the 43 forces, HMIC 2007"))');
    const violence = rows.find(([name]) => name === "Domestic violence");
    expect(violence?.[1]).toBe("FFair, show the proof");
    expect(violence?.[2]).toContain("1 Excellent, 13 Good, 27 Fair and 2 Poor");
    expect(violence?.slice(3, 7)).toEqual(["14", "26", "2", "43"]);
    await leave();
  });

  it("counts no better and worse grades where one force is known", async () => {
    const { page, leave } = await visit(browser, "/force/cumbria", { address });
    const rows = await rowsOf(page, 'table:has(caption:text("beside the 43 forces, HMIC baseline 2006"))');
    expect(rows.length).toBeGreaterThan(0);
    for (const cells of rows)
      expect(cells.slice(3, 7)).toEqual(["[too few known]", "[too few known]", "[too few known]", "1"]);
    await leave();
  });
});

describe("the pages of forces", () => {
  it("have the counts of the query beside every judgement", async () => {
    const pages = await ask(forcePages);
    for (const { force, positions } of pages.filter(({ force: { force_id } }) =>
      ["northamptonshire", "greater-manchester", "surrey", "warwickshire"].includes(force_id),
    )) {
      const { page, troubles, leave } = await visit(browser, `/force/${force.force_id}`, { address });
      expect(troubles).toEqual([]);
      const wide = positions.filter(
        (row) => row.better_count !== null && row.known_count * 2 >= row.forces_count,
      );
      expect(wide.length).toBeGreaterThan(10);
      for (const row of wide) {
        const rows = await rowsOf(
          page,
          `table:has(caption:text-is("${force.force_name} beside the 43 forces, ${row.round_name}"))`,
        );
        const cells = rows.find(([name]) => name === row.item_name);
        expect(cells?.[1], `${force.force_id} ${row.round_name} ${row.item_name}`).toContain(row.grade);
        expect(cells?.slice(3, 7)).toEqual(
          [row.better_count, row.same_count, row.worse_count, row.known_count].map(String),
        );
      }
      await leave();
    }
  });

  it("say that Northamptonshire's grade was changed, and show the one that holds", async () => {
    const { page, leave } = await visit(browser, "/force/northamptonshire", { address });
    const rows = await rowsOf(page, 'table:has(caption:text("beside the 43 forces, PEEL 2023-25"))');
    expect(rows.find(([name]) => name === "Responding to the public")?.[1]).toContain("Requires improvement");
    expect(await page.locator(".warning-line").allTextContents()).toContain(
      "Responding to the public, PEEL 2023-25, was Adequate until it was changed on 8 August 2024.",
    );
    await leave();
  });

  it("keep not graded and not found apart", async () => {
    const manchester = await visit(browser, "/force/greater-manchester", { address });
    const graded = await rowsOf(
      manchester.page,
      'table:has(caption:text("beside the 43 forces, PEEL 2017"))',
    );
    expect(graded.find(([name]) => name === "Legitimacy")?.[1]).toContain("not graded");
    await manchester.leave();
    const surrey = await visit(browser, "/force/surrey", { address });
    const found = await rowsOf(surrey.page, 'table:has(caption:text("beside the 43 forces, PEEL 2018/19"))');
    expect(found.find(([name]) => name === "Legitimacy")?.[1]).toContain("not found");
    expect(found.find(([name]) => name === "Legitimacy")?.at(-1)).toBe("[not found]");
    await surrey.leave();
  });

  it("show both counts of areas of Warwickshire", async () => {
    const { page, leave } = await visit(browser, "/force/warwickshire", { address });
    const rows = await rowsOf(page, 'table:has(caption:text("Disagreements between sources"))');
    expect(rows.flat()).toEqual(expect.arrayContaining(["0/2/2/3/1 (8 areas)", "0/2/3/3/1 (9 areas)"]));
    await leave();
  });

  it("have the figures of the query in the headlines of the measures, and City of London off the pictures", async () => {
    const latest = await ask(latestMeasures);
    const { page, leave } = await visit(browser, "/force/cumbria", { address });
    const headlines = (await page.locator("section[aria-labelledby=measures] h3").allTextContents()).join(
      "\n",
    );
    const own = latest.filter(({ area_id }) => area_id === "cumbria");
    expect(own).toHaveLength(5);
    for (const row of own) {
      const national = latest.find(
        ({ area_id, measure_id }) => area_id === "england-and-wales" && measure_id === row.measure_id,
      );
      expect(headlines).toContain(`${formatMeasure(row)} `);
      if (national) expect(headlines).toContain(`against ${formatMeasure(national)} in England and Wales`);
    }
    const notes = await page.locator(".figure-note").allTextContents();
    expect(notes.filter((note) => note.includes("Not drawn: City of London,"))).toHaveLength(3);
    await leave();
  });
});

describe("page /forces", () => {
  it("has the rows of the query, by name", async () => {
    const index = await ask(forceIndex);
    const { page, leave } = await visit(browser, "/forces", { address });
    const rows = await rowsOf(page, "table");
    expect(rows.map((cells) => [cells[0], cells[2], cells[4], cells[5]])).toEqual(
      index.map((row) => [
        row.force_name,
        row.round_name,
        `${row.known_count} of ${row.asked_count}`,
        row.grades_text,
      ]),
    );
    expect(rows).toHaveLength(43);
    await leave();
  });
});

describe("page /movement", () => {
  it("says under which name an earlier round graded the area", async () => {
    const { page, leave } = await visit(browser, "/movement", { address });
    await page.selectOption("select[name=item]", "resources");
    await page.locator("figure h3:text('leadership and force management')").waitFor();
    expect(await page.locator("figure .figure-note").first().textContent()).toBe(
      "In PEEL 2021/22 it was called “Good use of resources”.",
    );
    await leave();
  });
});

describe("page /caseload", () => {
  it("has the figures of the 2007 inspection of Cumbria", async () => {
    const { page, leave } = await visit(browser, "/caseload", { address });
    const rows = await rowsOf(page, "figure table");
    expect(rows.map((cells) => cells.slice(0, 6)).toSorted()).toEqual(
      [
        ["North BCU", "134", "2", "67.0", "329", "164.5"],
        ["West BCU", "94", "1", "94.0", "167", "167.0"],
        ["South BCU", "83", "1", "83.0", "114", "114.0"],
        ["Force", "311", "4", "77.8", "610", "152.5"],
      ].toSorted(),
    );
    await leave();
  });
});

describe("page /methods", () => {
  it("computes the published values of the worked examples", async () => {
    const { page, leave } = await visit(browser, "/methods", { address });
    const wilson = await rowsOf(page, "[data-view=methods-example-wilson-interval] table");
    expect(wilson.find(([name]) => name === "30 of 43")?.[1]).toBe("0.5489 to 0.8140");
    const period = await rowsOf(page, "[data-view=methods-example-statutory-period] table");
    expect(period[0]?.[1]).toContain("last day 11 March 2026");
    const places = await page.locator("[data-view^=methods-example-]").all();
    expect(places.length).toBeGreaterThan(15);
    for (const place of places)
      for (const cells of await place
        .locator("tbody tr")
        .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent))))
        expect(cells[1], `${cells[0]}`).toBe(cells[2]);
    await leave();
  });
});
