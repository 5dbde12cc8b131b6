import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tableFromIPC } from "apache-arrow";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readExamples } from "../../loaders/example.ts";
import { ask } from "../../loaders/queries/ask.ts";
import { launchBrowser } from "../browser.ts";
import { seriousFindings } from "./seriousFindings.ts";
import { rowsOf, type Visit, visit, windows } from "./visit.ts";
import { type Bench, benchOn } from "./workbench.ts";

const address = inject("siteAddress");
const examples = await readExamples();
let browser: Browser;
let visited: Visit;
let bench: Bench;
let elsewhere: Server;
const calls: string[] = [];
const requests: string[] = [];
beforeAll(async () => {
  elsewhere = createServer(({ url = "" }, response) => {
    calls.push(url);
    response.setHeader("access-control-allow-origin", "*").end("a\n1\n");
  });
  await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
  browser = await launchBrowser();
  visited = await visit(browser, "/explore", { address });
  bench = benchOn(visited.page);
  visited.page.context().on("request", (request) => requests.push(request.url()));
});
afterAll(async () => {
  await browser?.close();
  elsewhere.close();
});
/** What a page has fetched of DuckDB since it was opened. */
const engineOf = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name))).filter(
    (url) => /duckdb|\.wasm/.test(url),
  );

describe("page /explore", () => {
  it("reads without DuckDB, and fetches it from this site at the first run", async () => {
    const { page, troubles } = visited;
    await page.mouse.move(300, 300);
    await page.focus("#statement-text");
    await page.locator(".cm-content").waitFor();
    expect(await engineOf(page)).toEqual([]);
    await page.click("[data-run]");
    expect(await bench.ended()).toMatch(/^\d+ rows\. Run in \d+\.\d\d seconds\./);
    expect(requests.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);
    expect(requests.filter((url) => !url.startsWith(`${address}/`) && /^https?:/.test(url))).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it.each(examples)("gives the rows of the warehouse: $question", async ({ id, question, sql }) => {
    const { page } = visited;
    await page.click(`[data-example="${id}"]`);
    await page.locator(`[data-result] h3:text-is("${question}")`).waitFor();
    const stored = await rowsOf(page, "[data-result] table.data");
    await page.click("[data-run]");
    await page.locator(".result-rows:has-text('Run in')").waitFor();
    expect(await rowsOf(page, "[data-result] table.data")).toEqual(stored);
    const given = JSON.parse((await bench.save("json")).text) as Record<string, unknown>[];
    const asked = await ask((warehouse) => warehouse.rows<Record<string, unknown>>(sql));
    const exact = (row: Record<string, unknown>) =>
      Object.entries(row).map(([name, value]) =>
        typeof value === "number" || typeof value === "bigint"
          ? [name, Number(Number(value).toPrecision(12))]
          : [name, value],
      );
    expect(given.length).toBe(asked.length);
    expect(given.map(exact)).toEqual(asked.map(exact));
  });

  it("names the line of a fault and what to do, and stays usable", async () => {
    const { page } = visited;
    await bench.run("select force_id\nfrom dim_force\nwhere forc = 'kent'");
    expect(await bench.fault()).toMatch(
      /does not fit the tables[\s\S]+DuckDB says: [\s\S]+"forc"[\s\S]+Look at the names/,
    );
    await page.click("button:text('Go to line 3')");
    await page.keyboard.insertText("X");
    expect(await page.locator(".cm-line").nth(2).innerText()).toBe("where Xforc = 'kent'");
    await bench.run("select from where");
    expect(await bench.fault()).toMatch(/cannot read the statement[\s\S]+Go to line 1/);
    expect(await bench.run("select force_id from dim_force where force_id = 'kent'")).toMatch(
      /^1 row\. Run in/,
    );
    expect(await bench.fault()).toBe("");
  });

  it("carries out nothing that would write or reach another host, and calls nobody", async () => {
    const host = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    requests.length = 0;
    for (const sql of [
      "copy (select 1) to 'out.csv'",
      `copy dim_force to '${host}/out.csv'`,
      `attach '${host}/x.duckdb' as x`,
      `select * from read_csv('${host}/x.csv')`,
      `from '${host}/x.parquet'`,
      "install httpfs",
      "load httpfs",
      "set enable_external_access = true",
      "create table x as select 1",
      "delete from dim_force",
    ]) {
      await bench.run(sql);
      const said = await bench.fault();
      expect(said, sql).toMatch(
        /Only Peelboard’s own warehouse is open|needs an extension of DuckDB|can be read here, not changed/,
      );
      expect(said, sql).not.toMatch(/undefined|\{"|install .* by|INSTALL/);
    }
    expect(calls).toEqual([]);
    expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
    expect(await bench.run("select count(*) as forces from dim_force")).toMatch(/^1 row\./);
    expect(await rowsOf(visited.page, "[data-result] table.data")).toEqual([["43"]]);
  });

  it("says where a result is cut, and its files hold what it says", async () => {
    expect(await bench.run("select range as number, 'text' as words from range(300000)")).toMatch(
      /^More than 200,000 rows: the first 1,000 are shown, and the files below have the first 200,000\. Narrow/,
    );
    expect(await visited.page.locator("[data-result] table.data tbody tr").count()).toBe(1000);
    const { bytes, name } = await bench.save("arrow");
    expect(name).toMatch(/^result-of-your-statement-\d{4}-\d\d-\d\d\.arrow$/);
    const table = tableFromIPC(bytes);
    expect([table.numRows, Number(table.get(199_999)?.number)]).toEqual([200_000, 199_999]);
  });

  it("gives the same values as table, CSV, JSON and Arrow", async () => {
    await bench.run(
      "select force_id, force_name, null as nothing, 0.5 as half, date '2024-08-08' as day, '=1+1' as armed, ['Good'::enum('Fair', 'Good')] as grades from dim_force order by force_id limit 3",
    );
    const shown = await rowsOf(visited.page, "[data-result] table.data");
    const json = JSON.parse((await bench.save("json")).text) as Record<string, unknown>[];
    const csv = parse((await bench.save("csv")).text, { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const arrow = tableFromIPC((await bench.save("arrow")).bytes);
    expect(arrow.schema.fields.map(({ name }) => name)).toEqual(Object.keys(csv[0] ?? {}));
    for (const [index, row] of json.entries()) {
      expect(row).toMatchObject({
        nothing: null,
        half: 0.5,
        day: "2024-08-08",
        armed: "=1+1",
        grades: '["Good"]',
      });
      expect(csv[index]).toEqual({ ...row, nothing: "", half: "0.5", armed: "'=1+1" });
      expect(arrow.get(index)?.force_name).toBe(row.force_name);
      expect(shown[index]?.slice(0, 2)).toEqual([row.force_id, row.force_name]);
    }
  });

  it("keeps statement and chart in its address; a link shows them and runs nothing by itself", async () => {
    const { page } = visited;
    const sql = "select region, count(*) as forces\nfrom dim_force\ngroup by all\norder by region";
    await bench.run(sql);
    await page.selectOption(".chart-controls [name=chart]", "dot");
    expect(await page.locator("[data-result] figure svg circle").count()).toBeGreaterThan(8);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      sql,
      chart: "dot",
      x: "region",
      y: "forces",
    });
    const text = await page.locator("[data-result] figure").innerText();
    const linked = await visit(browser, page.url().slice(address.length), { address });
    await linked.page.locator(".empty-state:has-text('This statement came with the link')").waitFor();
    expect(await linked.page.inputValue("#statement-text")).toBe(sql);
    expect(await engineOf(linked.page)).toEqual([]);
    await linked.page.click("[data-run]");
    await linked.page.locator("[data-result] figure svg circle").first().waitFor();
    expect(await linked.page.locator("[data-result] figure").innerText()).toBe(text);
    expect(linked.troubles).toEqual([]);
    await linked.leave();
  });

  it("lets the keyboard out of the editor, has no serious finding in both themes, and fits a phone", async () => {
    const { page, troubles } = visited;
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.matches("[data-run]"))).toBe(true);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await seriousFindings(page)).toEqual([]);
    await bench.run("select forc from dim_force");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize(windows[1].viewport);
    expect(await seriousFindings(page)).toEqual([]);
    await bench.run("select force_id, force_name, region from dim_force");
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(troubles).toEqual([]);
  });
});
