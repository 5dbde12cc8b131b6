import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keepReviewed, reviewedCsv } from "../../../loaders/documents/keepReviewed.ts";
import { reviewedColumns } from "../../../loaders/documents/proposal.ts";
import { readReviewed, reviewedPath } from "../../../loaders/documents/reviewed.ts";
import { readReviewedFile } from "../../../loaders/documents/reviewedFile.ts";
import type { ReviewedRow } from "../../../loaders/documents/reviewedRow.ts";
import { type RoundVocabulary, roundsOfSources } from "../../../loaders/documents/roundVocabulary.ts";
import { guarded, unguarded } from "../../../loaders/documents/spreadsheetCell.ts";
import { paths } from "../../../loaders/paths.ts";
import { faultLine } from "../../../loaders/sources/fault.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";
import { unarmed } from "../../../src/tables/csv.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { accepted, row, someNames, withoutColumns } from "./reviewedRows.ts";

let folder: TemporaryFolder;
let rounds: RoundVocabulary;

beforeAll(async () => {
  folder = await temporaryFolder();
  rounds = await roundsOfSources(paths.sources);
});
afterAll(() => folder.remove());
beforeEach(async () => {
  await rm(join(folder.path, "local"), { recursive: true, force: true });
  await mkdir(join(folder.path, "local"));
});

const path = (): string => join(folder.path, reviewedPath);
const read = () => readReviewed(folder.path, someNames, rounds);
const keep = (...rows: readonly ReviewedRow[]) => keepReviewed(folder.path, rows, someNames, rounds);
/** Writes the file as a person would, with cells of one row changed, and says what is wrong with it. */
async function faultsWith(...changes: readonly Partial<Record<keyof ReviewedRow, string>>[]) {
  const cells = changes.map((change) => ({ ...row(), ...change }) as unknown as ReviewedRow);
  await writeFile(path(), reviewedCsv(cells));
  return (await read()).faults.map(faultLine);
}

