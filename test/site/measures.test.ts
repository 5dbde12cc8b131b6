import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ask } from "../../loaders/queries/ask.ts";
import { formatDecimal } from "../../src/format/formatDecimal.ts";
import { launchBrowser } from "../browser.ts";
import { rowsOf, visit } from "./visit.ts";

const address = inject("siteAddress");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Figure {
  readonly area_name: string;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** The figures of a measure as the warehouse has them: of the forces in the latest period, or of one force in all. */
const figures = (measure_id: string, force_id: string | null = null): Promise<readonly Figure[]> =>
  ask((warehouse) =>
    warehouse.rows<Figure>(
      `select area_name, period, numerator, denominator, value
       from fact_measure join dim_area using (area_id)
       where measure_id = $measure_id and area_kind = 'force'
         and (area_id = $force_id or ($force_id is null and period_end = (select max(period_end) from fact_measure where measure_id = $measure_id)))
       order by period_end, area_name`,
      { measure_id, force_id },
    ),
  );

const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const headline = (page: Page): Promise<string | null> => page.locator("main figure h3").first().textContent();
const mainText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    (document.querySelector("[data-view=measures]")?.textContent ?? "").replaceAll(/\s+/g, " "),
  );

/** Presses a tab and waits until its picture is there. */
async function show(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(`.view-tabs button[aria-pressed=true]:text-is("${name}")`).waitFor();
}

