import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { PackManifest } from "../../reports/pack/manifest.ts";
import { formatBytes } from "../../src/format/formatBytes.ts";
import { formatDate } from "../../src/format/formatDate.ts";
import { launchBrowser } from "../browser.ts";
import { saved } from "./openedFiles.ts";
import { seriousFindings } from "./seriousFindings.ts";
import { visit, windows } from "./visit.ts";

const address = inject("siteAddress");
const directory = join(inject("siteDirectory"), "packs");
const folders = readdirSync(directory);

const manifestOf = (folder: string): PackManifest =>
  JSON.parse(readFileSync(join(directory, folder, "manifest.json"), "utf8"));
const folderOf = (start: string): string => {
  const found = folders.find((folder) => folder.startsWith(start));
  if (found === undefined) throw new Error(`the site holds no pack ${start}: ${folders.join(", ")}`);
  return found;
};
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const types: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  html: "text/html",
  md: "text/markdown",
  json: "application/json",
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const words = async (place: Locator): Promise<string> => (await place.innerText()).replaceAll(/\s+/g, " ");

describe("packs on the page of their force", () => {
  it("are downloaded through their links, byte for byte as their manifest says", async () => {
    const { page, troubles, leave } = await visit(browser, "/force/cumbria", { address });
    const { files } = manifestOf(folderOf("cumbria-conference"));
    for (const format of ["pdf", "xlsx"]) {
      const file = files.find((one) => one.format === format);
      const link = page.locator(`.packs-offer a[href$=".${format}"]`);
      expect(await words(link)).toContain(formatBytes(file?.bytes ?? 0));
      const { name, bytes } = await saved(page, link);
      expect(name).toBe(file?.name);
      expect(hashOf(bytes)).toBe(file?.sha256);
    }
    const manifest = await saved(page, page.locator(".packs-offer a[href$='manifest.json']"));
    expect(manifest.name).toBe(`${folderOf("cumbria-conference")}-manifest.json`);
    expect(JSON.parse(manifest.text).files).toEqual(files);
    expect(troubles).toEqual([]);
    await leave();
  });

  it.each(["cumbria-conference", "surrey-conference", "overview"])(
    "%s are served whole, each with its type",
    async (start) => {
      const folder = folderOf(start);
      const { files } = manifestOf(folder);
      expect(files.length).toBeGreaterThan(0);
      for (const { name, sha256, bytes } of files) {
        const response = await fetch(`${address}/packs/${folder}/${name}`);
        expect(response.status, name).toBe(200);
        expect(response.headers.get("content-type")?.split(";")[0], name).toBe(
          types[name.split(".").at(-1) ?? ""],
        );
        const body = new Uint8Array(await response.arrayBuffer());
        expect([body.byteLength, hashOf(body)], name).toEqual([bytes, sha256]);
      }
    },
  );

  it.each(windows)("are offered without scripts on a $name, each format once", async ({ viewport }) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false, colorScheme: "dark" });
    const page = await context.newPage();
    await page.goto(`${address}/force/cumbria`);
    const offer = page.locator(".packs-offer");
    const { title, origin, files } = manifestOf(folderOf("cumbria-conference"));
    const text = await words(offer);
    expect(text).toContain(title);
    expect(text).toContain(`As at ${formatDate(origin.parameters.as_at)}`);
    expect(text).toContain("npx peelboard pack conference --force cumbria --format all");
    const links = await offer
      .locator("a[download]")
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toEqual(
      [...files.map(({ name }) => name), "manifest.json"].map(
        (name) => `${address}/packs/${folderOf("cumbria-conference")}/${name}`,
      ),
    );
    for (const link of await offer.locator("a").all()) {
      const box = await link.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    }
    await context.close();
  });

  it("are where the top of the page leads to", async () => {
    const { page, leave } = await visit(browser, "/force/cumbria", { address });
    await page.locator("main a[href='#packs-to-download']").click();
    await page.locator("#packs-to-download").waitFor();
    expect(await page.evaluate(() => location.hash)).toBe("#packs-to-download");
    expect(
      await page
        .locator("#packs-to-download")
        .evaluate((heading) => heading.getBoundingClientRect().top < innerHeight),
    ).toBe(true);
    await leave();
  });

  it.each(["light", "dark"] as const)("keep nobody out in %s", async (colorScheme) => {
    const viewport = windows[1].viewport;
    const { page, leave } = await visit(browser, "/force/cumbria", { address, viewport, colorScheme });
    await page.locator(".packs-offer").scrollIntoViewIfNeeded();
    expect(await seriousFindings(page)).toEqual([]);
    await leave();
  });
});

describe("a page without packs, and the page of all forces", () => {
  it("says that none was built, and how to make one", async () => {
    const { page, leave } = await visit(browser, "/force/kent", { address });
    expect(await words(page.locator(".packs-offer"))).toBe(
      "Packs to download No pack of Kent Police was built with this site. To make one: npx peelboard pack conference --force kent --format all",
    );
    await leave();
  });

  it("offers the overview, and no force's pack, on the first page", async () => {
    const { page, leave } = await visit(browser, "/", { address });
    const links = await page
      .locator(".packs-offer a[download]")
      .evaluateAll((found) => found.map((link) => link.getAttribute("href")));
    const [{ name } = { name: "" }] = manifestOf(folderOf("overview")).files;
    expect(links).toEqual([
      `./packs/${folderOf("overview")}/${name}`,
      `./packs/${folderOf("overview")}/manifest.json`,
    ]);
    await leave();
  });
});
