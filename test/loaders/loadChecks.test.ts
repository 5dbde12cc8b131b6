import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CheckFailures, check } from "../../loaders/check.ts";
import { load } from "../../loaders/load.ts";
import { openWarehouse } from "../../loaders/warehouse.ts";
import { copySources, refusal } from "./copiedSources.ts";
import { fingerprint } from "./fingerprint.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

const distributions = "hmicfrs/peel_national_distributions_published.csv";
const comparability = "peelboard/round_comparability.csv";
const conflicts = "peelboard/known_conflicts.csv";
const areaCounts = "hmicfrs/peel_area_counts_2021_2025.csv";
const superseded = "hmicfrs/peel_superseded_grades.csv";

let folder: TemporaryFolder;
let warehouse: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  warehouse = join(folder.path, "warehouse");
  await load({ log: () => {}, warehouse });
});
afterAll(() => folder.remove());

describe("load of sources whose tables do not hold together", () => {
  let before: Awaited<ReturnType<typeof fingerprint>>;
  let after: Awaited<ReturnType<typeof fingerprint>>;
  let error: Error;

  /** The offending rows that the load gave for a check; each stands in the message too. */
  function rowsOf(name: string): readonly object[] {
    const rows = (error as CheckFailures).failures.find((failure) => failure.check === name)?.rows ?? [];
    for (const row of rows) expect(error.message).toContain(JSON.stringify(row));
    return rows;
  }

  beforeAll(async () => {
    before = await fingerprint(warehouse);
    const sources = await copySources(join(folder.path, "broken"));
    await sources.replace(
      distributions,
      "2016,Effectiveness (overall),1,28,,13,1,",
      "2016,Effectiveness (overall),1,29,,12,1,",
    );
    await sources.replace(
      distributions,
      "2015,Effectiveness (overall),1,24,,18,0,",
      "2015,Effectiveness (overall),1,24,,18,1,",
    );
    await sources.replace(
      areaCounts,
      "bedfordshire,2021/22,8,1,4,1,2,0,",
      "bedfordshire,2021/22,8,1,3,1,2,0,",
    );
    await sources.replace(areaCounts, "merseyside,2021/22,10,1,8,1,0,0,", "merseyside,2021/22,11,1,9,1,0,0,");
    await sources.replace(superseded, "2024-02-16,2024-08-08", "2024-08-16,2024-08-08");
    const verdicts = await sources.text(comparability);
    await sources.write(comparability, verdicts.replace(/^peel-2021-22,peel-2023-25,.*\n/m, ""));
    const known = await sources.text(conflicts);
    await sources.write(conflicts, known.replace(/^two counts of areas,warwickshire,.*\n/m, ""));
    await sources.seal();
    error = await refusal(sources, warehouse);
    after = await fingerprint(warehouse);
  });

  it("leaves the earlier warehouse byte for byte", () => {
    expect(error).toBeInstanceOf(CheckFailures);
    expect(after).toEqual(before);
  });

  it("stops at a published count that is one too high for the judgements held", () => {
    const offending = rowsOf("conflict is explained").filter(
      (row) => "round_id" in row && row.round_id === "peel-2016",
    );
    expect(offending).toMatchObject([
      {
        conflict_kind: "published and counted distributions",
        subject: "effectiveness, Good",
        first_statement: "29 forces published",
        second_statement: "28 forces counted, 0 not known independently",
      },
      { subject: "effectiveness, Requires improvement", first_statement: "12 forces published" },
    ]);
  });

  it("stops at a published distribution of more than 43 forces", () => {
    expect(rowsOf("whole published distribution is 43 or less")).toEqual([
      { round_id: "peel-2015", item_id: "effectiveness", forces: 44 },
    ]);
  });

  it("stops when a pair of rounds has no verdict", () => {
    expect(rowsOf("comparability of every pair of rounds")).toEqual([
      { from_round_id: "peel-2021-22", to_round_id: "peel-2023-25" },
    ]);
  });

  it("stops at a disagreement that nobody has explained", () => {
    expect(rowsOf("conflict is explained")).toContainEqual(
      expect.objectContaining({
        conflict_kind: "two counts of areas",
        force_id: "warwickshire",
        round_id: "peel-2023-25",
        first_statement: "0/2/2/3/1 (8 areas)",
        second_statement: "0/2/3/3/1 (9 areas)",
      }),
    );
  });

  it("stops at an explanation of a disagreement that is no more", () => {
    expect(rowsOf("known conflict still stands")).toMatchObject([
      { conflict_kind: "more areas held than counted", force_id: "merseyside" },
    ]);
  });

  it("stops at a validity period that ends before it begins", () => {
    expect(rowsOf("validity periods follow each other")).toEqual([
      {
        force_id: "northamptonshire",
        round_id: "peel-2023-25",
        item_id: "respond",
        valid_from: "2024-08-16",
        valid_to: "2024-08-08",
      },
    ]);
  });

  it("stops at a count of areas that does not add up", () => {
    expect(rowsOf("area counts add up")).toMatchObject([
      { force_id: "bedfordshire", round_id: "peel-2021-22", areas_counted: 8 },
    ]);
  });

  it("names these checks and no other", () => {
    expect((error as CheckFailures).failures.map((failure) => failure.check).toSorted()).toEqual([
      "area counts add up",
      "comparability of every pair of rounds",
      "conflict is explained",
      "known conflict still stands",
      "validity periods follow each other",
      "whole published distribution is 43 or less",
    ]);
  });
});

