import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { visit, windows } from "./visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const address = inject("siteAddress");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const first = "#search-results li:first-child a";

/** Types into the search by the keyboard alone, and waits for what it finds. */
async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await page.locator(".search-message", { hasText: `“${text}”` }).waitFor();
}

describe("search of the site", () => {
  it("loads nothing before it is used, and then an index of a few kilobytes", async () => {
    const { page, troubles, leave } = await visit(browser, "/", { address });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const entry = await page.locator("#search-entries").getAttribute("href");
    const early = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(early.filter((name) => /search(Entries|Index)|minisearch/.test(name))).toEqual([]);
    await search(page, "cumbria");
    expect(asked.some((url) => url.endsWith(entry?.split("/").at(-1) ?? ""))).toBe(true);
    const index = await (await fetch(new URL(entry ?? "", `${address}/`))).text();
    expect(gzipSync(index).length).toBeLessThan(10_000);
    expect(troubles).toEqual([]);
    await leave();
  });

  it.each([
    ["dom abuse", "Domestic violence", "/compare?round=hmic-2007&question=hmic-domestic-violence&view=tiles"],
    ["Met", "Metropolitan Police Service", "/force/metropolitan"],
    ["wilson", "Interval of a share (Wilson)", "/methods#wilson-interval"],
    ["peel 2016", "PEEL 2016", "/compare?round=peel-2016"],
    [
      "crime severity",
      "Crime severity score, all recorded crime",
      "/measures?measure=crime-severity-score-total",
    ],
    ["body-worn", "Concerned how body-worn video is used", "/force/cumbria#inspections-and-findings"],
    ["deadline", "Responses", "/responses"],
  ])("finds by keyboard alone: %s", async (text, title, target) => {
    const { page, troubles, leave } = await visit(browser, "/forces", { address });
    await search(page, text);
    expect(await page.locator(`${first} .search-title`).textContent()).toContain(title);
    await page.keyboard.press("Enter");
    await page.waitForURL(address + target);
    expect(await page.locator("h1").count()).toBe(1);
    expect(troubles).toEqual([]);
    await leave();
  });

  it("hands on the reader's force, from a page one folder down too", async () => {
    const { page, leave } = await visit(browser, "/force/kent?force=kent", { address });
    await search(page, "surrey police");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}/force/surrey?force=kent`);
    await leave();
  });

  it("can be walked through, closed and left by keyboard, each place in sight", async () => {
    const { page, leave } = await visit(browser, "/compare", { address });
    await search(page, "vulnerable");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const second = page.locator("#search-results li:nth-child(2) a");
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await second.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe("none");
    await page.keyboard.press("Escape");
    expect(await page.locator(".search-panel").isHidden()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-field");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("nav, form, p")?.tagName)).toBe("NAV");
    await leave();
  });

  it("says how many it finds to a screen reader, and when it finds nothing", async () => {
    const { page, leave } = await visit(browser, "/", { address });
    await search(page, "kent");
    const status = page.locator("#site-search [role=status]");
    await status.filter({ hasText: "for “kent”" }).waitFor({ state: "attached" });
    await page.keyboard.type("xqz");
    await status.filter({ hasText: "Nothing found" }).waitFor({ state: "attached" });
    await leave();
  });

  for (const { name, viewport } of windows)
    for (const colorScheme of ["light", "dark"] as const)
      it(`keeps nobody out with its results open, on a ${name}, ${colorScheme}`, async () => {
        const { page, leave } = await visit(browser, "/methods", { address, viewport, colorScheme });
        await search(page, "officers");
        await page.addScriptTag({ content: axe });
        const violations = await page.evaluate(async () => {
          const { run } = (
            globalThis as unknown as {
              axe: {
                run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
              };
            }
          ).axe;
          return (await run()).violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
        });
        expect(violations).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        const heights = await page
          .locator("#search-results a, .search-shortcut")
          .evaluateAll((found) => found.map((target) => target.getBoundingClientRect().height));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
        await leave();
      });

  it("is not shown where no script can answer", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}/methods`);
    expect(await page.locator("#site-search").isHidden()).toBe(true);
    // The methods stand in the page all the same: examples, formulas, contents.
    expect(await page.locator("[data-view^=methods-example-] tbody tr").count()).toBeGreaterThan(40);
    expect(await page.locator("nav.contents a").count()).toBeGreaterThan(25);
    await context.close();
  });
});

describe("formulas of the methods page", () => {
  it("fit a phone", async () => {
    const { page, leave } = await visit(browser, "/methods", { address, viewport: windows[1].viewport });
    const cut = await page
      .locator(".formula")
      .evaluateAll((found) =>
        found.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.innerHTML.slice(0, 120)),
      );
    expect(cut).toEqual([]);
    await leave();
  });
});
