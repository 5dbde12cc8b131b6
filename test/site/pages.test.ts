import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { seriousFindings } from "./seriousFindings.ts";
import { visit, windows } from "./visit.ts";

const address = inject("siteAddress");

const pages = [
  { path: "/", draws: true },
  { path: "/forces", draws: false },
  { path: "/force/cumbria", draws: true },
  { path: "/force/city-of-london", draws: true },
  { path: "/force/northamptonshire", draws: true },
  { path: "/compare", draws: false },
  { path: "/compare?view=tiles&question=respond&force=cumbria&peers=region", draws: true },
  { path: "/movement", draws: true },
  { path: "/movement?force=kent&item=prevent&peers=region&direction=why", draws: true },
  { path: "/measures", draws: true },
  { path: "/measures?measure=arrests-per-1000&show=funnel&force=kent", draws: true },
  { path: "/measures?measure=crime-severity-score-total&show=series&force=cumbria", draws: true },
  { path: "/responses", draws: true },
  { path: "/responses?as-at=2025-07-10&force=gwent&state=passed", draws: true },
  { path: "/caseload", draws: true },
  { path: "/changes", draws: false },
  { path: "/explore", draws: true },
  { path: "/data", draws: false },
  { path: "/own-data", draws: false },
  { path: "/methods", draws: false },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What has the focus, and whether the eye can see that it has. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { place: "none", isVisible: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const place = element.matches(".skip-link")
      ? "skip link"
      : element.matches("#force-picker")
        ? "picker"
        : (element.closest("nav, main, footer, header")?.tagName.toLowerCase() ?? "none");
    const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    return { place, isVisible: isOutlined && box.width > 0 && box.bottom > 0 };
  });
}

/** Elements that stick out of the window, except within what scrolls by itself. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 100))
      .slice(0, 5);
  });
}

/** Ids that stand twice, headings that skip a level, cells without text, and values that became words of code. */
function disorder(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
    const skipping = headings.filter(
      ({ tagName }, index) => Number(tagName[1]) > Number(headings[index - 1]?.tagName[1] ?? 0) + 1,
    );
    const empty = [...document.querySelectorAll("th, td")].filter(
      (cell) => (cell.textContent ?? "").trim() === "" && cell.querySelector("svg") === null,
    );
    const code = (
      document.body.innerText.match(/\b(undefined|NaN|null)\b|\[object|```|display\(/g) ?? []
    ).map(String);
    return [
      ...twice.map((id) => `id twice: ${id}`),
      ...skipping.map(({ textContent }) => `heading skips a level: ${textContent}`),
      ...empty.map(({ outerHTML }) => `empty cell: ${outerHTML.slice(0, 100)}`),
      ...code.map((word) => `code: ${word}`),
    ];
  });
}

for (const { path, draws } of pages) {
  describe(`page ${path}`, () => {
    for (const { name, viewport } of windows) {
      it(`loads, is usable and keeps to itself on a ${name}, in the light and in the dark`, async () => {
        const { page, troubles, leave } = await visit(browser, path, { address, viewport });
        expect(troubles).toEqual([]);
        expect(await page.locator("h1").count()).toBe(1);
        expect(await page.locator(".observablehq--error").count()).toBe(0);
        if (draws)
          expect(await page.locator("main svg :is(rect, circle, path, line)").count()).toBeGreaterThan(0);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await overflowing(page)).toEqual([]);
        expect(await disorder(page)).toEqual([]);
        // In the dark only colours change.
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await seriousFindings(page, ["color-contrast"])).toEqual([]);
        expect(troubles).toEqual([]);
        await leave();
      });
    }

    it("gives the keyboard the skip link, the navigation, the picker and the content, each in sight", async () => {
      const { page, leave } = await visit(browser, path, { address });
      const places = new Set<string>();
      for (let stops = 0; stops < 40 && !places.has("footer"); stops++) {
        await page.keyboard.press("Tab");
        const { place, isVisible } = await focused(page);
        expect(isVisible, `focus in ${place} after ${stops + 1} tabs`).toBe(true);
        places.add(place);
      }
      expect([...places].slice(0, 4)).toEqual(["skip link", "header", "nav", "picker"]);
      await page.goto(address + path);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("observablehq-main");
      await leave();
    });
  });
}

describe("the reader's force", () => {
  it("stays in the address and goes along the navigation", async () => {
    const { page, leave } = await visit(browser, "/forces?force=kent", { address });
    expect(await page.inputValue("#force-picker")).toBe("kent");
    await page.selectOption("#force-picker", "cumbria");
    expect(new URL(page.url()).search).toBe("?force=cumbria");
    await page.click('nav[aria-label="Main"] a:text("Compare")');
    await page.waitForURL("**/compare?force=cumbria");
    expect(await page.inputValue("#force-picker")).toBe("cumbria");
    await page.click("#force-page");
    await page.waitForURL("**/force/cumbria?force=cumbria");
    await leave();
  });
});

describe("a wrong address", () => {
  it("answers 404 with a page that leads on, at any depth", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const response = await page.goto(`${address}/force/nowhere`);
    expect(response?.status()).toBe(404);
    await page.click('nav[aria-label="Main"] a:text("Forces")');
    expect(new URL(page.url()).pathname).toBe("/forces");
    await context.close();
  });
});