describe("load of changed sources", () => {
  it("stops when a force is taken out of every file, since there are 43", async () => {
    const before = await fingerprint(warehouse);
    const sources = await copySources(join(folder.path, "without-wiltshire"));
    for (const file of await sources.files()) {
      const lines = (await sources.text(file)).split("\n");
      await sources.write(file, lines.filter((line) => !/(^|,)wiltshire,/.test(line)).join("\n"));
    }
    await sources.seal();
    const error = await refusal(sources, warehouse);
    expect((error as CheckFailures).failures).toContainEqual({
      check: "forty three forces",
      rows: [{ forces: 42 }],
    });
    expect(await fingerprint(warehouse)).toEqual(before);
  });

  it("shows a judgement whose row is gone as not found, and takes the two grades worked out from the published count of 2017 effectiveness as unknown when that count is checked", async () => {
    const sources = await copySources(join(folder.path, "changed-sources"));
    await sources.replace(
      distributions,
      "2017,Effectiveness (overall),1,30,,12,0,",
      "2017,Effectiveness (overall),1,29,,13,0,",
    );
    const pillars = "hmicfrs/peel_pillar_grades_2015_2018.csv";
    const text = await sources.text(pillars);
    await sources.write(pillars, text.replace(/^wiltshire,2016,Effectiveness,.*\n/m, ""));
    await sources.seal();
    const other = join(folder.path, "other/warehouse");
    await load({ log: () => {}, sources: sources.path, warehouse: other });
    const built = await openWarehouse(join(other, "peelboard.duckdb"), { readOnly: true });
    const judgements = await built.rows(
      "select grade, status, basis from fact_grade where force_id = 'wiltshire' and round_id = 'peel-2016' and item_id = 'effectiveness'",
    );
    const found = await built.rows("from fact_conflict where subject like 'effectiveness%'");
    built.close();
    expect(judgements).toEqual([{ grade: null, status: "not found", basis: "missing" }]);
    expect(found).toEqual([]);
  });
});

describe("check({ log, warehouse })", () => {
  it("says how many checks a sound warehouse passed", async () => {
    const said: string[] = [];
    await check({ log: (line) => said.push(line), warehouse });
    expect(said).toHaveLength(1);
    expect(Number(/^([0-9]+) checks passed$/.exec(said[0] ?? "")?.[1])).toBeGreaterThan(200);
  });

  it("names the check and the row when a table was changed after the load", async () => {
    const changed = join(folder.path, "changed");
    await cp(warehouse, changed, { recursive: true, dereference: true });
    const built = await openWarehouse(join(changed, "peelboard.duckdb"));
    await built.run(
      "update fact_grade set grade = 'Adequate' where force_id = 'cumbria' and round_id = 'peel-2016' and item_id = 'efficiency'",
    );
    built.close();
    const error = await check({ log: () => {}, warehouse: changed }).catch((failure: unknown) => failure);
    expect((error as CheckFailures).failures).toMatchObject([
      {
        check: "grade is of its scale",
        rows: [{ force_id: "cumbria", item_id: "efficiency", scale_id: "peel4", grade: "Adequate" }],
      },
    ]);
  });

  it("says how to build a warehouse where there is none", async () => {
    await expect(check({ log: () => {}, warehouse: join(folder.path, "none") })).rejects.toThrow(
      "npx peelboard load",
    );
  });
});
