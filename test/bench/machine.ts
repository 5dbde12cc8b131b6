import { readFile } from "node:fs/promises";
import { arch, cpus, platform, totalmem } from "node:os";
import { join } from "node:path";
import { paths } from "../../loaders/paths.ts";
import { openWarehouse } from "../../loaders/warehouse.ts";

/** The machine and the versions that the figures belong to, as one line. */
export async function machine(): Promise<string> {
  const warehouse = await openWarehouse(":memory:");
  try {
    const [duckdb] = await warehouse.rows<{ version: string }>("select version() as version");
    const processors = cpus();
    return [
      `${processors[0]?.model ?? "unknown processor"} (${platform()} ${arch()})`,
      `${processors.length} cores`,
      `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
      `Node ${process.version}`,
      `DuckDB ${duckdb?.version} (node-api ${await versionOf("@duckdb/node-api")})`,
      `Framework ${await versionOf("@observablehq/framework")}`,
    ].join(", ");
  } finally {
    warehouse.close();
  }
}

async function versionOf(name: string): Promise<string> {
  const text = await readFile(join(paths.root, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
