import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ask } from "../../loaders/queries/ask.ts";
import { responses } from "../../loaders/queries/responses.ts";
import { isoDay } from "../../src/metrics/isoDay.ts";
import type { RegisterRow } from "../../src/model/responses.ts";
import { launchBrowser } from "../browser.ts";
import { readCalendar } from "../reports/site/calendar.ts";
import { visit } from "./visit.ts";

const address = inject("siteAddress");
const day = "2025-07-10";

let browser: Browser;
let register: readonly RegisterRow[];
beforeAll(async () => {
  browser = await launchBrowser();
  ({ register } = await ask(responses));
});
afterAll(() => browser?.close());

const dayOf = (date: string | null): number => {
  const read = isoDay(date ?? "");
  return read.ok ? read.value : Number.NaN;
};

/** Reports due within 30 days of the day, straight from the register's last days. */
const dueSoon = (): readonly RegisterRow[] =>
  register
    .filter(({ published_on, last_day, respondent }) => {
      const left = dayOf(last_day) - dayOf(day);
      return respondent === null && (published_on ?? "9") <= day && left >= 0 && left <= 30;
    })
    .toSorted((a, b) => ((a.last_day ?? "") < (b.last_day ?? "") ? -1 : 1));

const items = (page: Page, state: string): Promise<string[]> =>
  page.locator(`section[aria-labelledby="state-${state}"] li`).allTextContents();
const lead = (page: Page): Promise<string | null> => page.locator(".lead").textContent();
const registerForces = (page: Page): Promise<string[]> =>
  page.locator('table:has(caption:text("Inspection reports and responses")) tbody th').allTextContents();

describe("page /responses", () => {
  it("answers from the front page, by clicks, which responses are due in 30 days and which came late", async () => {
    const { page, troubles, leave } = await visit(browser, "/", { address });
    await page.click('nav[aria-label="Main"] a:text("Responses")');
    await page.waitForURL("**/responses");
    await page.fill('input[name="as-at"]', day);
    await page.locator('.lead:text("As at 10 July 2025")').waitFor();
    const expected = dueSoon();
    const listed = await items(page, "due-soon");
    expect(listed).toHaveLength(expected.length);
    for (const [index, row] of expected.entries()) expect(listed[index]).toContain(row.force_name);
    const late = register.filter(({ is_late }) => is_late);
    expect((await items(page, "late")).map((item) => late.some((row) => item.includes(row.title)))).toEqual(
      late.map(() => true),
    );
    expect(await lead(page)).toContain(`${late.length} answer came late`);
    expect(new URL(page.url()).search).toBe(`?as-at=${day}`);
    // The front page may have been left before it had loaded what it only might need.
    expect(troubles.filter((trouble) => !trouble.startsWith("failed:"))).toEqual([]);
    await leave();
  });

  it("is reproduced by its address: day, force, state, round and order", async () => {
    const { page, leave } = await visit(browser, "/responses", { address });
    await page.fill('input[name="as-at"]', "2025-07-24");
    await page.selectOption('select[name="state"]', "passed");
    await page.selectOption('select[name="round"]', "PEEL 2021/22");
    await page.selectOption('select[name="sort"]', "force");
    await page.selectOption("#force-picker", "kent");
    await page.locator('.lead:text("As at 24 July 2025")').waitFor();
    const [text, forces, url] = [await lead(page), await registerForces(page), page.url()];
    expect(forces).toEqual(
      register
        .filter(
          (row) => row.round_name === "PEEL 2021/22" && row.last_day !== null && row.respondent === null,
        )
        .map(({ force_name }) => force_name)
        .toSorted((a, b) => Number(b === "Kent") - Number(a === "Kent") || (a < b ? -1 : 1)),
    );
    await leave();
    const again = await visit(browser, url.slice(address.length), { address });
    await again.page.locator('.lead:text("As at 24 July 2025")').waitFor();
    expect(await lead(again.page)).toBe(text);
    expect(await registerForces(again.page)).toEqual(forces);
    expect(await again.page.inputValue('input[name="as-at"]')).toBe("2025-07-24");
    await again.leave();
  });

  it("shows the reader's force alone when asked, and offers its calendar", async () => {
    const { page, leave } = await visit(browser, "/responses?force=kent&of=mine", { address });
    await page.locator('.lead:text("for Kent")').waitFor();
    expect(new Set(await registerForces(page))).toEqual(new Set(["Kent", "All forces"]));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click('a:text("Last days of your force")'),
    ]);
    expect(download.suggestedFilename()).toBe("force-kent.ics");
    await leave();
  });

  it("takes today from the reader's clock, only when asked", async () => {
    const { page, leave } = await visit(browser, "/responses", { address });
    await page.click('button:text("Today")');
    await page.locator('button[aria-pressed="true"]:text("Today")').waitFor();
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format();
    expect(await page.inputValue('input[name="as-at"]')).toBe(today);
    expect(new URL(page.url()).search).toBe("?as-at=today");
    await leave();
  });

  it("narrows the register by the button under a long list, and by keyboard alone", async () => {
    const { page, leave } = await visit(browser, "/responses", { address });
    await page.locator('button:text("in the register below")').focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.search === "?state=passed");
    const passed = register.filter(({ last_day, respondent }) => last_day !== null && respondent === null);
    expect(await registerForces(page)).toHaveLength(passed.length);
    await leave();
  });

  it("serves every calendar that it links as a calendar that can be read", async () => {
    const { page, leave } = await visit(browser, "/responses", { address });
    const links = await page
      .locator('a[download][href$=".ics"]')
      .evaluateAll((found) => [...new Set(found.map((link) => (link as HTMLAnchorElement).href))]);
    await leave();
    expect(links.length).toBe(register.filter(({ last_day }) => last_day !== null).length + 1);
    for (const link of links) {
      const response = await fetch(link);
      expect(response.status, link).toBe(200);
      expect(response.headers.get("content-type"), link).toMatch(/^text\/calendar/);
      const { components } = readCalendar(new Uint8Array(await response.arrayBuffer()));
      expect(components.length).toBe(link.endsWith("/all.ics") ? links.length - 1 : 1);
    }
  });
});

describe("page /caseload", () => {
  it("answers which area is out of line, and how many officers it would need, by the reader's own level", async () => {
    const { page, troubles, leave } = await visit(browser, "/caseload", { address });
    expect(await lead(page)).toMatch(
      /^2 of 3 areas stand above .* West BCU with 94\.0 \(95% interval 76\.0 to 115\.0\)/,
    );
    expect(await page.locator(".what-if .formula").textContent()).toBe(
      "94 cases ÷ 77.75 cases per officer = 1.21 officers",
    );
    await page.selectOption('select[name="area"]', "North BCU");
    await page.locator('.what-if .officers-answer:text("North BCU needs 2 officers")').waitFor();
    await page.fill('input[name="level"]', "40");
    await page.keyboard.press("Tab");
    await page.locator('.what-if .officers-answer:text("North BCU needs 4 officers")').waitFor();
    const { search } = new URL(page.url());
    expect(Object.fromEntries(new URLSearchParams(search))).toEqual({ area: "North BCU", level: "40" });
    expect(troubles).toEqual([]);
    await leave();
    const again = await visit(browser, `/caseload${search}`, { address });
    await again.page.locator('.what-if .officers-answer:text("North BCU needs 4 officers")').waitFor();
    await again.leave();
  });
});
