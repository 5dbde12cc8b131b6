import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accepts, count, oneOf, text } from "../../../loaders/sources/column.ts";
import type { Publication } from "../../../loaders/sources/publication.ts";
import { readVolume } from "../../../loaders/sources/readVolume.ts";
import { openWarehouse, type Warehouse } from "../../../loaders/warehouse.ts";
import { publication } from "../../input/sources/publication.ts";
import { type Case, casesFolder, linesOf, readCases } from "./cases.ts";

let folder: string;
let parquet: string;
let warehouse: Warehouse;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "peelboard-volume-"));
  parquet = join(folder, "read.parquet");
  warehouse = await openWarehouse(":memory:");
});
afterAll(async () => {
  warehouse.close();
  await rm(folder, { recursive: true });
});

describe("readVolume(warehouse, sources, publication, parquet)", async () => {
  const cases = await readCases();
  it.each(cases)("reads $name as readFacts does, in the order of its key", async (case_: Case) => {
    const faults = await readVolume(warehouse, casesFolder, case_.publication, parquet);
    expect(linesOf(faults)).toBe(case_.faultLines);
    if (case_.rows === undefined) return;
    expect(await warehouse.rows(`select * from read_parquet('${parquet}')`)).toEqual(
      case_.rows.map(({ line: _, ...cells }) => cells),
    );
  });

  it("leaves no file behind when it refuses one", async () => {
    const path = "duplicate-key/input.csv";
    const own = await mkdtemp(join(folder, "refused-"));
    expect(
      await readVolume(warehouse, casesFolder, { ...publication, path }, join(own, "x.parquet")),
    ).toHaveLength(2);
    expect(await readdir(own)).toEqual([]);
  });

  it("writes the types of the columns", async () => {
    await readVolume(warehouse, casesFolder, { ...publication, path: "accepted-rows/input.csv" }, parquet);
    const described = await warehouse.rows<{ column_name: string; column_type: string }>(
      `select column_name, column_type from (describe select * from read_parquet('${parquet}'))`,
    );
    expect(described.map(({ column_type }) => column_type)).toEqual(
      Object.values(publication.columns).map(({ type }) => type),
    );
  });

  it("throws what is no fault of the file", async () => {
    const path = "accepted-rows/input.csv";
    await expect(
      readVolume(warehouse, casesFolder, { ...publication, path }, join(folder, "absent", "x.parquet")),
    ).rejects.toThrow("absent");
  });
});

describe("readVolume, with many rows and more than one thread", () => {
  const many: Publication = {
    path: "many.csv",
    table: "test__many",
    reader: "volume",
    columns: {
      area: oneOf(
        "area",
        Array.from({ length: 60 }, (_, n) => `area ${n}`),
      ),
      number: count("number"),
    },
    key: ["area", "number"],
  };
  const rowOf = (n: number): string => `area ${n % 60},${n}\n`;
  const write = (rows: readonly string[]): Promise<void> =>
    writeFile(join(folder, many.path), `area,number\n${rows.join("")}`);
  const numbers = Array.from({ length: 300_000 }, (_, n) => n);

  it("puts rows that are out of order into the order of the key, all of them", async () => {
    await write(numbers.map(rowOf));
    expect(await readVolume(warehouse, folder, many, parquet)).toEqual([]);
    const [found] = await warehouse.rows<{ rows: number; total: number; breaks: number }>(
      `select count(*) as rows, sum(number)::double as total, count(*) filter (not (area, number) > before) as breaks
       from (select *, lag((area, number)) over (order by file_row_number) as before
             from read_parquet('${parquet}', file_row_number = true))`,
    );
    expect(found).toEqual({ rows: 300_000, total: (300_000 * 299_999) / 2, breaks: 0 });
  });

  it("finds the two rows of one key wherever they lie", async () => {
    await write([...numbers.map(rowOf), rowOf(3)]);
    expect(linesOf(await readVolume(warehouse, folder, many, parquet))).toBe(
      'duplicate key: "area 3 | 3" (many.csv, row 300002, column area, number; expected one row for it; row 5 has it already)\n',
    );
  });

  it("stops at a thousand faults and says so first", async () => {
    await write(numbers.map((n) => `area ${n % 60},x${n}\n`));
    const faults = await readVolume(warehouse, folder, many, parquet);
    expect(faults).toHaveLength(1_001);
    expect(linesOf(faults.slice(0, 1))).toBe(
      "reading stopped (many.csv, row 1001; expected fewer faults than the 1000 found so far, listed here)\n",
    );
  });
});

describe("readVolume against accepts(column, cell)", () => {
  const { force, month, offences, revision, rate } = publication.columns;
  const columns = { force, month, offences, revision, rate, nothing: oneOf("nothing", []) };
  const quotes = oneOf("name", ["it's", 'a "b"']);
  const cells = {
    force: ["kent", "Kent", "kent ", "kent\u00a0", "KENT", "0", "1"],
    month: [
      "2019-02-28",
      "2020-02-29",
      "2019-02-29",
      "0001-01-01",
      "9999-12-31",
      "-001-01-01",
      "20190228",
      "epoch",
    ],
    offences: [
      "0",
      "-0",
      "00",
      "1",
      "2147483647",
      "2147483648",
      "-1",
      "1.5",
      "1.",
      "1e1",
      "\t1",
      "١",
      "true",
    ],
    revision: ["-2147483648", "-2147483649", "-1", "--1", "- 1", "+1"],
    rate: ["0", "1", "007", "1.25", "-0", "1e308", "1e309", "1e-400", "1E5", "Infinity", "NaN", "1,5", "0x1"],
    nothing: ["a"],
  };
  const pairs = Object.entries(columns).flatMap(([name, column]) =>
    column === undefined ? [] : (cells[name as keyof typeof cells] ?? []).map((cell) => ({ column, cell })),
  );
  const all = [
    ...pairs,
    ...["it's", 'a "b"', "its"].map((cell) => ({ column: quotes, cell })),
    ...["a.b", "ab"].map((cell) => ({ column: text({ noun: "text", pattern: "a[.]b|it's" }), cell })),
  ];
  it.each(all)("agrees on $cell as $column.noun", async ({ column, cell }) => {
    const one: Publication = {
      path: "one.csv",
      table: "t",
      reader: "volume",
      columns: { it: column },
      key: ["it"],
    };
    await writeFile(join(folder, one.path), `it\n"${cell.replaceAll('"', '""')}"\n`);
    const faults = await readVolume(warehouse, folder, one, parquet);
    expect(faults.length === 0).toBe(accepts(column, cell));
    expect(existsSync(parquet)).toBe(faults.length === 0);
  });
});
