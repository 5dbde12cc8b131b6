import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { visit } from "./visit.ts";

const address = inject("siteAddress");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("takeOver(name, source)", () => {
  it("loads neither view nor data for a page that is only read", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const requested: string[] = [];
    page.on("request", (request) => requested.push(new URL(request.url()).pathname));
    await page.goto(`${address}/`, { waitUntil: "networkidle" });
    expect(await page.locator("main svg").count()).toBeGreaterThan(0);
    const heavy = (): readonly string[] =>
      requested.filter((path) => /\/(plot|d3)[-@]|\/data\/|views\/national/.test(path));
    expect(heavy()).toEqual([]);
    await page.hover("main h2");
    await page.locator("[data-view][data-live]").waitFor();
    expect(heavy().length).toBeGreaterThan(2);
    await context.close();
  });

  it("opens the proof of the first chip that is pressed, though its code was not there yet", async () => {
    const { page, troubles, leave } = await visit(browser, "/force/cumbria", { address });
    await page.locator("main button.grade-good:visible").first().click();
    await page.locator("dialog[open] #proof-title").waitFor();
    expect(await page.locator("#proof-title").textContent()).toContain("Cumbria");
    expect(troubles).toEqual([]);
    await leave();
  });

  it("draws at once what the address asks for", async () => {
    const { page, leave } = await visit(browser, "/?force=cumbria", { address });
    await page.locator("main .holder").first().waitFor();
    expect(await page.locator("main .holder").first().textContent()).toBe("Cumbria Constabulary");
    await leave();
  });

  it("keeps what the address asks for when a control is used before the view has drawn it", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    let send = (): void => undefined;
    const used = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/\/data\//, async (route) => {
      await used;
      await route.continue();
    });
    await page.goto(`${address}/compare?answer=Inadequate&rounds=all`);
    await page.locator("[data-view][aria-busy]").waitFor();
    await page.selectOption("select[name=question]", "respond");
    send();
    await page.waitForURL(/question=respond/);
    expect(new URL(page.url()).search).toBe("?question=respond&answer=Inadequate&rounds=all");
    await context.close();
  });

  it("takes what was chosen before its script had come", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    let release = (): void => {};
    const gate = new Promise<void>((open) => {
      release = open;
    });
    await page.route("**/takeOver*.js", async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(`${address}/movement`, { waitUntil: "commit" });
    await page.selectOption("select[name=item]", "prevent");
    release();
    await page.locator("[data-view=movement][data-live]").waitFor();
    await page.waitForURL("**/movement?item=prevent");
    expect(await page.locator("h2:text('Preventing crime')").count()).toBeGreaterThan(0);
    await context.close();
  });

  it("follows a choice that is a link without loading the page again, whoever is chosen", async () => {
    const { page, leave } = await visit(browser, "/measures?force=kent", { address });
    await page.locator("[data-view=measures][data-live]").waitFor();
    await page.evaluate(() => document.body.setAttribute("data-stayed", ""));
    await page.getByRole("link", { name: "Arrests", exact: true }).click();
    await page.locator("h2:text('Arrests per 1,000 people')").waitFor();
    expect(await page.locator("body[data-stayed]").count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("force")).toBe("kent");
    await leave();
  });

  it("draws anew for a window that the drawing was not made for", async () => {
    const { page, leave } = await visit(browser, "/", { address, viewport: { width: 900, height: 900 } });
    await page.locator("[data-view][data-live]").waitFor();
    const widths = await page
      .locator("main svg.chart")
      .evaluateAll((charts) => charts.map((chart) => Number(chart.getAttribute("width"))));
    expect(new Set(widths)).toEqual(new Set([868]));
    await page.setViewportSize({ width: 700, height: 900 });
    await page.waitForFunction(
      () => document.querySelector("main svg.chart")?.getAttribute("width") === "668",
    );
    await leave();
  });

  it("says what happened, and what to do, when the figures cannot be loaded", async () => {
    const { page, leave } = await visit(browser, "/", { address });
    let isCut = true;
    // One rule for the whole visit: to take a rule away while a request is held leaves that request, and its cache entry, waiting.
    await page.route(/\.(json|arrow)$/, (route) => (isCut ? route.abort() : route.continue()));
    await page.selectOption("#force-picker", "cumbria");
    const error = page.locator("main .error-state");
    await error.waitFor();
    expect(await error.textContent()).toContain("The figures of this page could not be loaded.");
    expect(await page.locator("main svg").count()).toBeGreaterThan(0);
    isCut = false;
    await page.selectOption("#force-picker", "kent");
    await page.locator("main .holder").first().waitFor();
    expect(await error.count()).toBe(0);
    await leave();
  });
});
