import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { paths } from "../../loaders/paths.ts";
import { launchBrowser } from "../browser.ts";
import { visit } from "./visit.ts";

const address = inject("siteAddress");

interface Manifest {
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
}
const { tables } = JSON.parse(readFileSync(join(paths.warehouse, "manifest.json"), "utf8")) as Manifest;

const kinds = [
  "/",
  "/forces",
  "/force/cumbria",
  "/compare",
  "/movement",
  "/measures",
  "/responses",
  "/caseload",
  "/changes",
  "/explore",
  "/data",
  "/own-data",
  "/methods",
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("links of the site", () => {
  it("lead to pages that there are, and to places in them, once scripts have run", async () => {
    const targets = new Set<string>();
    for (const path of kinds) {
      const { page, leave } = await visit(browser, path, { address });
      const links = await page
        .locator("a[href]:not([download])")
        .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
      for (const link of links) if (link.startsWith(`${address}/`)) targets.add(link);
      await leave();
    }
    expect(targets.size).toBeGreaterThan(50);
    for (const target of targets) expect((await fetch(target)).status, target).toBe(200);
    const anchored = [...targets].filter((target) => new URL(target).hash.length > 1);
    expect(anchored.length).toBeGreaterThan(0);
    const pageOf = (target: string): string => target.slice(0, target.indexOf("#"));
    for (const target of new Set(anchored.map(pageOf))) {
      const { page, leave } = await visit(browser, target.slice(address.length), { address });
      for (const link of anchored.filter((other) => pageOf(other) === target))
        expect(await page.locator(`[id="${new URL(link).hash.slice(1)}"]`).count(), link).toBe(1);
      await leave();
    }
  });
});

describe("downloads of the Data page", () => {
  const types: Readonly<Record<string, RegExp>> = {
    csv: /^text\/csv/,
    parquet: /^application\/vnd\.apache\.parquet$/,
    duckdb: /^application\/octet-stream$/,
    json: /^application\/json/,
  };

  it("are there with the right type, a CSV and a Parquet for each table of the manifest", async () => {
    const { page, leave } = await visit(browser, "/data", { address });
    const links = await page
      .locator("a[download]")
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    await leave();
    expect(links.map((link) => link.slice(`${address}/downloads/`.length)).toSorted()).toEqual(
      [
        "datapackage.json",
        "peelboard.duckdb",
        ...tables.flatMap(({ name }) => [`${name}.csv`, `${name}.parquet`]),
      ].toSorted(),
    );
    for (const link of links) {
      const response = await fetch(link, { method: "HEAD" });
      expect(response.status, link).toBe(200);
      expect(response.headers.get("content-type"), link).toMatch(types[link.split(".").at(-1) ?? ""] ?? /^$/);
      expect(Number(response.headers.get("content-length")), link).toBeGreaterThan(0);
    }
  });

  it.each(tables)("has the $rows rows of $name in its CSV", async ({ name, rows }) => {
    const text = await (await fetch(`${address}/downloads/${name}.csv`)).text();
    const records = parse(text, { bom: true }) as readonly (readonly string[])[];
    expect(records.length - 1).toBe(rows);
  });
});
