import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { paths } from "../../loaders/paths.ts";
import { serveSite } from "../../reports/site/serve.ts";
import { launchBrowser } from "../browser.ts";
import { controlToRedraw } from "./controls.ts";
import type { Benchmark, Measured } from "./measured.ts";
import { type Opening, openPage } from "./openPage.ts";

const pagesMeasured = [
  { name: "national", path: "/" },
  { name: "force (Cumbria)", path: "/force/cumbria" },
  { name: "compare", path: "/compare" },
  { name: "movement", path: "/movement" },
  { name: "measures", path: "/measures" },
  { name: "responses", path: "/responses" },
  { name: "caseload", path: "/caseload" },
  { name: "explore", path: "/explore" },
] as const;
const runs = 5;

/** A council's line and an old laptop: 10 Mbit/s, 40 ms to the server and back, a processor four times slower. */
const slow = { megabits: 10, latency: 40, slowdown: 4 } as const;

/** What the pages of the built site cost a reader: bytes, time to the first chart or table, blocking, and time to a redraw. */
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
        log(`opening ${path}`);
        rows.push(...(await costOf(browser, name, site.address + path)));
      }
      log("choosing on compare, movement and measures");
      rows.push(...(await controlToRedraw(browser, site.address)));
      return rows;
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

async function costOf(browser: Browser, name: string, address: string): Promise<readonly Measured[]> {
  const local: Opening[] = [];
  const throttled: Opening[] = [];
  for (let run = 0; run < runs; run += 1) {
    local.push(await openPage(browser, address));
    throttled.push(await openPage(browser, address, slow));
  }
  const [first] = local;
  return [
    {
      what: `${name} page: over the wire`,
      unit: "kB",
      figures: local.map(({ kilobytes }) => kilobytes),
      remark: `${first?.responses} responses`,
    },
    {
      what: `${name} page: first chart or table, local`,
      unit: "ms",
      figures: local.map(({ firstPicture }) => firstPicture),
    },
    {
      what: `${name} page: total blocking time, local`,
      unit: "ms",
      figures: local.map(({ blocking }) => blocking),
    },
    {
      what: `${name} page: first chart or table, 10 Mbit/s and a slow processor`,
      unit: "ms",
      figures: throttled.map(({ firstPicture }) => firstPicture),
    },
    {
      what: `${name} page: total blocking time, 10 Mbit/s and a slow processor`,
      unit: "ms",
      figures: throttled.map(({ blocking }) => blocking),
    },
  ];
}
