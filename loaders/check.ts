import { join } from "node:path";
import { sqlFiles } from "./buildMarts.ts";
import { type Mart, readMarts } from "./mart.ts";
import { paths } from "./paths.ts";
import { openWarehouse, type Warehouse } from "./warehouse.ts";

/** A check that returned rows: the rows are what is wrong. */
export interface CheckFailure {
  readonly check: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const shownRows = 10;

/** Every failed check of a run, each with its first offending rows. */
export class CheckFailures extends Error {
  override readonly name = "CheckFailures";
  constructor(readonly failures: readonly CheckFailure[]) {
    super(
      [
        `${failures.length} ${failures.length === 1 ? "check" : "checks"} of the warehouse failed:`,
        ...failures.flatMap(({ check, rows }) => [
          `  ${check}: ${rows.length} offending ${rows.length === 1 ? "row" : "rows"}`,
          ...rows.slice(0, shownRows).map((row) => `    ${JSON.stringify(row)}`),
        ]),
      ].join("\n"),
    );
  }
}

/**
 * Checks the built warehouse again: what a load checks before it swaps the new one in.
 * @throws CheckFailures naming the offending rows.
 */
export async function check({
  log,
  warehouse: directory = paths.warehouse,
}: {
  readonly log: (line: string) => void;
  readonly warehouse?: string;
}): Promise<void> {
  const warehouse = await openWarehouse(join(directory, "peelboard.duckdb"), { readOnly: true });
  try {
    const count = await runChecks(warehouse, await readMarts());
    log(`${count} checks passed`);
  } finally {
    warehouse.close();
  }
}

/**
 * Runs the checks that every mart's .yml implies (key, empty cells, references, accepted values) and those in loaders/checks.
 * @returns how many ran.
 * @throws CheckFailures when any returns rows.
 */
export async function runChecks(warehouse: Warehouse, marts: readonly Mart[]): Promise<number> {
  const checks = [
    ...marts.flatMap(impliedChecks),
    ...(await sqlFiles(paths.checks)).map(({ name, sql }) => ({ check: name.replaceAll("_", " "), sql })),
  ];
  const failures: CheckFailure[] = [];
  for (const { check, sql } of checks) {
    const rows = await warehouse.rows<Record<string, unknown>>(sql);
    if (rows.length > 0) failures.push({ check, rows });
  }
  if (failures.length > 0) throw new CheckFailures(failures);
  return checks.length;
}

function impliedChecks({
  name,
  key,
  columns,
}: Mart): readonly { readonly check: string; readonly sql: string }[] {
  const columnList = key.join(", ");
  return [
    {
      check: `${name} has one row per ${columnList}`,
      sql: `select ${columnList}, count(*) as rows from ${name} group by ${columnList} having count(*) > 1`,
    },
    ...Object.entries(columns).flatMap(([column, { optional, references, accepts }]) => [
      ...(optional
        ? []
        : [
            {
              check: `${name}.${column} is never empty`,
              sql: `select * from ${name} where ${column} is null`,
            },
          ]),
      ...(references === undefined ? [] : [referenceCheck(name, column, references)]),
      ...(accepts === undefined ? [] : [acceptedCheck(name, column, accepts)]),
    ]),
  ];
}

function referenceCheck(
  name: string,
  column: string,
  references: string,
): { readonly check: string; readonly sql: string } {
  const [table, target] = references.split(".");
  return {
    check: `${name}.${column} is in ${references}`,
    sql: `select distinct ${column} from ${name} where ${column} is not null and ${column} not in (select ${target} from ${table})`,
  };
}

function acceptedCheck(
  name: string,
  column: string,
  accepts: readonly string[],
): { readonly check: string; readonly sql: string } {
  const list = accepts.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ");
  return {
    check: `${name}.${column} is an accepted value`,
    sql: `select distinct ${column} from ${name} where ${column} not in (${list})`,
  };
}
