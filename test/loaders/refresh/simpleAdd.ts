import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { addedFigureColumns } from "../../../loaders/added/addedTable.ts";
import type { StoredTable } from "../../../loaders/added/storedTable.ts";
import type { AddFetched } from "../../../loaders/refresh/refreshSource.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import { fileHash } from "../../../loaders/sources/manifest.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";

/** A layout that no description fits, as loaders/layouts tells it. */
class UnknownLayout extends Error {
  override readonly name = "UnknownLayout";
}

/** A CSV file of "area,period,value", with its edition and layout in its first line. */
export const publishedFile = (
  rows: readonly (readonly [string, number])[],
  { edition = "March 2020", layout = "officers" } = {},
): Buffer =>
  Buffer.from(`${edition},${layout},\n${rows.map(([area, value]) => `${area},2020,${value}`).join("\n")}\n`);

/**
 * Adds a file of `publishedFile` to the store as the real add does, without loading a warehouse: that takes seconds, and what
 * is tested here is what refresh makes of it. A negative value is a fault, the layout "strange" is unknown.
 */
export const simpleAdd =
  (data: string, today: string): AddFetched =>
  async ({ path, address }) => {
    const [head = "", ...lines] = (await readFile(path, "utf8")).trim().split("\n");
    const [edition = "", layout = ""] = head.split(",");
    if (layout === "strange") throw new UnknownLayout("no layout describes this table; 3 columns were found");
    const rows = lines.map((line) => line.split(","));
    const faults = rows.flatMap(([, , value = ""], index) =>
      value.startsWith("-")
        ? [
            {
              problem: "negative count",
              file: basename(path),
              row: index + 2,
              column: "value",
              value,
              expected: "0 or more",
            },
          ]
        : [],
    );
    if (faults.length > 0) throw new SourceFaults(faults);
    const id = `officers-${createHash("sha256").update(edition).digest("hex").slice(0, 6)}`;
    const store = join(data, "local/published");
    const staged = join(store, `.adding-${id}`);
    await mkdir(staged, { recursive: true });
    await copyFile(path, join(staged, basename(path)));
    const figures = join(staged, "figures.parquet");
    const warehouse = await openWarehouse(":memory:");
    try {
      const values = rows.map(
        ([area = "", period = "", value = ""], index): Record<string, string> => ({
          area_id: `'${area}'`,
          area_label: `'${area}'`,
          measure_id: "'officers'",
          measure_name: "'Officers'",
          unit: "'officers'",
          period: `'${period}'`,
          value,
          sheet: "''",
          source_row: `${index + 2}`,
        }),
      );
      const selects = values.map(
        (row) =>
          `select ${Object.entries(addedFigureColumns)
            .map(([column, type]) => `${row[column] ?? "null"}::${type} as ${column}`)
            .join(", ")}`,
      );
      await warehouse.run(`copy (${selects.join(" union all ")}) to '${figures}' (format parquet)`);
    } finally {
      warehouse.close();
    }
    const table: StoredTable = {
      ...{
        id,
        file: basename(path),
        sha256: await fileHash(path),
        bytes: 1,
        added_on: today,
        address,
        layout,
        edition,
      },
      ...{ licence: "none", title: "Officers", publisher: "Home Office", published_on: "2020-07-30" },
      ...{ rowsRead: rows.length, figures: rows.length, totals: [], passedOver: [], notes: [] },
      figures_sha256: await fileHash(figures),
    };
    await writeFile(join(staged, "added.json"), JSON.stringify(table));
    await rm(join(store, id), { recursive: true, force: true });
    await rename(staged, join(store, id));
    return table;
  };
