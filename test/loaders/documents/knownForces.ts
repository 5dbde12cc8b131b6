import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { paths } from "../../../loaders/paths.ts";

export type Row = Readonly<Record<string, string>>;

/** Rows of one of the embedded sources. */
export const heldRows = async (file: string): Promise<readonly Row[]> =>
  parse(await readFile(join(paths.sources, file), "utf8"), { bom: true, columns: true }) as Row[];

/** Every name of every force, as a load knows them. */
export async function knownForces(): Promise<ReadonlyMap<string, string>> {
  const forces = await heldRows("ons/forces.csv");
  const aliases = await heldRows("peelboard/force_aliases.csv");
  return new Map([
    ...forces.flatMap(({ force_slug = "", force_name = "", police_force_area = "" }) =>
      [force_slug, force_name, police_force_area].map((name) => [name, force_slug] as const),
    ),
    ...aliases.map(({ alias = "", force_slug = "" }) => [alias, force_slug] as const),
  ]);
}
