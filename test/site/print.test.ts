import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { visit } from "./visit.ts";

const address = inject("siteAddress");

/** What A4 leaves between its margins, in CSS pixels. */
const paper = { width: 703, height: 1009 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Sets the page as for paper; what that needs comes by itself when the page has nothing else to do. */
async function setForPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(paper);
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      return page.locator(".printed-foot").count();
    })
    .toBe(1);
}

/** What a sheet would cut off or through: wider than it, or a picture taller than it. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ({ width, height }) =>
      [...document.querySelectorAll("main *, footer *")]
        .filter(
          (part) =>
            part.checkVisibility() && !part.matches(".is-sliced, .is-sliced *, svg *, .visually-hidden"),
        )
        .filter((part) => {
          const box = part.getBoundingClientRect();
          return (
            box.width > 0 && (box.right > width + 1 || (part.localName === "svg" && box.height > height))
          );
        })
        .map((part) => part.outerHTML.slice(0, 120)),
    paper,
  );

describe("paper", () => {
  it.each([
    {
      path: "/movement?item=prevent&force=cumbria",
      chosen: [
        "Your force: Cumbria Constabulary",
        "Preventing crime",
        "From round: PEEL 2021/22",
        "not comparable",
      ],
    },
    { path: "/compare", chosen: ["Round: PEEL 2023-25", "Compare with: All forces", "Sorted by: Force"] },
  ])("says what was chosen, and cuts nothing off: $path", async ({ path, chosen }) => {
    const { page, troubles, leave } = await visit(browser, path, { address });
    await setForPaper(page);
    const said = await page.locator(".printed").first().innerText();
    for (const choice of chosen) expect(said).toContain(choice);
    expect(said).not.toMatch(/Choose |undefined/);
    expect(await page.locator(".printed-foot").innerText()).toContain(page.url());
    expect(await cutOff(page)).toEqual([]);
    expect(await page.locator("main .controls:visible, .figure-menu:visible").count()).toBe(0);
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe("%PDF-");
    expect(troubles).toEqual([]);
    await leave();
  });

  it("parts a picture taller than a sheet, opens who is left out, and leaves the screen as it was", async () => {
    const { page, leave } = await visit(browser, "/movement?force=cumbria", { address });
    const before = await page.locator("main").innerText();
    await setForPaper(page);
    expect(await page.locator(".left-out details[open] table").count()).toBe(1);
    expect(await page.locator(".routes button:visible").count()).toBeGreaterThan(0);
    const parts = page.locator(".printed-picture").first().locator("> svg");
    expect(await parts.count()).toBeGreaterThan(1);
    // Each part begins where the one above it ends.
    const boxes = await parts.evaluateAll((pictures) =>
      pictures.map((picture) => (picture.getAttribute("viewBox") ?? "").split(" ").map(Number)),
    );
    for (const [index, [, top = -1]] of boxes.entries()) {
      const [, above = 0, , height = 0] = boxes[index - 1] ?? [];
      expect(top).toBe(above + height);
    }
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.locator(".printed, .printed-picture, .is-sliced").count()).toBe(0);
    await expect.poll(() => page.locator("main").innerText()).toBe(before);
    await leave();
  });
});
