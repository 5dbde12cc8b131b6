import type { Browser, Page } from "playwright-core";

export interface Visit {
  readonly page: Page;
  /** Console errors, failed requests, refused files and requests to another host. */
  readonly troubles: readonly string[];
  readonly leave: () => Promise<void>;
}

export const windows = [
  { name: "desk", viewport: { width: 1280, height: 900 } },
  { name: "phone", viewport: { width: 360, height: 740 } },
] as const;

export interface VisitOptions {
  /** Where the site answers, without a slash at the end. */
  readonly address: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
}

/** Opens a page of the site and waits until its cells have run. */
export async function visit(
  browser: Browser,
  path: string,
  { address, viewport = windows[0].viewport, colorScheme = "light" }: VisitOptions,
): Promise<Visit> {
  const context = await browser.newContext({ viewport, colorScheme });
  const page = await context.newPage();
  // Sooner than the test's own time is up, so that the failure names the line and what was waited for.
  page.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  // What was still on its way when the reader went on to another page is aborted, which is no trouble.
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()}`);
  });
  page.on(
    "response",
    (response) => response.status() >= 400 && troubles.push(`${response.status()}: ${response.url()}`),
  );
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${address}/`))
      troubles.push(`another host: ${request.url()}`);
  });
  await page.goto(address + path, { waitUntil: "networkidle" });
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  return { page, troubles, leave: () => context.close() };
}

/** The rows of a table as the texts of their cells, as soon as it is there; it may stand in a closed part of the page. */
export async function rowsOf(page: Page, selector: string): Promise<string[][]> {
  const table = page.locator(selector).first();
  await table.waitFor({ state: "attached" });
  return table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell.textContent ?? "").replaceAll(/\s+/g, " ").trim()),
      ),
    );
}

/** Presses Tab until what has the focus fits, as a reader without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`no Tab stop fits ${selector}`);
}
