import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { formatDate } from "../../src/format/formatDate.ts";
import { launchBrowser } from "../browser.ts";
import {
  answeredLate,
  areaLoads,
  countedChanges,
  gradedSo,
  gradesBetween,
  lastRounds,
  type Mover,
  roseToGood,
  unanswered,
} from "./answers.ts";
import { type Reader, readerAt, textOf } from "./reader.ts";
import { rowsOf } from "./visit.ts";

/** From the front page to the answer; more would not be found in a minute. */
const mostActions = 4;

const movementWords = /\b(improved|declined|unchanged|stayed|moved up|moved down|went from|rose|fell)\b/i;

let browser: Browser;
let reader: Reader;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  reader = await readerAt(browser, inject("siteAddress"));
  page = reader.page;
});
afterEach(async () => {
  await reader.leave();
  expect(reader.actions()).toBeGreaterThan(0);
  expect(reader.actions()).toBeLessThanOrEqual(mostActions);
});

describe("the questions of the front page, by clicks alone", () => {
  it("which forces were graded Inadequate on this question, when, and where does it say so", async () => {
    await reader.follow(/graded Inadequate/, "compare");
    await reader.choose("Question or area", "Responding to the public");
    await page.waitForURL(/question=respond/);
    const found = await gradedSo("respond", "Inadequate");
    const rounds = new Set(found.map(({ round_name }) => round_name));
    expect(rounds.size).toBeGreaterThan(1);
    for (const round of rounds) {
      const expected = found.filter(({ round_name }) => round_name === round);
      const items = page.locator(`h3:text-is("${round}") ~ ul.answer-list`).first().getByRole("listitem");
      await items.first().waitFor();
      expect(await items.count(), round).toBe(expected.length);
      for (const [place, { name, day, address, locator }] of expected.entries()) {
        const said = await textOf(items.nth(place));
        expect(said).toContain(
          `${name}, ${day === null ? "date not known" : `published ${formatDate(day)}`}`,
        );
        expect(said).toContain(locator);
        expect(await items.nth(place).locator(`a[href="${address}"]`).count(), said).toBe(1);
      }
    }
  });

  it("has my force moved since the last round, and may I say so", async () => {
    await reader.choose("Your force", "Sussex Police");
    await reader.follow(/Has my force moved/, "movement");
    await page.waitForURL("**/movement?force=sussex");
    const latest = await lastRounds("sussex");
    expect(latest?.verdict).toBe("not comparable");
    const since = await textOf(page.locator(".last-round"));
    expect(since).toContain("Since its last round: this may not be said.");
    for (const words of [latest?.earlier, latest?.later, latest?.reason]) expect(since).toContain(words);
    expect(since).not.toMatch(movementWords);
    const sideBySide = await textOf(page.locator(".side-by-side").first());
    expect(sideBySide.replaceAll("Requires improvement", "")).not.toMatch(movementWords);

    await reader.click(page.getByText("All pairs of rounds for Effectiveness"));
    await reader.click(page.getByRole("button", { name: "PEEL 2016 and PEEL 2017: comparable" }));
    await page.waitForURL(/to=peel-2017/);
    expect(await gradesBetween("sussex", "effectiveness", ["peel-2016", "peel-2017"])).toEqual({
      before: "Requires improvement",
      after: "Good",
      verdict: "comparable",
    });
    expect(await textOf(page.locator(".force-movement"))).toBe(
      "Sussex Police was graded Requires improvement in PEEL 2016 and was graded Good in PEEL 2017 for effectiveness: it improved. Comparable: grades of these two rounds may be compared.",
    );
  });

  it("of the forces like mine, who went from Requires improvement to Good: asks for my force, then tells", async () => {
    await reader.follow(/forces like mine/, "movement");
    await page.getByText("Choose your force at the top of the page, or compare with all forces.").waitFor();
    await reader.choose("Your force", "Norfolk Constabulary");
    const answer = page.locator(".moved-answer");
    await answer.getByText("compared with").waitFor();
    const movers = await roseToGood("norfolk");
    const check = async (peers: readonly Mover[]): Promise<void> => {
      expect(peers.length).toBeGreaterThan(1);
      const said = await textOf(answer);
      expect(said).toContain(
        `${peers.length} went from Requires improvement to Good for effectiveness between PEEL 2017 and PEEL 2018/19: ${peers.map(({ area }) => area).join(" and ")}.`,
      );
      expect(said).toContain(`${movers.length} did. Compare with care`);
      const listed = await rowsOf(page, ".moved-list table");
      expect(listed.filter((cells) => cells.at(-1) === "peer").map(([name]) => name)).toEqual(
        peers.map(({ name }) => name),
      );
    };
    await check(movers.filter(({ is_near }) => is_near));
    await reader.choose("Compare with", "The same region");
    await page.waitForURL(/peers=region/);
    await check(movers.filter(({ is_neighbour }) => is_neighbour));
  });

  it("which responses are due in the next 30 days, and which are late", async () => {
    await reader.follow(/due in the next 30 days/, "responses");
    await reader.fill("As at", "2025-07-01");
    await page.locator('.lead:text("As at 1 July 2025")').waitFor();
    const open = await unanswered("2025-07-01");
    const due = open.filter(({ days_left }) => days_left >= 0 && days_left <= 30);
    expect(due.length).toBeGreaterThan(0);
    const listed = page.locator('section[aria-labelledby="state-due-soon"] li');
    expect(await listed.count()).toBe(due.length);
    for (const [index, { name, last_day, days_left }] of due.entries())
      expect(await textOf(listed.nth(index))).toMatch(
        new RegExp(`^${name}, .*last day ${formatDate(last_day)}, .*\\b${days_left} days?\\b`),
      );
    const late = page.locator('section[aria-labelledby="state-late"] li strong');
    expect(await late.allTextContents()).toEqual((await answeredLate()).map(({ name }) => name));
    expect(await textOf(page.getByRole("heading", { name: /^Last day passed/ }))).toBe(
      `Last day passed, no response held: ${open.filter(({ days_left }) => days_left < 0).length}`,
    );
  });

  it("what changed since the last pack, and again from a link that lasts", async () => {
    await reader.follow(/What changed/, "changes");
    // Not the day that the page opens with: before its script runs, that would be no choice.
    await reader.fill("After", "2024-07-01");
    await reader.fill("Up to and including", "2024-12-31");
    await page.locator('.lead:text("31 December 2024")').waitFor();
    const counted = await countedChanges("2024-07-01", "2024-12-31");
    expect(counted?.changed).toBe(1);
    expect(await page.locator(".change-counts li").allTextContents()).toEqual([
      `${counted?.changed} judgement changed`,
      `${counted?.entered} force entered enhanced monitoring (Engage)`,
      `${counted?.reports} reports published`,
      `${counted?.published} judgements published`,
      "What cannot be placed",
    ]);
    const [changed] = await rowsOf(page, "table:has(caption:text('1 judgement changed'))");
    expect(changed?.slice(0, 3)).toEqual([
      "Northamptonshire Police",
      "8 August 2024",
      "Responding to the public, PEEL 2023-25",
    ]);
    expect(changed?.[3]).toContain("Adequate");
    expect(changed?.[4]).toContain("Requires improvement");
    const lasting = page.getByRole("link", {
      name: "Changes after 1 July 2024 and up to 31 December 2024",
    });
    // The address is written after the view is drawn, and is told to the test a little later still.
    await expect.poll(() => new URL(page.url()).search).toBe(await lasting.getAttribute("href"));
  });

  it("how heavy is each officer's caseload, by area and by risk, and is one area out of line", async () => {
    await reader.follow(/caseload/, "caseload");
    const areas = await areaLoads("cumbria", null);
    const lead = await textOf(page.locator(".lead"));
    for (const { area, per_officer, of_force, lower, upper } of areas.filter(
      (row) => row.per_officer > row.of_force,
    )) {
      expect(lead).toContain(`${of_force.toFixed(1)} cases per officer across`);
      expect(lead).toContain(
        `${area} with ${per_officer.toFixed(1)} (95% interval ${lower.toFixed(1)} to ${upper.toFixed(1)})`,
      );
      expect(lower).toBeLessThan(of_force);
    }
    expect(lead).toContain("no area is out of line by more than chance may explain");
    const places = await page.locator(".lead ~ ul").first().getByRole("listitem").allTextContents();
    for (const risk of ["very high", "high", "medium", "low"])
      for (const { area, per_officer, of_force, lower, upper } of await areaLoads("cumbria", risk)) {
        const side = lower > of_force ? "above" : upper < of_force ? "below" : null;
        const said = `${area}, ${risk} risk: ${per_officer.toFixed(1)} per officer against ${of_force.toFixed(1)}, ${side} the force`;
        expect(places.includes(said), said).toBe(side !== null);
      }

    await reader.click(page.getByRole("link", { name: "How many officers would bring an area" }));
    await reader.choose("Area", "South BCU");
    const south = areas.find(({ area }) => area === "South BCU");
    const answer = page.locator(".officers-answer");
    await answer.getByText("South BCU needs").waitFor();
    expect(await textOf(answer)).toContain(
      `needs ${south?.needed} officers, rounded up to whole officers; it has ${south?.officers}, so 1 more.`,
    );
    const officers = await rowsOf(page, ".what-if table");
    expect(officers.map(([area, cases, now, , , whole]) => [area, cases, now, whole])).toEqual(
      areas.map((row) => [row.area, String(row.cases), String(row.officers), String(row.needed)]),
    );
  });
});
