import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { officeSources } from "../../../loaders/refresh/officeSources.ts";
import { ownEntry, refreshFolder } from "../../loaders/refresh/refreshFolder.ts";
import { type TemporaryFolder, temporaryFolder } from "../../loaders/temporaryFolder.ts";
import { peelboard } from "../commandLine.ts";

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const refresh = (...args: readonly string[]) => peelboard(["refresh", ...args, "--data", folder.path]);

describe("npx peelboard refresh", () => {
  it("says what to do when nothing can be fetched, and ends with 0", async () => {
    await refreshFolder(folder.path, {});
    const { code, out } = await refresh();
    expect(out).toContain("npx peelboard refresh --template shows how");
    expect(code).toBe(0);
  });

  it("ends with 1 when a source fails, names it, notes it and leaves no stack trace", async () => {
    await refreshFolder(folder.path, {
      fetch: { address: "https://10.255.255.1/officers.csv", forms: ["csv"], most_bytes: 1_000 },
    });
    const { code, out } = await refresh();
    expect(code).toBe(1);
    expect(out).toContain(
      "1 of 1 could not be fetched: home-office/officers. What was in use before stays in use",
    );
    expect(out).toContain("lies in a private network");
    expect(out).not.toMatch(/\n\s+at /);
    const status = await peelboard(["status", "--data", folder.path]);
    expect(status.out).toMatch(/officers +2|officers\s+\d+ years.* failed/);
    expect(status.out).toContain("officers.csv: refused by refresh on");
    expect(existsSync(join(folder.path, "local/.fetching/lock"))).toBe(false);
  });

  it("prints a template that is taken once it is filled in", async () => {
    const { code, out } = await peelboard(["refresh", "--template"]);
    expect(code).toBe(0);
    await mkdir(join(folder.path, "local"));
    await writeFile(
      join(folder.path, "local/sources.json"),
      out.replace(/https:\/\/files\.example[^"]+/, "https://www.example.org/a.ods"),
    );
    expect(await officeSources(folder.path)).toMatchObject([{ source_id: "local/fetched/police-workforce" }]);
  });

  it("tells every fault of the office's list and fetches nothing", async () => {
    await refreshFolder(folder.path, { own: { sources: [ownEntry("A", "http://x.org/a.csv")] } });
    const { code, out } = await refresh();
    expect(code).toBe(1);
    expect(out).toContain("2 faults");
    expect(out).toContain("column sources[1].id");
    expect(out).toContain("column sources[1].fetch.address");
  });

  it("names the source that was meant", async () => {
    await refreshFolder(folder.path, {});
    const { code, out } = await refresh("home-office/oficers");
    expect(code).toBe(1);
    expect(out).toContain("did you mean home-office/officers?");
  });
});
