import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "../../../reports/site/serve.ts";

let directory: string;
let site: ServedSite;
const said: string[] = [];
const log = (line: string): void => void said.push(line);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "peelboard-serve-"));
  await mkdir(join(directory, "force"));
  for (const [path, text] of Object.entries({
    "index.html": "home",
    "404.html": "no such page",
    "force/cumbria.html": "Cumbria",
    "long.html": "x".repeat(5000),
    "grades.parquet": "PAR1",
    "grades.arrow": "ARROW1",
    "peelboard.duckdb": "0123456789",
    "pack.docx": "PK",
    "pack.xlsx": "PK",
    "pack.ods": "PK",
    "pack.pdf": "%PDF",
    "pack.md": "# Pack",
  }))
    await writeFile(join(directory, path), text);
  site = await serveSite({ directory, port: 0, log });
});
afterAll(async () => {
  await site.close();
  await rm(directory, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(site.address + path, { headers, redirect: "manual" });

describe("serveSite({directory, port, host})", () => {
  it("says where the site is", () => {
    expect(said[0]).toBe(`Peelboard is at ${site.address}`);
  });

  it("answers at addresses without an ending, whatever they carry", async () => {
    expect(await (await get("/")).text()).toBe("home");
    const response = await get("/force/cumbria?force=cumbria");
    expect(await response.text()).toBe("Cumbria");
    expect(response.headers.get("content-type")).toBe("text/html;charset=utf-8");
  });

  it("leads from an address with a slash at the end to the page, and never off the site", async () => {
    expect((await get("/force/cumbria/?force=kent")).headers.get("location")).toBe(
      "/force/cumbria?force=kent",
    );
    expect((await get("//elsewhere.example/")).headers.get("location")).toBe("/elsewhere.example");
  });

  it("sends text compressed to who can read it, and data files as they are", async () => {
    const encodings = ["/long", "/peelboard.duckdb"].map(async (path) => {
      const response = await get(path, { "accept-encoding": "gzip" });
      return [response.headers.get("content-encoding"), (await response.text()).length];
    });
    expect(await Promise.all(encodings)).toEqual([
      ["gzip", 5000],
      [null, 10],
    ]);
  });

  it("names the type of each kind of data file", async () => {
    const types: Readonly<Record<string, string>> = {
      "/grades.parquet": "application/vnd.apache.parquet",
      "/grades.arrow": "application/vnd.apache.arrow.file",
      "/peelboard.duckdb": "application/octet-stream",
      "/pack.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "/pack.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "/pack.ods": "application/vnd.oasis.opendocument.spreadsheet",
      "/pack.pdf": "application/pdf",
      "/pack.md": "text/markdown",
    };
    for (const [path, type] of Object.entries(types))
      expect((await get(path)).headers.get("content-type")?.split(";")[0], path).toBe(type);
  });

  it("sends the part of a file that was asked for", async () => {
    const response = await get("/peelboard.duckdb", { Range: "bytes=2-4" });
    expect([response.status, await response.text()]).toEqual([206, "234"]);
  });

  it("sends an unchanged file once", async () => {
    const etag = (await get("/")).headers.get("etag") ?? "";
    expect((await get("/", { "If-None-Match": etag })).status).toBe(304);
  });

  it("answers 404 with the site's own page", async () => {
    const response = await get("/force/nowhere");
    expect([response.status, await response.text()]).toEqual([404, "no such page"]);
  });

  it("keeps to its folder", async () => {
    expect((await get("/..%2f..%2fetc/passwd")).status).toBe(404);
  });

  it("takes the next free port when the one asked for is taken, and says so", async () => {
    const taken = Number(new URL(site.address).port);
    const lines: string[] = [];
    const second = await serveSite({ directory, port: taken, log: (line) => lines.push(line) });
    expect(lines[0]).toBe(`Port ${taken} is taken; trying ${taken + 1}.`);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
    expect(await (await fetch(second.address)).text()).toBe("home");
    await second.close();
  });

  it("says what to do when there is no site", async () => {
    await expect(serveSite({ directory: join(directory, "force"), port: 0, log })).rejects.toThrow(
      'run "npx peelboard build" first',
    );
  });
});
