import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ask } from "../../loaders/queries/ask.ts";
import { gradeLetter } from "../../src/model/scale.ts";
import { launchBrowser } from "../browser.ts";
import { tabTo, visit, windows } from "./visit.ts";

const address = inject("siteAddress");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const focusedJudgement = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-judgement") ?? "");

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? "");

/** What the page shows and how its form stands, in order. */
const contentOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const root = document.querySelector<HTMLElement>("[data-view=compare]");
    for (const fold of root?.querySelectorAll("details[open]") ?? []) fold.removeAttribute("open");
    const fields = [...(root?.querySelectorAll<HTMLInputElement>("form select, form input") ?? [])];
    const chosen = fields.map(
      (field) => `${field.name}=${field.type === "checkbox" ? field.checked : field.value}`,
    );
    const sorted = [...(root?.querySelectorAll("[aria-sort]") ?? [])].map((head) => head.outerHTML);
    return [root?.innerText.replaceAll(/\s+/g, " "), ...chosen, ...sorted].join("\n");
  });

const live = (page: Page): Promise<void> => page.locator("[data-view=compare][data-live]").waitFor();

describe("page /compare", () => {
  it("has its headline, the letters of all forces and the table twin in its HTML, before any script", async () => {
    const held = await ask((warehouse) =>
      warehouse.rows<{ grade: string }>(
        "select grade::varchar as grade from fact_grade where round_id = 'peel-2023-25' and is_current and grade is not null",
      ),
    );
    const html = await (await fetch(`${address}/compare`)).text();
    expect(html.replaceAll(/<\/?span[^>]*>/g, "")).toContain(
      "78 of 291 (26.8%) known grades in PEEL 2023-25 are Good or above",
    );
    const [, matrix = ""] = /<table class="matrix"(.*?)<\/table>/s.exec(html) ?? [];
    const letters = [
      ...matrix.matchAll(/grade-(?!chip|letter)[a-z-]+"[^>]*><span class="grade-letter"[^>]*>([A-Z]+)</g),
    ];
    expect(letters.map(([, letter]) => letter).toSorted()).toEqual(
      held.map(({ grade }) => gradeLetter(grade as never)).toSorted(),
    );
    expect(matrix.match(/<th scope="row"/g)).toHaveLength(43);
    expect(html).toContain("<caption>Judgements by force and area, PEEL 2023-25</caption>");
  });

  it("can be walked by keyboard alone: round, order, matrix, proof and back, then the tile map", async () => {
    const { page, troubles, leave } = await visit(browser, "/compare", { address });
    await tabTo(page, "select[name=round]");
    await press(page, "ArrowDown");
    await page.waitForURL(/round=peel-2021-22/);
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe("round");

    await tabTo(page, "#sort-count");
    await press(page, "Enter");
    await page.waitForURL(/sort=count/);
    await page.locator("th[aria-sort=descending] #sort-count:focus").waitFor();
    await press(page, "Enter");
    await page.waitForURL(/order=reverse/);
    await page.locator("th[aria-sort=ascending] #sort-count:focus").waitFor();
    await press(page, "Shift+Tab", "Enter");
    await page.locator("th[aria-sort=ascending] #sort-name:focus").waitFor();
    expect(new URL(page.url()).search).toBe("?round=peel-2021-22");

    expect(await page.locator('.matrix tbody :is(a, button)[tabindex="0"]').count()).toBe(1);
    await tabTo(page, ".matrix tbody :is(a, button)");
    expect(await focusedName(page)).toBe("Avon and Somerset Constabulary");
    await press(page, "ArrowDown", "ArrowRight", "ArrowRight");
    expect(await focusedJudgement(page)).toMatch(/^bedfordshire\|peel-2021-22\|respond\|/);
    const chip = await focusedJudgement(page);
    await press(page, "Enter");
    await page.locator("dialog[open]").waitFor();
    expect(await page.locator("#proof-title").textContent()).toBe(
      "Bedfordshire Police: Responding to the public, PEEL 2021/22",
    );
    await press(page, "Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await focusedJudgement(page)).toBe(chip);
    await press(page, "End");
    expect(await focusedJudgement(page)).toMatch(/^bedfordshire\|/);
    await press(page, "Control+End");
    expect(await page.evaluate(() => document.activeElement?.closest("tr")?.textContent)).toMatch(
      /^Wiltshire Police/,
    );
    // One key leaves the matrix.
    await press(page, "Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".matrix"))).toBeNull();

    for (let stops = 0; stops < 60; stops++) {
      await press(page, "Shift+Tab");
      if (await page.evaluate(() => document.activeElement?.matches("select[name=view]"))) break;
    }
    await press(page, "ArrowDown");
    await page.waitForURL(/view=tiles/);
    await page.locator(".tile-controls").waitFor();
    await tabTo(page, ".tile-control");
    const names = [await focusedName(page)];
    for (const key of ["ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp", "Control+End"]) {
      await press(page, key);
      names.push(await focusedName(page));
    }
    expect(names[0]).toMatch(/^Northumbria: /);
    expect(names[1]).not.toBe(names[0]);
    expect(names[2]).not.toBe(names[1]);
    expect(names[3]).toBe(names[1]);
    expect(await page.locator('.tile-control[tabindex="0"]').count()).toBe(1);
    await press(page, "Control+Home", "Enter");
    await page.locator("dialog[open]").waitFor();
    await press(page, "Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await focusedName(page)).toBe(names[0]);
    expect(troubles).toEqual([]);
    await leave();
  });

  it("answers by clicks which forces were graded Inadequate on a question, when, and where it says so", async () => {
    const held = await ask((warehouse) =>
      warehouse.rows<{ force_name: string; locator: string }>(
        `select force_name, locator from fact_grade join dim_force using (force_id)
         where round_id = 'peel-2023-25' and item_id = 'respond' and is_current and grade = 'Inadequate' order by force_name`,
      ),
    );
    expect(held).toHaveLength(7);
    const { page, leave } = await visit(browser, "/compare", { address });
    await page.selectOption("select[name=question]", "respond");
    await page.selectOption("select[name=answer]", "Inadequate");
    await page.locator(".answer-list").waitFor();
    const items = await page.locator(".answer-list li").allTextContents();
    for (const [index, { force_name, locator }] of held.entries()) {
      expect(items[index]).toContain(force_name);
      expect(items[index]).toContain(locator);
    }
    expect(await page.locator(".matrix th[scope=row]").allTextContents()).toEqual(
      held.map(({ force_name }) => force_name),
    );
    await page.locator(".answer-list .grade-chip").first().click();
    expect(await page.locator("dialog[open] #proof-title").textContent()).toContain(
      "Responding to the public, PEEL 2023-25",
    );
    await leave();
  });

  it("is the same from its address alone as by hand, step by step", async () => {
    const { page, leave } = await visit(browser, "/compare", { address });
    const linked = await visit(browser, "/compare", { address });
    const reproduced = async (what: string): Promise<void> => {
      const search = new URL(page.url()).search;
      expect(search, what).not.toBe("");
      await linked.page.goto(`${address}/compare${search}`);
      await live(linked.page);
      expect(new URL(linked.page.url()).search, what).toBe(search);
      expect(await contentOf(linked.page), what).toBe(await contentOf(page));
    };
    const choose = async (name: string, value: string): Promise<void> => {
      await page.selectOption(`select[name=${name}]`, value);
      await page.waitForURL((url) => url.searchParams.get(name) === value);
    };
    await page.selectOption("#force-picker", "cumbria");
    await page.locator("h3:text('Cumbria: Good or above')").waitFor();
    await choose("peers", "region");
    await choose("sort", "count");
    await page.fill("input[name=as-at]", "2024-08-07");
    await page.waitForURL(/as-at=2024-08-07/);
    await reproduced("as at a day, by count, among the region");

    await choose("peers", "own");
    for (const peer of ["kent", "surrey"]) await page.check(`input[name=peer][value=${peer}]`);
    await page.fill("input[name=peer-name]", "South & east");
    await choose("show", "peers");
    await reproduced("a set of the reader's own");

    await choose("round", "peel-2021-22");
    await page.fill("input[name=as-at]", "");
    await choose("question", "invest");
    await choose("answer", "Requires improvement");
    await choose("rounds", "all");
    await reproduced("a grade in every round");

    await choose("view", "tiles");
    await choose("measure", "arrests-per-1000");
    await reproduced("the map of a measure");
    expect(linked.troubles).toEqual([]);
    await linked.leave();
    await leave();
  });

  it("stands whole at a desk, and on a phone scrolls the matrix inside itself with the force in sight", async () => {
    const desk = await visit(browser, "/compare", { address });
    const wide = await desk.page
      .locator(".table-scroll:has(> .matrix)")
      .evaluate((part) => [part.scrollWidth, part.clientWidth]);
    expect(wide[0]).toBeLessThanOrEqual(wide[1] ?? 0);
    await desk.leave();
    for (const path of ["/compare?force=cumbria&sort=count&peers=region", "/compare?view=tiles&force=kent"]) {
      const { page, leave } = await visit(browser, path, { address, viewport: windows[1].viewport });
      await live(page);
      const { page: whole, window } = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      }));
      expect(whole, path).toBeLessThanOrEqual(window);
      const scroll = page.locator(".table-scroll:has(> .matrix)");
      if ((await scroll.count()) > 0) {
        expect(await scroll.evaluate((part) => part.scrollWidth > part.clientWidth)).toBe(true);
        await scroll.evaluate((part) => part.scrollTo({ left: 300 }));
        const head = await page.locator(".matrix th[scope=row]").first().boundingBox();
        expect(head?.x).toBeGreaterThanOrEqual(0);
        expect(head?.x).toBeLessThan(40);
      } else {
        const sizes = await page
          .locator(".tile-control")
          .evaluateAll((tiles) =>
            tiles
              .map((tile) => tile.getBoundingClientRect())
              .map(({ width, height }) => Math.min(width, height)),
          );
        expect(sizes).toHaveLength(43);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
      }
      await leave();
    }
  });
});
