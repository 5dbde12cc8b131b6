import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../../../reports/render/html.ts";
import { launchBrowser } from "../../../browser.ts";
import { sampleDocument } from "../../sampleDocument.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "peelboard-html-"));
const file = join(folder, "pack.html");
let browser: Browser;

beforeAll(async () => {
  writeFileSync(file, await renderHtml(sampleDocument));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the file as from a memory stick; `heard` is what the browser complains of or fetches. */
async function open(options: BrowserContextOptions): Promise<{ page: Page; heard: readonly string[] }> {
  const context = await browser.newContext({ ...options, offline: true });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(file).href) heard.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, heard };
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe("a pack opened as a file", () => {
  it.each([
    [1280, "light"],
    [1280, "dark"],
    [360, "light"],
  ] as const)(
    "at %d px in %s: axe finds nothing, nothing is fetched, the page is no wider than the window",
    async (width, colorScheme) => {
      const { page, heard } = await open({ viewport: { width, height: 800 }, colorScheme });
      expect(await findings(page)).toEqual([]);
      expect(heard).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.context().close();
    },
  );

  it("fits at 200 per cent, where a window of 1,280 px has room for 640", async () => {
    const { page } = await open({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    await page.context().close();
  });

  it("keeps its contents in sight on a wide screen, and above the text on a narrow one", async () => {
    const { page } = await open({ viewport: { width: 1280, height: 800 } });
    const top = (): Promise<number> => page.locator("nav").evaluate((nav) => nav.getBoundingClientRect().top);
    await page.locator("#more-detail").scrollIntoViewIfNeeded();
    expect(await top()).toBeGreaterThanOrEqual(0);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator("#more-detail").scrollIntoViewIfNeeded();
    expect(await top()).toBeLessThan(0);
    await page.context().close();
  });

  it("is walked by keyboard: the way past the contents first, then in the order of reading", async () => {
    const { page } = await open({ viewport: { width: 360, height: 800 } });
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      );
    const walk: string[] = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press("Tab");
      walk.push(await focused());
    }
    expect(walk).toEqual([
      "Skip to the content",
      "Grades beside the national picture",
      "The grades as a table",
      "Commentary of the office",
      "Detail",
    ]);
    await page.locator(".skip-link").press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Table 1");
    await page.locator(".table-scroll").focus();
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => page.locator(".table-scroll").evaluate((node) => node.scrollLeft))
      .toBeGreaterThan(0);
    await page.context().close();
  });

  it("prints its running lines and the number of the page on every page, with bookmarks", async () => {
    const { page } = await open({});
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const printed = await getDocument({ data: new Uint8Array(pdf) }).promise;
    for (let number = 1; number <= printed.numPages; number++) {
      const { items } = await (await printed.getPage(number)).getTextContent();
      const words = items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .replaceAll(/\s/g, "");
      for (const line of sampleDocument.running) expect(words).toContain(line.replaceAll(" ", ""));
      expect(words).toContain(`Page${number}of${printed.numPages}`);
    }
    // Chromium joins the lines of a heading without a space.
    const [first] = (await printed.getOutline()) ?? [];
    expect(first?.title.replaceAll(" ", "")).toBe(sampleDocument.title.replaceAll(" ", ""));
    await page.context().close();
  });
});
