import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { visit } from "./visit.ts";

const address = inject("siteAddress");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const focusedJudgement = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-judgement") ?? null);

describe("a grade chip by keyboard", () => {
  it("opens its proof with Enter; Escape closes it and the focus returns", async () => {
    const { page, leave } = await visit(browser, "/force/cumbria", { address });
    const chip = page.locator("button.grade-good").first();
    await chip.focus();
    const judgement = await focusedJudgement(page);
    await page.keyboard.press("Enter");
    const dialog = page.locator("dialog[open]");
    await dialog.waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("proof-title");
    const terms = await dialog.locator("dt").allTextContents();
    expect(terms).toEqual(
      expect.arrayContaining(["Judgement", "Document", "Publisher", "Page or section", "Basis", "Address"]),
    );
    expect(await dialog.locator("dd").allTextContents()).not.toContain("");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("dialog") === null);
    expect(await focusedJudgement(page)).toBe(judgement);
    await leave();
  });
});

describe("a table twin by keyboard", () => {
  it("opens with Enter and can be scrolled", async () => {
    const { page, leave } = await visit(browser, "/caseload", { address });
    await page.locator("figure .table-twin > summary").first().focus();
    await page.keyboard.press("Enter");
    const region = page.locator("figure .table-twin[open] .table-scroll");
    await region.waitFor();
    await page.keyboard.press("Tab");
    expect(await region.evaluate((element) => element === document.activeElement)).toBe(true);
    await leave();
  });
});

describe("the force picker by keyboard", () => {
  it("carries the force into the address, the page and the links in it", async () => {
    const { page, leave } = await visit(browser, "/movement", { address });
    await page.locator("h2:text('Enhanced monitoring (Engage)')").waitFor();
    await page.focus("#force-picker");
    await page.keyboard.type("Surrey");
    await page.waitForURL("**/movement?force=surrey");
    await page.locator("h3:text('Surrey Police through the inspection rounds')").waitFor();
    await page.click('nav[aria-label="Main"] a:text("Forces")');
    await page.waitForURL("**/forces?force=surrey");
    await page.locator("tr.is-chosen a").click();
    await page.waitForURL("**/force/surrey?force=surrey");
    expect(await page.inputValue("#force-picker")).toBe("surrey");
    await leave();
  });
});
