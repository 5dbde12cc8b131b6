import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FetchSource } from "../../../loaders/refresh/fetchSource.ts";
import { knownStatus } from "../../../loaders/refresh/knownStatus.ts";
import { nextExpected } from "../../../loaders/refresh/nextExpected.ts";
import type { SourceState } from "../../../loaders/refresh/refreshState.ts";
import { sourceStatus } from "../../../loaders/refresh/sourceStatus.ts";
import { fetchPlan } from "../../../loaders/sources/fetchPlan.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { refreshFolder } from "./refreshFolder.ts";
import { publishedFile, simpleAdd } from "./simpleAdd.ts";

const planned = (changes: object = {}) =>
  fetchPlan.parse({ address: "https://a.example.org/a.csv", forms: ["csv"], most_bytes: 9, ...changes });

describe("nextExpected(published_on, plan)", () => {
  it("is the day that the publisher named, with who says so", () => {
    const plan = planned({ next_expected_on: "2027-01-28", next_expected_basis: "the release calendar" });
    expect(nextExpected("2026-07-22", plan)).toEqual({
      next_expected_on: "2027-01-28",
      next_expected_basis: "the release calendar",
    });
  });

  it.each([
    ["2022-07-27", "half-year", "about January 2023: derived from the edition of July 2022"],
    ["2022-07", "year", "about July 2023: derived"],
    ["2022-12-31", "month", "about January 2023: derived"],
    ["2022-11-30", "quarter", "about February 2023: derived"],
  ])("derives from %s and every %s a month, never a day, and says that it did", (published, every, words) => {
    const { next_expected_on, next_expected_basis } = nextExpected(published, planned({ every }));
    expect(next_expected_on).toBeNull();
    expect(next_expected_basis).toContain(words);
    expect(next_expected_basis).toContain("the publisher's own date is not known");
  });

  it.each([
    ["no rhythm", "2022-07-27", planned()],
    ["no date", null, planned({ every: "year" })],
    ["only a year", "2022", planned({ every: "year" })],
    ["no address", "2022-07-27", null],
  ])("says that nothing is stated where there is %s", (_, published, plan) => {
    expect(nextExpected(published, plan)).toEqual({
      next_expected_on: null,
      next_expected_basis: "not stated",
    });
  });
});

describe("sourceStatus({ sources, states, tables })", () => {
  const source: FetchSource = {
    source_id: "home-office/officers",
    title: "Officers",
    publisher: "Home Office",
    published_on: "2019-07-18",
    retrieved_on: null,
    fetch: planned({ every: "year" }),
    isOwn: false,
  };
  const state: SourceState = {
    last_tried_at: "2026-11-21T09:30:00.000Z",
    last_result: "new edition",
    last_message: "rows: 1 added\nit is there",
    held: {
      ...{ address: "https://a.example.org/a.csv", etag: null, last_modified: null, sha256: "", bytes: 1 },
      ...{
        fetched_on: "2026-11-21",
        added_id: "officers",
        layout: "l",
        edition: null,
        published_on: "2025-07-30",
      },
    },
  };

  it("keeps the embedded source's own date, and expects the next after the edition that was fetched", () => {
    const [row] = sourceStatus({
      sources: [source],
      states: new Map([[source.source_id, state]]),
      tables: [],
    });
    expect(row).toEqual({
      source_id: "home-office/officers",
      title: "Officers",
      publisher: "Home Office",
      published_on: "2019-07-18",
      retrieved_on: null,
      next_expected_on: null,
      next_expected_basis: expect.stringContaining("about July 2026"),
      can_be_fetched: true,
      last_tried_at: "2026-11-21T09:30:00.000Z",
      last_result: "new edition",
      last_message: "rows: 1 added; it is there",
    });
  });

  it("marks an office's own source as local, with the dates of what was fetched", () => {
    const own = { ...source, source_id: "local/fetched/officers", isOwn: true };
    const [row] = sourceStatus({ sources: [own], states: new Map([[own.source_id, state]]), tables: [] });
    expect(row).toMatchObject({
      title: "Local: Officers",
      published_on: "2025-07-30",
      retrieved_on: "2026-11-21",
    });
  });

  it("says of a source without an address that it cannot be fetched", () => {
    const [row] = sourceStatus({ sources: [{ ...source, fetch: null }], states: new Map(), tables: [] });
    expect(row).toMatchObject({
      can_be_fetched: false,
      last_tried_at: null,
      last_result: null,
      last_message: null,
    });
  });
});