describe("page /measures", () => {
  it("has its headline, chart and table in its HTML, before any script", async () => {
    const html = await (await fetch(`${address}/measures`)).text();
    expect(html).toContain("Police officers per 100,000 people at 31 March 2021: from 148.3 in Lincolnshire");
    expect(html).toContain("Neither higher nor lower is better by itself.");
    expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it("is reached from the front page, and has the figures of the warehouse for the family that is clicked", async () => {
    const { page, troubles, leave } = await visit(browser, "/?force=cumbria", { address });
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Measures" }).click();
    await page.locator("[data-view=measures][data-live]").waitFor();
    await page.getByRole("link", { name: "Arrests", exact: true }).click();
    await page.locator("h2:text('Arrests per 1,000 people')").waitFor();
    expect(Object.fromEntries(searchOf(page))).toEqual({ force: "cumbria", measure: "arrests-per-1000" });
    const held = await figures("arrests-per-1000");
    expect(held).toHaveLength(43);
    const cumbria = held.find(({ area_name }) => area_name === "Cumbria");
    expect(await headline(page)).toContain(
      `Cumbria: ${formatDecimal(cumbria?.value ?? 0, 1)} arrests per 1,000 people in 2017/18`,
    );
    const shown = await rowsOf(page, "main figure table");
    expect(shown).toHaveLength(44);
    for (const { area_name, numerator, denominator, value } of held) {
      const cells = shown.find(([name]) => name === area_name);
      const absent = "[not available]";
      expect(cells?.slice(3, 6), area_name).toEqual([
        numerator === null ? absent : formatDecimal(numerator, 0),
        denominator === null ? absent : formatDecimal(denominator, 0),
        value === null ? absent : formatDecimal(value, 1),
      ]);
    }
    expect(troubles).toEqual([]);
    await leave();
  });

  it("draws the funnel, widened and not, and says which", async () => {
    const { page, leave } = await visit(browser, "/measures?measure=charged-share&force=kent", { address });
    await show(page, "Funnel");
    const subtitle = page.locator("main figure .subtitle");
    expect(await subtitle.textContent()).toMatch(
      /φ = [\d.]+ over 43 forces: over-dispersed, limits widened$/,
    );
    expect(await page.locator("main figure svg .limit-upper-998 path").count()).toBe(1);
    await page.selectOption("select[name=limits]", "plain");
    await page.locator("main figure .subtitle:text('limits not widened')").waitFor();
    expect(searchOf(page).get("limits")).toBe("plain");
    const rows = await rowsOf(page, "main figure table");
    expect(rows).toHaveLength(43);
    expect(rows[0]?.[0]).toBe("Kent");
    const outside = rows.filter((cells) => cells.includes("outside the 99.8% limits")).length;
    expect(await headline(page)).toContain(`${outside} of 43 forces lie outside the 99.8% limits`);
    await leave();
  });

  it("labels no two points of a funnel over one another", async () => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 360, height: 740 },
    ]) {
      const { page, leave } = await visit(
        browser,
        "/measures?measure=charged-share&show=funnel&limits=plain&force=kent",
        {
          address,
          viewport,
        },
      );
      await page.locator("[data-view=measures][data-live]").waitFor();
      const overlaps = await page.evaluate(() => {
        const texts = [...document.querySelectorAll("main figure svg > text")].map((text) =>
          text.getBoundingClientRect(),
        );
        return texts.flatMap((a, index) =>
          texts
            .slice(index + 1)
            .filter(
              (b) =>
                a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3,
            )
            .map(
              (b) =>
                `${Math.round(a.left)},${Math.round(a.top)} on ${Math.round(b.left)},${Math.round(b.top)}`,
            ),
        );
      });
      expect(overlaps, `${viewport.width}`).toEqual([]);
      await leave();
    }
  });

  it("draws a force's figures over time with the screen that the reader ticks, and prints which was used", async () => {
    const { page, leave } = await visit(
      browser,
      "/measures?measure=crime-severity-score-total&force=cumbria",
      { address },
    );
    await show(page, "Over time");
    const held = await figures("crime-severity-score-total", "cumbria");
    const rows = await rowsOf(page, "main figure table");
    expect(rows.map((cells) => cells.slice(0, 2))).toEqual(
      held.map(({ period, value }) => [period, formatDecimal(value ?? Number.NaN, 1)]),
    );
    expect(await page.locator(".signals li").allTextContents()).toContain(
      "year ending March 2003 to year ending March 2022 (20 points): limits, moving ranges not screened.",
    );
    await page.getByLabel("Leave out extreme moving ranges").check();
    await page.locator("main figure .subtitle:text('screened moving ranges')").waitFor();
    expect(searchOf(page).get("screen")).toBe("1");
    await leave();
  });

  it("refuses two rate bases with the reason, and sets side by side what has one", async () => {
    const { page, leave } = await visit(
      browser,
      "/measures?measure=arrests-per-1000&show=beside&force=kent",
      { address },
    );
    await page.selectOption("select[name=beside]", "police-officers-per-100000");
    await page.locator(".refusal").waitFor();
    expect(await page.locator(".refusal li").allTextContents()).toEqual([
      expect.stringMatching(/^Two rate bases: one is per 1,000 of .+, the other per 100,000 of /),
      expect.stringMatching(/^Different years: /),
    ]);
    expect(await page.locator("main svg").count()).toBe(0);
    await page.getByRole("link", { name: "Workforce", exact: true }).click();
    await page.selectOption("select[name=measure]", "police-officer-fte");
    await show(page, "Beside another measure");
    await page.selectOption("select[name=beside]", "police-staff-fte");
    await page.locator("main figure svg").waitFor();
    const [officers, staff] = await Promise.all(
      ["police-officer-fte", "police-staff-fte"].map(
        async (id) => (await figures(id, "kent")).at(-1)?.value ?? 0,
      ),
    );
    expect(await headline(page)).toBe(
      `Kent at 31 March 2022: police officers ${formatDecimal(officers ?? 0, 1)}, police staff ${formatDecimal(staff ?? 0, 1)}`,
    );
    await leave();
  });

  it("reproduces every picture from its address alone", async () => {
    for (const search of [
      "?measure=arrests-per-1000&period=2014%2F15&peers=region&force=kent",
      "?measure=use-of-force-per-1000&show=funnel&limits=plain&force=kent",
      "?measure=arrests-per-1000&show=series&screen=1&force=kent",
      "?measure=crime-severity-score-total&show=multiples&start=12&force=kent",
      "?measure=police-officer-fte&show=beside&beside=police-staff-fte&force=kent",
    ]) {
      const first = await visit(browser, `/measures${search}`, { address });
      await first.page.locator("[data-view=measures][data-live]").waitFor();
      // Any change and its return go through the address.
      await show(first.page, "Forces");
      const tab = new URLSearchParams(search).get("show");
      const names = {
        funnel: "Funnel",
        series: "Over time",
        multiples: "Peers over time",
        beside: "Beside another measure",
      };
      if (tab !== null) await show(first.page, names[tab as keyof typeof names]);
      const [url, text] = [first.page.url(), await mainText(first.page)];
      await first.leave();
      const again = await visit(browser, url.slice(address.length), { address });
      await again.page.locator("[data-view=measures][data-live]").waitFor();
      expect(await mainText(again.page), search).toBe(text);
      expect(again.troubles).toEqual([]);
      await again.leave();
    }
  });

  it("redraws for a tab within a blink and keeps the focus on it, by keyboard too", async () => {
    const { page, leave } = await visit(browser, "/measures?force=cumbria&measure=arrests-per-1000", {
      address,
    });
    await page.locator("[data-view=measures][data-live]").waitFor();
    await page.getByRole("button", { name: "Funnel", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.locator("main figure svg .limit-target").waitFor({ state: "attached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Funnel");
    await leave();
  });

  it("scrolls nowhere sideways on a phone, in any picture", async () => {
    for (const tab of ["forces", "funnel", "series", "multiples", "beside&beside=police-staff-fte"]) {
      const { page, leave } = await visit(
        browser,
        `/measures?measure=arrests-per-1000&show=${tab}&force=cumbria`,
        {
          address,
          viewport: { width: 360, height: 740 },
        },
      );
      await page.locator("[data-view=measures][data-live]").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), tab).toBe(true);
      await leave();
    }
  });
});
