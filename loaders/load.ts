import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildMarts } from "./buildMarts.ts";
import { runChecks } from "./check.ts";
import { exportTables } from "./exportTables.ts";
import { farFigures } from "./farFigures.ts";
import { beginBuild, installBuild } from "./installation.ts";
import { readMarts } from "./mart.ts";
import { paths } from "./paths.ts";
import type { OwnDataOptions, OwnSource } from "./readOwnData.ts";
import { readSources } from "./readSources.ts";
import { openWarehouse } from "./warehouse.ts";

/** `isPrivate` reads what is under embargo too; without `today` every embargo holds. */
export interface LoadOptions extends OwnDataOptions {
  readonly log: (line: string) => void;
  /** The folder of sources; data/sources.json lies beside it. */
  readonly sources?: string;
  /** The folder to build. */
  readonly warehouse?: string;
  /** Called when the new warehouse is complete and checked, before it takes the old one's place; if it fails, nothing changes. */
  readonly beforeSwap?: () => Promise<void>;
}

/**
 * Builds the warehouse from the sources: a DuckDB file, a Parquet file per table and manifest.json, swapped in whole.
 * Whatever goes wrong, the warehouse that was there stays as it was.
 * @throws SourceFaults when a source is not as declared, CheckFailures when the tables do not hold together.
 */
export async function load({
  log,
  sources = paths.sources,
  warehouse: target = paths.warehouse,
  beforeSwap,
  ...own
}: LoadOptions): Promise<void> {
  const build = await beginBuild(target);
  try {
    const warehouse = await openWarehouse(join(build.directory, "peelboard.duckdb"));
    try {
      log("[1/5] reading and checking the sources");
      const manifest = await readSources(warehouse, sources, join(build.directory, "raw"), own);
      for (const line of ownLines(manifest)) log(line);
      log("[2/5] staging and marts");
      const marts = await readMarts();
      await buildMarts(warehouse, marts);
      for (const line of await farFigures(warehouse)) log(line);
      log("[3/5] checking the tables");
      await runChecks(warehouse, marts);
      log("[4/5] writing Parquet and the manifest");
      await exportTables(warehouse, marts, manifest, build.directory);
    } finally {
      warehouse.close();
    }
    await rm(join(build.directory, "raw"), { recursive: true });
    log("[5/5] swapping the new warehouse in");
    await beforeSwap?.();
    await installBuild(build);
  } finally {
    await build.release();
  }
}

/** What was read of the office's own files, and what an embargo kept out, or let in. */
function ownLines({
  local,
  isPrivate,
}: {
  readonly local: readonly OwnSource[];
  readonly isPrivate: boolean;
}): readonly string[] {
  const rows = (count: number): string => `${count} ${count === 1 ? "row" : "rows"}`;
  const isTable = ({ source_id }: OwnSource): boolean => source_id.startsWith("local/published/");
  const tables = local.filter(isTable).length;
  const files = local.filter((source) => !isTable(source));
  const ofFiles = files.map(({ path, rowCount, embargoed, unfilled }) => {
    const left = [
      ...(embargoed > 0
        ? [`${rows(embargoed)} ${embargoed === 1 ? "is" : "are"} under embargo and left out`]
        : []),
      ...(unfilled > 0 ? [`${rows(unfilled)} not filled in or not decided`] : []),
    ];
    return `${path}: ${[`${rows(rowCount)} read`, ...left].join("; ")}`;
  });
  const read = [
    ...ofFiles,
    ...(tables === 0 ? [] : [`${tables} ${tables === 1 ? "table" : "tables"} that you added`]),
  ];
  return isPrivate
    ? [
        ...read,
        "private load: figures under embargo are in this warehouse; no site and no pack is made of it for others",
      ]
    : read;
}