describe("knownStatus(data, warehouse)", () => {
  let folder: TemporaryFolder;
  let data: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    data = folder.path;
    await refreshFolder(data, {
      fetch: { address: "https://a.example.org/a.csv", forms: ["csv"], most_bytes: 9 },
    });
  });
  afterEach(() => folder.remove());

  const sourceHash = "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470";
  const writeManifest = async (sources: readonly object[]): Promise<void> => {
    await mkdir(join(data, "warehouse"));
    await writeFile(join(data, "warehouse/manifest.json"), JSON.stringify({ sources }));
  };
  const embedded = ["home-office/officers.csv", "ons/people.csv"].map((path) => ({
    path,
    rows: 1,
    sha256: sourceHash,
  }));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(join(data, "local"), { recursive: true });
    await writeFile(join(data, "local", path), text);
  };

  it("says that there is no warehouse yet", async () => {
    expect((await knownStatus(data, join(data, "warehouse"))).warehouse).toEqual({
      state: "absent",
      is_private: null,
      changes: [],
    });
  });

  it("tells which file was changed, is new, or is gone since the load, and what to do", async () => {
    await writeManifest([
      ...embedded.slice(0, 1),
      { path: "ons/people.csv", sha256: "0" },
      { path: "local/grades.csv", sha256: "0" },
      { path: "local/caseload.csv", sha256: sourceHash },
      { path: "local/targets.csv", sha256: "0" },
    ]);
    await write("grades.csv", "a\n");
    await write("caseload.csv", "a,b\n1,2\n");
    await write("measures.ods", "x");
    await write(".~lock.measures.ods#", "x");
    await write("~$caseload.xlsx", "x");
    await write("office.yaml", "x");
    const { warehouse, files } = await knownStatus(data, join(data, "warehouse"));
    expect(warehouse.state).toBe("older than its sources");
    expect(warehouse.changes).toEqual([
      "data/sources/ons/people.csv: changed since the load; run npx peelboard load",
      "data/local/grades.csv: changed since the load; run npx peelboard load",
      "data/local/measures.ods: not loaded yet; run npx peelboard load",
      "data/local/targets.csv: gone since the load; run npx peelboard load",
    ]);
    expect(files).toEqual([
      { file: "local/caseload.csv", state: "loaded" },
      { file: "local/grades.csv", state: "changed since the load" },
      { file: "local/measures.ods", state: "not loaded yet" },
    ]);
  });

  it("knows an added table by its bytes, and tells it among the sources", async () => {
    await write("new.csv", publishedFile([["kent", 1]]).toString());
    const table = await simpleAdd(
      data,
      "2026-11-20",
    )({
      path: join(data, "local/new.csv"),
      address: "https://a.example.org/a.csv",
      log: () => undefined,
    });
    const entry = { path: `local/published/${table.id}/new.csv`, sha256: table.sha256 };
    await writeManifest([...embedded, entry, { path: "local/new.csv", sha256: table.sha256 }]);
    const { sources, warehouse } = await knownStatus(data, join(data, "warehouse"));
    expect(warehouse.state).toBe("up to date");
    expect(sources.at(-1)).toMatchObject({
      source_id: `local/published/${table.id}`,
      title: "Local: Officers, March 2020",
      published_on: "2020-07-30",
      retrieved_on: "2026-11-20",
      last_message: "fetched as home-office/officers",
    });
    await writeFile(join(data, "local/published", table.id, "added.json"), "{");
    const damaged = await knownStatus(data, join(data, "warehouse"));
    expect(damaged.remarks.join()).toContain(`npx peelboard remove ${table.id}`);
    expect(damaged.warehouse.state).toBe("older than its sources");
  });

  it("goes on when the office's own files are broken, and says so", async () => {
    await write("sources.json", '{"sources":[{"id":"A"}]}');
    await write("refresh.json", "{");
    await write("failures.json", "null");
    await write("failures.broken.json", "null");
    const { sources, remarks } = await knownStatus(data, join(data, "warehouse"));
    expect(sources).toHaveLength(2);
    expect(remarks.join("\n")).toMatch(/sources\.json is left out: \d faults/);
    expect(remarks.join("\n")).toContain("refresh.json cannot be read");
    expect(remarks.join("\n")).toContain("failures.json cannot be read");
    expect(remarks.join("\n")).toContain("failures.broken.json was set aside");
  });
});
