import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ask } from "../../loaders/queries/ask.ts";
import { launchBrowser } from "../browser.ts";
import { rowsOf, tabTo, visit } from "./visit.ts";

const address = inject("siteAddress");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const focusedId = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.id ?? null);

const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Forces that went from one grade to another, as the warehouse has it. */
const moved = (
  from: string,
  to: string,
  item: string,
  grades: readonly [string, string],
): Promise<readonly { readonly force_name: string; readonly region: string }[]> =>
  ask((warehouse) =>
    warehouse.rows(
      `select force_name, region
       from fact_grade a
       join fact_grade b using (force_id, item_id)
       join dim_force using (force_id)
       where a.round_id = $from and b.round_id = $to and item_id = $item and a.is_current and b.is_current
         and a.status = 'graded' and b.status = 'graded' and a.grade = $before and b.grade = $after
       order by force_name`,
      { from, to, item, before: grades[0], after: grades[1] },
    ),
  );

describe("page /movement", () => {
  it("has its headline, matrix, chart and tables in its HTML, before any script", async () => {
    const html = await (await fetch(`${address}/movement`)).text();
    expect(html).toContain("8 of 42 forces moved up for effectiveness, 3 moved down and 31 stayed");
    expect(html).toContain('class="movement-matrix"');
    expect(html).toContain("10 forces entered enhanced monitoring (Engage)");
    expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it("can be walked by keyboard alone: question, rounds, matrix, list, proof and back", async () => {
    const { page, troubles, leave } = await visit(browser, "/movement", { address });
    await tabTo(page, "select[name=item]");
    await page.keyboard.type("Effic");
    await page.waitForURL("**/movement?item=efficiency");
    await tabTo(page, "select[name=from]");
    await page.keyboard.type("PEEL 2016");
    await page.waitForURL(/from=peel-2016/);
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe("from");
    await tabTo(page, "select[name=to]");
    await page.keyboard.type("PEEL 2017");
    await page.waitForURL(/to=peel-2017/);
    await page.locator("h3:text('Between PEEL 2016 and PEEL 2017')").waitFor();

    await tabTo(page, ".movement-matrix button");
    await page.keyboard.press("Control+Home");
    const first = await focusedId(page);
    await page.keyboard.press("ArrowDown");
    expect(await focusedId(page)).not.toBe(first);
    await page.focus("#moved-requires-improvement-to-good");
    await page.keyboard.press("Enter");
    await page.waitForURL(/cell=requires-improvement\.good/);
    expect(await focusedId(page)).toBe("moved-requires-improvement-to-good");
    expect(await page.getAttribute("#moved-requires-improvement-to-good", "aria-pressed")).toBe("true");

    await tabTo(page, ".moved-list td .grade-chip");
    const chip = await page.evaluate(() => document.activeElement?.getAttribute("data-judgement"));
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-judgement"))).toBe(chip);
    expect(troubles).toEqual([]);
    await leave();
  });

  it("answers from the front page, by clicks, who of the forces like mine went from Requires improvement to Good", async () => {
    const { page, leave } = await visit(browser, "/", { address });
    await page.selectOption("#force-picker", "cumbria");
    await page.click('nav[aria-label="Main"] a:text("Movement")');
    await page.waitForURL("**/movement?force=cumbria");
    await page.selectOption("select[name=item]", "efficiency");
    await page.selectOption("select[name=peers]", "region");
    await page.click("#moved-requires-improvement-to-good");
    await page.waitForURL(/cell=/);
    const expected = await moved("peel-2017", "peel-2018-19", "efficiency", ["Requires improvement", "Good"]);
    expect(expected.length).toBeGreaterThan(3);
    const rows = await rowsOf(page, ".moved-list table");
    expect(rows.map(([name]) => name).toSorted()).toEqual(
      expected.map(({ force_name }) => force_name).toSorted(),
    );
    const peers = rows.filter((cells) => cells.at(-1) === "peer").map(([name]) => name);
    expect(peers).toEqual(
      expected
        .filter(({ force_name, region }) => region === "North West" && !force_name.startsWith("Cumbria"))
        .map(({ force_name }) => force_name),
    );
    await leave();
  });

  it("says of the reader's force that it may not be said, with the inspectorate's reason", async () => {
    const { page, leave } = await visit(browser, "/movement?force=kent", { address });
    await page.locator("h2:text('Has Kent Police moved?')").waitFor();
    expect(await page.locator(".last-round").textContent()).toContain(
      "HMICFRS says that 2023-25 grades cannot be compared directly with 2021/22",
    );
    await leave();
  });

  it("leads to the latest rounds, sets them side by side and explains instead of counting", async () => {
    const { page, leave } = await visit(browser, "/movement", { address });
    await page.click(".routes button:text('PEEL 2021/22 and PEEL 2023-25')");
    await page.waitForURL(/to=peel-2023-25/);
    await page.locator(".verdict-strip.not-comparable").waitFor();
    expect(await page.locator(".movement-matrix").count()).toBe(0);
    expect(await page.locator("figure svg .break[data-verdict='not comparable']").count()).toBeGreaterThan(0);
    await page.click("#count-movement");
    await page.waitForURL(/direction=why/);
    await page.locator(".not-counted .empty-state").waitFor();
    expect(await page.getAttribute("#count-movement", "aria-expanded")).toBe("true");
    await page.click("#count-movement");
    await page.locator(".not-counted .empty-state").waitFor({ state: "detached" });
    expect(searchOf(page).has("direction")).toBe(false);
    await leave();
  });

  it.each([
    "/movement?item=legitimacy&from=peel-2015&to=peel-2016&cell=good.outstanding&force=durham&peers=own&peer=kent&peer=surrey&peer-name=Friends",
    "/movement?item=resources&from=peel-2021-22&to=peel-2023-25&direction=why&force=surrey",
  ])("is the same from its link as by hand: %s", async (path) => {
    const linked = await visit(browser, path, { address });
    await linked.page.locator("[data-view=movement][data-live]").waitFor();
    const wanted = new URL(address + path).searchParams;
    const text = await linked.page.locator("[data-view=movement]").innerText();
    await linked.leave();

    const { page, leave } = await visit(browser, "/movement", { address });
    await page.selectOption("#force-picker", wanted.get("force"));
    await page.selectOption("select[name=item]", wanted.get("item"));
    if (wanted.get("peers") === "own") {
      await page.selectOption("select[name=peers]", "own");
      await page.fill("input[name=peer-name]", wanted.get("peer-name") ?? "");
      for (const peer of wanted.getAll("peer")) await page.check(`input[name=peer][value=${peer}]`);
    }
    await page.selectOption("select[name=from]", wanted.get("from"));
    await page.selectOption("select[name=to]", wanted.get("to"));
    await page.click(wanted.has("cell") ? "#moved-good-to-outstanding" : "#count-movement");
    await page.waitForURL(wanted.has("cell") ? /cell=/ : /direction=/);
    const reached = searchOf(page);
    for (const name of wanted.keys()) expect(reached.getAll(name), name).toEqual(wanted.getAll(name));
    for (const fold of await page.locator("[data-view=movement] details[open]").all())
      await fold.evaluate((details) => details.removeAttribute("open"));
    const byHand = await page.locator("[data-view=movement]").innerText();
    expect(byHand.replaceAll(/\s+/g, " ")).toBe(text.replaceAll(/\s+/g, " "));
    await leave();
  });
});
