import { parse } from "csv-parse/sync";
import { JSDOM } from "jsdom";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { openWorkbook } from "../src/components/xlsx.ts";
import { openPng, openSvg, saved, saysTheSame, shownTable } from "./openedFiles.ts";
import { visit } from "./visit.ts";

const address = inject("siteAddress");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const pages = [
  "/",
  "/force/cumbria",
  "/compare",
  "/movement?item=effectiveness&force=kent",
  "/measures",
  "/responses",
  "/caseload",
  "/changes",
] as const;

/** A page whose clipboard may be read, with the first figure that is drawn, if any, and the first that has a data table. */
async function opened(path: string) {
  const visited = await visit(browser, path, { address });
  const { page } = visited;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: address });
  const drawn = page.locator(".figure-card:has([data-action=svg]):visible").first();
  const first = page
    .locator(":is(.figure-card, .table-and-notes:not(.figure-card *)):has(table.data):visible")
    .first();
  return { ...visited, drawn: (await drawn.count()) === 0 ? null : drawn, figure: first };
}

const press = (figure: Locator, action: string): Locator =>
  figure.locator(`> .figure-menu [data-action=${action}]`);

async function openMenu(figure: Locator): Promise<void> {
  const menu = figure.locator("> .figure-menu");
  if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
}

const textOf = async (figure: Locator, selector: string): Promise<string> =>
  ((await figure.locator(selector).first().textContent()) ?? "").replaceAll(/\s+/g, " ").trim();

const squeezed = (text: string): string => text.replaceAll(/\s+/g, "");

/** What a file of the figure must be called: what it shows, in words, and the day of the data. */
async function fileName(page: Page, ending: string): Promise<RegExp> {
  const day = await page.locator("[data-release]").first().getAttribute("data-release");
  return new RegExp(`^[a-z0-9]+(-[a-z0-9]+){2,24}-${day}\\.${ending}$`);
}

describe("the figures of every kind of page", () => {
  for (const path of pages) {
    it(`leave ${path} as pictures, tables and text that can be traced`, async () => {
      const { page, troubles, leave, drawn, figure } = await opened(path);
      const release = await page.locator("[data-release]").first().getAttribute("data-release");
      if (drawn !== null) {
        await openMenu(drawn);
        const svg = await saved(page, press(drawn, "svg"));
        expect(svg.name).toMatch(await fileName(page, "svg"));
        const picture = await openSvg(page, svg.text);
        const id = await drawn.getAttribute("id");
        expect(id).not.toBe("");
        for (const part of [
          await textOf(drawn, "h3"),
          await textOf(drawn, ".subtitle"),
          await textOf(drawn, ".source-line"),
          `data release ${release}`,
          "Open Government Licence",
          `${page.url()}#${id}`,
        ])
          expect(squeezed(picture.text)).toContain(squeezed(part));
        expect(picture.foreign).toEqual([]);
        expect(picture.clipped).toEqual([]);

        const png = await saved(page, press(drawn, "png"));
        expect(png.name).toBe(svg.name.replace(/svg$/, "png"));
        const bitmap = await openPng(page, png);
        expect([bitmap.width, bitmap.height]).toEqual([picture.width * 2, picture.height * 2]);
        expect(bitmap.colours).toBeGreaterThan(8);
        expect(bitmap.inkedShare).toBeGreaterThan(0.02);
        await drawn.locator("> .figure-menu summary").click();
      }

      await openMenu(figure);
      const [headings = [], ...rows] = await shownTable(figure.locator("table.data").first());
      expect(rows.length).toBeGreaterThan(0);
      const csv = await saved(page, press(figure, "csv"));
      expect(csv.name).toMatch(await fileName(page, "csv"));
      const [head = [], ...fields] = parse(csv.text, { bom: true }) as string[][];
      expect(head.map((name) => name.replace(" (as a proportion)", ""))).toEqual(headings);
      expect(fields.map(({ length }) => length)).toEqual(rows.map(({ length }) => length));
      const wrong = fields.flatMap((row, y) =>
        row.flatMap((field, x) =>
          saysTheSame(field, rows[y]?.[x] ?? "") ? [] : [`${field} for ${rows[y]?.[x]}`],
        ),
      );
      expect(wrong).toEqual([]);

      const xlsx = await saved(page, press(figure, "xlsx"));
      expect(xlsx.name).toBe(csv.name.replace(/csv$/, "xlsx"));
      const workbook = openWorkbook(xlsx.bytes);
      expect(workbook.names).toEqual(["Cover", "Notes", "Table"]);
      expect(workbook.paths.filter((part) => /external|vba|macro/i.test(part))).toEqual([]);
      for (const part of workbook.paths.filter((name) => name.includes("worksheets/sheet")))
        expect(workbook.part(part).querySelectorAll("f")).toHaveLength(0);
      const [cover = new Map(), , table = new Map<string, string | number>()] = workbook.cells;
      expect([...cover.values()].join("\n")).toContain(`data release ${release}`);
      expect([...cover.values()].join("\n")).toContain(page.url());
      // Below the title, the line that leads to the notes and the header row.
      const cells = fields.map((row, y) =>
        row.map((_, x) => table.get(`${String.fromCharCode(65 + x)}${y + 4}`) ?? ""),
      );
      const differing = cells.flatMap((row, y) =>
        row.flatMap((cell, x) =>
          isSameCell(cell, fields[y]?.[x] ?? "") ? [] : [`${cell}, ${fields[y]?.[x]}`],
        ),
      );
      expect(differing).toEqual([]);

      await press(figure, "copy").click();
      await page.locator(".said:text('Copied: the table')").waitFor();
      const forms = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const text = async (type: string) => (await item?.getType(type))?.text() ?? "";
        return { html: await text("text/html"), plain: await text("text/plain") };
      });
      const lines = forms.plain.split("\n").map((line) => line.split("\t"));
      expect(lines[0]).toEqual(headings);
      expect(lines.slice(1).map(({ length }) => length)).toEqual(rows.map(({ length }) => length));
      const pasted = new JSDOM(forms.html).window.document;
      expect(pasted.querySelectorAll("thead th")).toHaveLength(headings.length);
      expect(
        [...pasted.querySelectorAll("tbody tr")].map((row) =>
          [...row.children].map((cell) => cell.textContent),
        ),
      ).toEqual(rows);
      expect(pasted.body.textContent).toContain(page.url());
      expect(troubles).toEqual([]);
      await leave();
    });
  }
});

/** A cell of Excel beside a field of CSV: a day is a count of days, a text keeps no apostrophe. */
function isSameCell(cell: string | number, field: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(field))
    return cell === Date.parse(`${field}T00:00:00Z`) / 86_400_000 + 25_569;
  return typeof cell === "number" ? cell === Number(field) : cell === field.replace(/^'(?=[=+@-])/, "");
}
