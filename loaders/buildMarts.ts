import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mart } from "./mart.ts";
import { paths } from "./paths.ts";
import { type Warehouse, WarehouseError } from "./warehouse.ts";

/** Grades in one ordered type, best first within every scale, so that `order by grade` is right in any tool. */
const gradeLabels = [
  "Outstanding",
  "Excellent",
  "Good",
  "Adequate",
  "Fair",
  "Requires improvement",
  "Poor",
  "Inadequate",
];

/**
 * Makes staging views, then every mart as a table with the columns that its .yml names, then the flat views.
 * @throws WarehouseError naming the SQL file.
 */
export async function buildMarts(warehouse: Warehouse, marts: readonly Mart[]): Promise<void> {
  await warehouse.run(
    `attach ':memory:' as staging; create type grade_label as enum (${gradeLabels.map((grade) => `'${grade}'`).join(", ")})`,
  );
  for (const { name, sql } of await sqlFiles(paths.staging)) {
    await named(`loaders/staging/${name}.sql`, () => warehouse.run(`create view staging.${name} as ${sql}`));
  }
  for (const { name, sql, columns, key } of marts) {
    const order = key.map((column) => `"${column}"`).join(", ");
    const selected = Object.keys(columns)
      .map((column) => `"${column}"`)
      .join(", ");
    await named(`loaders/marts/${name}.sql`, () =>
      warehouse.run(`create table ${name} as select ${selected} from (${sql}\n) order by ${order}`),
    );
    const [written] = await warehouse.rows<{ count: number }>(
      `select count(*) as count from (describe (${sql}\n))`,
    );
    if (written?.count !== Object.keys(columns).length) {
      throw new WarehouseError(
        `loaders/marts/${name}.yml describes ${Object.keys(columns).length} columns and ${name}.sql selects ${written?.count}; describe each of them`,
      );
    }
  }
  for (const { name, sql } of await sqlFiles(paths.views)) {
    await named(`loaders/views/${name}.sql`, () => warehouse.run(`create view ${name} as ${sql}`));
  }
}

/** The SQL files of a folder by name. */
export async function sqlFiles(
  directory: string,
): Promise<readonly { readonly name: string; readonly sql: string }[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith(".sql")).toSorted();
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -4),
      sql: await readFile(join(directory, file), "utf8"),
    })),
  );
}

async function named(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new WarehouseError(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
