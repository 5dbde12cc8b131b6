import { createHash } from "node:crypto";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addedFigureColumns } from "../../../loaders/added/addedTable.ts";
import { storeOf } from "../../../loaders/added/store.ts";
import type { StoredTable } from "../../../loaders/added/storedTable.ts";
import { fileHash } from "../../../loaders/sources/manifest.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";

/** A figure of a made-up table; what is left out is as in most of them. */
export type FixtureFigure = Partial<
  Readonly<Record<keyof typeof addedFigureColumns, string | number | null>>
>;

const usual: Readonly<Record<keyof typeof addedFigureColumns, string | number | null>> = {
  area_id: "cumbria",
  area_label: "Cumbria",
  measure_id: "police-officer-headcount",
  measure_name: "Police officers",
  unit: "people",
  decimals: 0,
  category: null,
  period: "31 March 2022",
  period_end: "2022-03-31",
  value: 1,
  absence: null,
  sheet: "H1",
  source_row: 5,
  locator: "sheet H1, row 5",
  note: null,
};

/** Writes a figures.parquet. */
export async function writeFigures(path: string, figures: readonly FixtureFigure[]): Promise<void> {
  const warehouse = await openWarehouse(":memory:");
  const columns = Object.entries(addedFigureColumns).map(([name, type]) => `${name} ${type}`);
  await warehouse.run(`create table figures (${columns.join(", ")})`);
  for (const figure of figures) {
    const row = { ...usual, ...figure };
    await warehouse.run(
      `insert into figures values (${Object.keys(addedFigureColumns)
        .map((name) => `$${name}`)
        .join(", ")})`,
      row,
    );
  }
  await warehouse.run(`copy figures to '${path.replaceAll("'", "''")}' (format parquet)`);
  warehouse.close();
}

export interface Fixture {
  readonly id: string;
  readonly text?: string;
  readonly figures?: readonly FixtureFigure[];
  readonly described?: Partial<StoredTable>;
}

/** Writes a folder as an add leaves it. */
export async function writeTable(
  folder: string,
  { id, text = "a file\n", figures = [{}], described = {} }: Fixture,
): Promise<StoredTable> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "table.csv"), text);
  const parquet = join(folder, "figures.parquet");
  await writeFigures(parquet, figures);
  const table: StoredTable = {
    id,
    file: "table.csv",
    sha256: createHash("sha256").update(text).digest("hex"),
    bytes: (await stat(join(folder, "table.csv"))).size,
    added_on: "2026-11-21",
    address: null,
    licence: "as its own source states; not checked",
    layout: "a-layout",
    title: "A table",
    publisher: "A publisher",
    edition: null,
    published_on: null,
    rowsRead: figures.length,
    figures: figures.length,
    totals: [],
    passedOver: [],
    notes: [],
    figures_sha256: await fileHash(parquet),
    ...described,
  };
  await writeFile(join(folder, "added.json"), JSON.stringify(table));
  return table;
}

/** A table in the store of a data folder. */
export const storeTable = (data: string, fixture: Fixture): Promise<StoredTable> =>
  writeTable(join(storeOf(data), fixture.id), fixture);
