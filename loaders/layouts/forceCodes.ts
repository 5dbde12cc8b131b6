import { join } from "node:path";
import { paths } from "../paths.ts";
import { literal } from "../sources/columnSql.ts";
import type { Warehouse } from "../warehouse.ts";

/** The code of the Office for National Statistics of every force, by the force's id. */
export type ForceCodes = ReadonlyMap<string, string>;

/** Reads the codes that Peelboard holds, so that codes of a file can be compared with them. */
export async function forceCodes(warehouse: Warehouse): Promise<ForceCodes> {
  const file = join(paths.sources, "ons/forces.csv");
  const rows = await warehouse.rows<{ force_slug: string; force_code: string }>(
    `select force_slug, force_code from read_csv(${literal(file)}, all_varchar = true, header = true)`,
  );
  return new Map(rows.map(({ force_slug, force_code }) => [force_slug, force_code]));
}
