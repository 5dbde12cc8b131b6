import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { paths } from "../../loaders/paths.ts";
import { serveSite } from "../../reports/site/serve.ts";
import { launchBrowser } from "../browser.ts";
import type { Benchmark, Measured } from "./measured.ts";

const pagesMeasured = [
  { name: "national page", path: "/" },
  { name: "force page (Cumbria)", path: "/force/cumbria" },
] as const;
const runs = 7;

/** What two pages of the built site cost a reader: everything they request, and the time to their first chart. */
export const pages: Benchmark = {
  name: "pages",
  measure: async (log) => {
    const directory = join(paths.root, "dist");
    if (!existsSync(join(directory, "index.html"))) {
      log("no site: the pages are not measured; run `npx peelboard build` first");
      return [];
    }
    const site = await serveSite({ directory, port: 0, log: () => {} });
    const browser = await launchBrowser();
    try {
      const rows: Measured[] = [];
      for (const { name, path } of pagesMeasured) {
        log(`opening the ${name}`);
        rows.push(await weight(browser, name, site.address + path));
        rows.push({
          what: `${name}: first chart, empty cache`,
          unit: "ms",
          figures: await firstChart(browser, site.address + path),
        });
      }
      return rows;
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

async function weight(browser: Browser, name: string, address: string): Promise<Measured> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.ok()) bodies.push(response.body());
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).byteLength);
  await context.close();
  return {
    what: `${name}: over the wire, gzip`,
    unit: "kB",
    figures: [sizes.reduce((sum, size) => sum + size, 0) / 1_000],
    remark: `${sizes.length} responses`,
  };
}

/** Milliseconds from navigation to the first visible SVG in main, by the page's own clock, each run in a fresh context. */
async function firstChart(browser: Browser, address: string): Promise<readonly number[]> {
  const figures: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "commit" });
    const drawn = await page.waitForFunction(() => {
      const chart = document.querySelector("main svg");
      return chart !== null && chart.getBoundingClientRect().height > 0 ? performance.now() : false;
    });
    figures.push(Number(await drawn.jsonValue()));
    await context.close();
  }
  return figures;
}
