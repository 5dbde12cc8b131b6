import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { visit, windows } from "./visit.ts";

const address = inject("siteAddress");

/**
 * Every kind of page; `draws` where its default view holds a chart, `isStill` where nothing can be chosen on it, `isBare`
 * where it holds no table.
 */
const pages = [
  { path: "/", draws: true },
  { path: "/forces", draws: false },
  { path: "/force/cumbria", draws: true },
  { path: "/force/city-of-london", draws: true },
  { path: "/compare", draws: false },
  { path: "/movement", draws: true },
  { path: "/measures", draws: true },
  { path: "/responses", draws: true },
  { path: "/caseload", draws: true },
  { path: "/changes", draws: false },
  { path: "/explore", draws: false },
  { path: "/data", draws: false, isStill: true },
  // Nothing is added to this build: the page says what can be.
  { path: "/own-data", draws: false, isBare: true },
  { path: "/methods", draws: false, isStill: true },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What a reader can make out of the page's content, without what stands for a screen reader alone. */
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => (document.querySelector("main")?.innerText ?? "").replaceAll(/\s+/g, " "));

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height ?? 0);

describe.each(pages)("page $path without JavaScript", ({ path, draws, ...more }) => {
  it.each(windows)("shows its headline, its chart and its table on a $name", async ({ viewport }) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address + path);
    expect(await page.locator("main h1").count()).toBe(1);
    expect(await page.locator("main h1").isVisible()).toBe(true);
    const charts = page.locator("main svg:is(.chart, .plot-chart)");
    if (draws) expect(await charts.filter({ visible: true }).count()).toBeGreaterThan(0);
    // Of a chart drawn for two widths the window shows one.
    expect(await page.locator("main .drawn-wide:visible ~ .drawn-narrow:visible").count()).toBe(0);
    if (!("isBare" in more)) expect(await page.locator("main table tbody tr").count()).toBeGreaterThan(1);
    expect(await page.locator("main form.controls:visible").count()).toBe(0);
    expect(await textOf(page)).not.toMatch(/Loading|undefined|NaN|\bnull\b/);
    await context.close();
  });
});

describe.each(pages.filter((page) => !("isStill" in page)))("page $path with JavaScript", ({ path }) => {
  it.each(windows)("takes over on a $name without a word changed or moved", async ({ viewport }) => {
    const { page, troubles, leave } = await visit(browser, path, { address, viewport });
    const place = page.locator("[data-view]").first();
    expect(await place.getAttribute("data-live"), "the drawing should stand until it is used").toBeNull();
    const [text, height] = [await textOf(page), await heightOf(page)];
    await place.dispatchEvent("pointerover");
    await page.locator("[data-view][data-live]").first().waitFor();
    expect(await textOf(page)).toBe(text);
    expect(Math.abs((await heightOf(page)) - height)).toBeLessThanOrEqual(2);
    expect(troubles).toEqual([]);
    await leave();
  });
});
