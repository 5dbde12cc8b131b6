import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordFailure } from "../../../loaders/refresh/failures.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import { ageWords, statusLines, wrapped } from "../../../reports/own/statusLines.ts";
import type { SourceStatusRow } from "../../../src/model/ownData.ts";
import { ownEntry, refreshFolder } from "../../loaders/refresh/refreshFolder.ts";
import { type TemporaryFolder, temporaryFolder } from "../../loaders/temporaryFolder.ts";
import { peelboard } from "../commandLine.ts";

const row: SourceStatusRow = {
  source_id: "home-office/officers",
  title: "Officers",
  publisher: "Home Office",
  published_on: null,
  retrieved_on: null,
  next_expected_on: null,
  next_expected_basis: "not stated",
  can_be_fetched: false,
  last_tried_at: null,
  last_result: null,
  last_message: null,
};

describe("ageWords(row, today)", () => {
  it.each([
    [{ published_on: "2019-07-18" }, "7 years 4 months"],
    [{ published_on: "2007" }, "about 19 years"],
    [{ published_on: "2027-01-01", retrieved_on: "2026-10-01" }, "read 1 month ago"],
    [{ retrieved_on: "2026-11-21" }, "read today"],
    [{}, "date not known"],
  ])("of %j is %s", (dates, words) => {
    expect(ageWords({ ...row, ...dates }, "2026-11-21")).toBe(words);
  });
});

describe("wrapped(text, indent)", () => {
  it("breaks at spaces and keeps an address whole", () => {
    const address = `https://www.example.org/${"a".repeat(90)}`;
    const lines = wrapped(`${"word ".repeat(30)}${address} end`, 4);
    expect(lines).toContain(`    ${address}`);
    expect(lines.filter((line) => line.length > 80)).toEqual([`    ${address}`]);
    expect(lines.join(" ").match(/word/g)).toHaveLength(30);
  });
});

describe("statusLines(known, today)", () => {
  it("shows long names whole, and an age that was read less than a month ago", () => {
    const name = "police-workforce-england-and-wales-30-september-2018";
    const lines = statusLines(
      {
        sources: ["aaaaaa", "bbbbbb"].map((end) => ({
          ...row,
          source_id: `local/published/${name}-${end}`,
          retrieved_on: "2026-11-01",
        })),
        files: [],
        failures: [],
        remarks: [],
        warehouse: { state: "up to date", is_private: false, changes: [] },
      },
      "2026-11-21",
    );
    expect(lines.slice(1, 6)).toEqual([
      "local/published",
      `  ${name}-aaaaaa`,
      `${" ".repeat(41)}read less than a month ago by hand`,
      `  ${name}-bbbbbb`,
      `${" ".repeat(41)}read less than a month ago by hand`,
    ]);
  });

  it("says that a private warehouse is one", () => {
    const lines = statusLines(
      {
        sources: [row],
        files: [],
        failures: [],
        remarks: [],
        warehouse: { state: "up to date", is_private: true, changes: [] },
      },
      "2026-11-21",
    );
    expect(lines.join("\n")).toContain("private: it holds figures under embargo");
  });
});

describe("npx peelboard status", () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await refreshFolder(folder.path, {
      fetch: {
        address: "https://www.example.org/officers.csv",
        forms: ["csv"],
        most_bytes: 9,
        every: "year",
      },
      own: { sources: [ownEntry("stops", "https://www.example.org/stops.csv")] },
    });
    await writeFile(join(folder.path, "local/grades.csv"), "a\n");
    const fault = {
      problem: "unknown grade",
      file: "local/grades.csv",
      row: 2,
      value: "Fine",
      expected: "Good",
    };
    await recordFailure(folder.path, {
      verb: "load",
      file: "local/grades.csv",
      error: new SourceFaults(Array.from({ length: 8 }, () => fault)),
      at: "2026-11-20T16:05:00.000Z",
    });
  });
  afterEach(() => folder.remove());

  it("tells sources, files, failures and the warehouse within 80 columns, and changes nothing", async () => {
    const before = await readdir(folder.path, { recursive: true });
    const { code, out, error } = await peelboard(["status", "--data", folder.path]);
    expect(code).toBe(0);
    expect(error).toBe("");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/ {2}officers {2,}7 years \d+ months? {2,}not tried/);
    expect(out).toContain("next edition: about July 2020: derived from the edition of July 2019");
    expect(out).toContain("local/fetched/stops");
    expect(out).toMatch(/local\/grades\.csv +not loaded yet/);
    expect(out).toContain("grades.csv: refused by load on 2026-11-20 16:05, 8 faults");
    expect(out).toContain("and 3 more: npx peelboard load shows them");
    expect(out).toContain("there is none yet: run npx peelboard load");
    expect(await readdir(folder.path, { recursive: true })).toEqual(before);
  });

  it("gives the same as JSON", async () => {
    const { code, out } = await peelboard(["status", "--json", "--data", folder.path]);
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(Object.keys(told)).toEqual(["today", "sources", "files", "failures", "warehouse", "remarks"]);
    expect(told.sources.map(({ source_id }: SourceStatusRow) => source_id)).toEqual([
      "home-office/officers",
      "ons/people",
      "local/fetched/stops",
    ]);
  });

  it("ends with 1 and plain words where there is no data folder", async () => {
    await mkdir(join(folder.path, "empty"));
    const { code, error } = await peelboard(["status", "--data", join(folder.path, "empty")]);
    expect(code).toBe(1);
    expect(error).toContain("The status cannot be told.");
    expect(error).not.toMatch(/\n\s+at /);
  });
});