describe("readReviewed(data, names, rounds)", () => {
  it("finds nothing where there is no file", async () => {
    expect(await read()).toEqual({ isPresent: false, rows: [], faults: [] });
  });

  it("reads back what was kept: formulas, quotes, commas, apostrophes and what spreadsheets rewrite", async () => {
    const awkward = [
      "=1+1",
      "+44",
      "-5",
      "@SUM(A1)",
      "'=already",
      "''-twice",
      "'quoted'",
      'say "no", then',
      "2007-10",
      "123456789012",
      "12e4567",
      "1/2",
      "007",
      "true",
      "<b>x</b>",
      "'; drop table fact_grade; --",
      "ﬁ ’ – £",
    ];
    const rows = awkward.map((comment, index) =>
      row({ proposal_id: `p${index + 10}`, comment, published_on: "2007-10" }),
    );
    await keep(...rows);
    const found = await read();
    expect(found.faults).toEqual([]);
    expect(found.rows.map((placed) => placed.row)).toEqual(rows);
    expect(found.rows.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
  });

  const baseline = {
    round: "HMIC baseline 2006",
    item: "Protecting vulnerable people",
    label: "Fair",
  } as const;

  it("reads back a direction of travel", async () => {
    const rows = [row({ ...baseline, direction: "Improved" }), row({ ...baseline, proposal_id: "t" })];
    await keep(...rows);
    expect((await read()).rows.map((placed) => placed.row)).toEqual(rows);
  });

  it("reads a file that was written before there were directions, and gives it the column when it is written", async () => {
    const rows = [row(accepted), row({ proposal_id: "t", item: "Preventing crime", comment: 'a "b", c' })];
    const former = withoutColumns(reviewedCsv(rows), "direction", "same_as");
    await writeFile(path(), former);
    const found = await read();
    expect(found.faults).toEqual([]);
    expect(found.rows.map((placed) => placed.row)).toEqual(rows);
    await keep(row({ ...baseline, proposal_id: "u", direction: "Stable" }));
    const [header, ...lines] = (await readFile(path(), "utf8")).trim().split("\r\n");
    expect(header).toBe(reviewedColumns.join(","));
    expect(lines.map((line) => line.split(",")[7]).toSorted()).toEqual(["", "", "Stable"]);
    expect((await read()).faults).toEqual([]);
  });

  it("reads a file that was written before findings were compared with those held, and keeps what is the same as one", async () => {
    const finding = row({ kind: "recommendation", round: null, item: "Custody", label: "Review custody" });
    await writeFile(path(), withoutColumns(reviewedCsv([finding]), "same_as"));
    expect(await read()).toMatchObject({ faults: [], rows: [{ row: finding }] });
    const same = { ...finding, same_as: "peel-2018-19-cumbria-afi1" };
    await keep(same);
    expect((await read()).rows.map((placed) => placed.row)).toEqual([same]);
  });

  it("names the place of a fault in such a file too, and asks for the header of today where it is neither", async () => {
    const former = withoutColumns(
      reviewedCsv([row({ ...accepted, decided_by: "" } as Partial<ReviewedRow>)]),
      "direction",
      "same_as",
    );
    await writeFile(path(), former);
    expect((await read()).faults.map(faultLine)).toEqual([
      `accepted by nobody (${reviewedPath}, row 2, column decided_by; expected the name of the person who accepted it)`,
    ]);
    await writeFile(path(), former.replace(",label,number,", ",number,label,"));
    expect((await read()).faults).toMatchObject([
      { problem: "wrong header", expected: reviewedColumns.join(",") },
    ]);
  });

  it("takes forces and items by any of their names, and days as a British spreadsheet writes them", async () => {
    await writeFile(
      path(),
      reviewedCsv([
        {
          ...row(accepted),
          force_id: "Surrey Police",
          round: "2018/19",
          item: "Effectiveness 1: preventing crime and anti-social behaviour",
          label: "Good",
          decided_on: "1/12/2026",
          published_on: "02/05/2019",
        },
      ]),
    );
    const found = await read();
    expect(found.faults).toEqual([]);
    expect(found.rows[0]?.row).toMatchObject({
      force_id: "surrey",
      item: "Effectiveness Q1 preventing crime & ASB",
      decided_on: "2026-12-01",
      published_on: "2019-05-02",
    });
  });

  it.each<readonly [string, Partial<Record<keyof ReviewedRow, string>>, string]>([
    [
      "decision",
      { decision: "yes" },
      `unknown decision: "yes" (${reviewedPath}, row 2, column decision; expected accepted, refused, undecided)`,
    ],
    [
      "kind",
      { kind: "grades" },
      `unknown kind: "grades" (${reviewedPath}, row 2, column kind; expected grade, national count,`,
    ],
    [
      "force",
      { force_id: "Surey" },
      `unknown force: "Surey" (${reviewedPath}, row 2, column force_id; expected a force's id`,
    ],
    [
      "round",
      { round: "2022" },
      `unknown round: "2022" (${reviewedPath}, row 2, column round; expected PPA 2005/06`,
    ],
    [
      "item",
      { item: "Effectiveness" },
      `item not of its round: "Effectiveness" (${reviewedPath}, row 2, column item; expected one of Preventing crime;`,
    ],
    [
      "grade",
      { label: "Fair" },
      `grade not of the round's scale: "Fair" (${reviewedPath}, row 2, column label; expected Outstanding, Good, Adequate, Requires improvement, Inadequate)`,
    ],
    [
      "direction",
      { direction: "Up" },
      `unknown direction: "Up" (${reviewedPath}, row 2, column direction; expected Improved, Stable, Deteriorated or an empty cell)`,
    ],
    [
      "direction of a round without one",
      { direction: "Stable" },
      `direction in a round without one: "Stable" (${reviewedPath}, row 2, column direction; expected an empty cell: of the rounds only PPA 2005/06 (published 24 Oct 2006), HMIC baseline 2006, PPA 2006/07 (published Oct 2007), 2007 stated a direction of travel)`,
    ],
    [
      "direction of what is no grade",
      { kind: "caseload", label: "high", direction: "Stable" },
      `direction of a caseload: "Stable" (${reviewedPath}, row 2, column direction; expected an empty cell: only a grade has a direction of travel)`,
    ],
    [
      "same finding",
      { same_as: "peel-2018-19-cumbria-afi1" },
      `grade called the same as a finding: "peel-2018-19-cumbria-afi1" (${reviewedPath}, row 2, column same_as; expected an empty cell: only a recommendation,`,
    ],
    [
      "value",
      { value: "7.5" },
      `bad value: "7.5" (${reviewedPath}, row 2, column value; expected a whole number of at least 0 or an empty cell)`,
    ],
    [
      "date",
      { decided_on: "Oct-07" },
      `bad date of the decision: "Oct-07" (${reviewedPath}, row 2, column decided_on; expected a date such as 2019-05-02 or an empty cell)`,
    ],
    [
      "address",
      { address: "javascript:alert(1)" },
      `bad address: "javascript:alert(1)" (${reviewedPath}, row 2, column address;`,
    ],
    ["place", { place: "" }, `missing place: "" (${reviewedPath}, row 2, column place;`],
    [
      "reviewer",
      { ...accepted, decided_by: "" },
      `accepted by nobody (${reviewedPath}, row 2, column decided_by; expected the name of the person who accepted it)`,
    ],
    [
      "day",
      { ...accepted, decided_on: "" },
      `accepted on no day (${reviewedPath}, row 2, column decided_on;`,
    ],
    [
      "needed cell",
      { ...accepted, round: "" },
      `accepted without round (${reviewedPath}, row 2, column round; expected what the document says: a grade cannot do without it;`,
    ],
    [
      "count of forces",
      { kind: "national count", value: "44" },
      `too many forces: "44" (${reviewedPath}, row 2, column value; expected at most 43`,
    ],
    [
      "risk",
      { kind: "caseload", label: "highest" },
      `unknown risk: "highest" (${reviewedPath}, row 2, column label; expected very high, high, medium, low)`,
    ],
    [
      "publication date",
      { kind: "inspection published", label: "May 2019" },
      `unknown publication date: "May 2019" (${reviewedPath}, row 2, column label;`,
    ],
  ])("names a bad %s with row, column, value and what was expected", async (_, change, message) => {
    const [fault, ...others] = await faultsWith(change);
    expect(fault?.startsWith(message) ? message : fault).toBe(message);
    expect(others).toEqual([]);
  });

  it("tells all the faults of a file at once, in the order of its rows", async () => {
    const faults = await faultsWith(
      { label: "Fair" },
      { proposal_id: "b", round: "1999" },
      { proposal_id: "c", decision: "no", kind: "x" },
    );
    expect(faults.map((line) => line.replace(/ \(.*/, ""))).toEqual([
      `grade not of the round's scale: "Fair"`,
      'unknown round: "1999"',
      'unknown decision: "no"',
      'unknown kind: "x"',
    ]);
  });

  it("refuses a proposal that stands twice, another header, and a file that is not UTF-8", async () => {
    expect(await faultsWith({}, {})).toEqual([
      `duplicate key: "surrey-resources" (${reviewedPath}, row 3, column proposal_id; expected one row for it; row 2 has it already)`,
    ]);
    await writeFile(path(), "proposal_id;decision\r\n");
    expect((await read()).faults.map(({ problem }) => problem)).toEqual(["wrong header"]);
    await writeFile(path(), Buffer.from(reviewedCsv([row({ comment: "caf\u00e9" })]), "latin1"));
    expect((await read()).faults.map(({ problem }) => problem)).toContain("wrong header");
    await writeFile(
      path(),
      Buffer.from(reviewedCsv([row({ comment: "caf\u00e9" })]).replace("\uFEFF", ""), "latin1"),
    );
    expect((await read()).faults.map(({ problem, column }) => [problem, column])).toEqual([
      ["not UTF-8", "comment"],
    ]);
  });

  it("refuses a folder of that name, and a file beyond all measure, without reading it", async () => {
    await mkdir(path());
    expect((await read()).faults.map(({ problem }) => problem)).toEqual(["not a file"]);
    await rm(path(), { recursive: true });
    await writeFile(path(), "");
    await truncate(path(), 51_000_000);
    expect((await read()).faults.map(({ problem }) => problem)).toEqual(["too large"]);
  });

  it("refuses two accepted rows that say different things about one cell, and lets two that agree, or of which one is refused", async () => {
    const other = { ...accepted, proposal_id: "other", document: "other.pdf" };
    expect(await faultsWith({ ...accepted }, { ...other, label: "Good" })).toEqual([
      `two accepted rows contradict each other: "Good" (${reviewedPath}, row 3, column label; expected "Adequate" as row 2 says of the same grade, or one of the two refused)`,
    ]);
    expect(await faultsWith({ ...accepted }, other)).toEqual([]);
    expect(await faultsWith({ ...accepted }, { ...other, label: "Good", decision: "refused" })).toEqual([]);
    // A row without a direction agrees with either of two, which do not agree with each other.
    const fair = { ...accepted, ...baseline };
    expect(
      await faultsWith(
        { ...fair, proposal_id: "a" },
        { ...fair, proposal_id: "b", direction: "Improved" },
        { ...fair, proposal_id: "c", direction: "Stable" },
        { ...fair, proposal_id: "d" },
      ),
    ).toEqual([
      `two accepted rows contradict each other: "Stable" (${reviewedPath}, row 4, column direction; expected "Improved" as row 3 says of the same grade, or one of the two refused)`,
    ]);
    // The force is the same under another name.
    expect(
      await faultsWith({ ...accepted }, { ...other, force_id: "Surrey Police", label: "Good" }),
    ).toHaveLength(1);
  });
});

describe("guarded(text)", () => {
  it("guards all that the tables of the site guard, in the same way", () => {
    for (const text of ["=1", "+1", "-1", "@a", "\tx", "\rx", "plain", "12", "", "2018/19", "2023-25"])
      expect(guarded(text)).toBe(unarmed(text));
  });

  it("is undone by unguarded, whatever the text", () => {
    for (const text of [
      "=1",
      "'=1",
      "''=1",
      "'",
      "''",
      "'a",
      "2007-10",
      "'2007-10",
      "2007-13",
      "2026-11-21",
      "1234567890123456",
    ])
      expect(unguarded(guarded(text))).toBe(text);
  });
});

describe("keepReviewed(data, rows, names, rounds)", () => {
  it("gives the same bytes in whatever order rows were decided, and leaves no other file behind", async () => {
    const rows = [
      row({ proposal_id: "c", item: "Preventing crime" }),
      row({ proposal_id: "a" }),
      row({ proposal_id: "b", document: "another.pdf" }),
    ];
    await keep(...rows);
    const once = await readFile(path(), "utf8");
    await rm(path());
    for (const one of rows.toReversed()) await keep(one);
    expect(await readFile(path(), "utf8")).toBe(once);
    expect(await readdir(join(folder.path, "local"))).toEqual(["reviewed.csv"]);
    expect(once.startsWith(`\uFEFF${reviewedColumns.join(",")}\r\n`)).toBe(true);
    expect(once.endsWith("\r\n")).toBe(true);
  });

  it("puts a row in the place of the one with its id, and keeps what somebody wrote into the file meanwhile", async () => {
    await keep(row(), row({ proposal_id: "b", item: "Preventing crime" }));
    await writeFile(path(), (await readFile(path(), "utf8")).replace("b,undecided", "b,refused"));
    const kept = await keep(row(accepted));
    expect(kept.map(({ proposal_id, decision }) => [proposal_id, decision])).toEqual([
      ["surrey-resources", "accepted"],
      ["b", "refused"],
    ]);
  });

  it("refuses to write what could not be read again, and to write over a file with faults: it stays as it is", async () => {
    await keep(row());
    const before = await readFile(path(), "utf8");
    await expect(keep(row({ label: "Fair" }))).rejects.toThrow("grade not of the round's scale");
    await expect(
      keep(row({ proposal_id: "b", comment: "x" }), row({ proposal_id: "c", force_id: "nowhere" })),
    ).rejects.toThrow("unknown force");
    expect(await readFile(path(), "utf8")).toBe(before);
    await writeFile(path(), "rubbish\n");
    await expect(keep(row())).rejects.toThrow("wrong header");
    expect(await readFile(path(), "utf8")).toBe("rubbish\n");
  });
});

describe("readReviewedFile(warehouse, data, names, embargo)", () => {
  async function tableOf(embargo: Parameters<typeof readReviewedFile>[3] = {}) {
    const warehouse = await openWarehouse(":memory:");
    try {
      await warehouse.run("attach ':memory:' as raw");
      const source = (file: string): string => join(paths.sources, `peelboard/${file}.csv`);
      for (const file of ["rounds", "round_items"])
        await warehouse.run(
          `create table raw.peelboard__${file} as from read_csv('${source(file)}', all_varchar = true)`,
        );
      const found = await readReviewedFile(warehouse, folder.path, someNames, embargo);
      const rows = await warehouse.rows<{
        source_row: number;
        source_id: string;
        decision: string;
        label: string;
      }>("select source_row, source_id, decision, label from raw.local__reviewed order by source_row");
      return { found, rows };
    } finally {
      warehouse.close();
    }
  }

  it("makes an empty table without a file", async () => {
    const { found, rows } = await tableOf();
    expect(rows).toEqual([]);
    expect(found).toMatchObject({ isPresent: false, sha256: null, accepted: 0, faults: [] });
  });

  it("makes a table with the line and the source of each row, and counts the decisions", async () => {
    await keep(
      row(accepted),
      row({ proposal_id: "b", item: "Preventing crime" }),
      row({ ...accepted, proposal_id: "c", item: "Managing offenders", decision: "refused" }),
    );
    const { found, rows } = await tableOf();
    expect(rows).toEqual([
      { source_row: 2, source_id: "local/reviewed", decision: "accepted", label: "Adequate" },
      { source_row: 3, source_id: "local/reviewed", decision: "refused", label: "Adequate" },
      { source_row: 4, source_id: "local/reviewed", decision: "undecided", label: "Adequate" },
    ]);
    expect(found).toMatchObject({ isPresent: true, accepted: 1, refused: 1, undecided: 1, embargoed: 0 });
  });

  it("leaves out accepted rows until the day their embargo names, and all of them without a day to go by", async () => {
    await keep(row({ ...accepted, embargo_until: "2026-12-01" }));
    for (const [embargo, count] of [
      [{}, 0],
      [{ today: "2026-11-30" }, 0],
      [{ today: "2026-12-01" }, 1],
      [{ isPrivate: true }, 1],
    ] as const) {
      const { found, rows } = await tableOf(embargo);
      expect(rows).toHaveLength(count);
      expect([found.accepted, found.embargoed]).toEqual([count, 1 - count]);
    }
  });

  it("makes an empty table of a file with faults, and tells them", async () => {
    await faultsWith({ ...accepted }, { proposal_id: "b", label: "Fair" });
    const { found, rows } = await tableOf();
    expect(rows).toEqual([]);
    expect(found.faults.map(({ problem, row: line }) => [problem, line])).toEqual([
      ["grade not of the round's scale", 3],
    ]);
  });
});
