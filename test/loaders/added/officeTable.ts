import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copySources } from "../copiedSources.ts";

/** A kind of table that an office described itself; Peelboard knows its measure, so its figures have something to stand beside. */
export const officeLayout = (name = "office-counts"): string => `layout: ${name}
shape: table
title: Officers of ${name}
publisher: An office of a test
licence: Licence of a test
measures:
  police-officer-headcount: { name: "Police officers", unit: people, decimals: 0 }
columns:
  - { name: force, heading: "^Force of ${name}$", role: area }
  - { name: day, heading: "^Day$", role: period, form: date }
  - { name: officers, heading: "^Officers$", role: value }
figures:
  - { sum: officers, measure: police-officer-headcount }
`;

/** Officers that the embedded data holds on 31 March 2022. */
export const heldOfficers = { Cumbria: 1_316, Kent: 4_026, Essex: 3_648 } as const;

/** A CSV file of the office's kind. */
export const officeCsv = (
  officers: Readonly<Record<string, number>> = heldOfficers,
  name = "office-counts",
): string =>
  [
    `Force of ${name},Day,Officers`,
    ...Object.entries(officers).map(([force, count]) => `${force},2022-03-31,${count}`),
    "",
  ].join("\n");

/** Makes a data folder with the embedded sources and two layouts of the office. */
export async function officeData(folder: string): Promise<string> {
  const data = join(folder, "data");
  await copySources(data);
  const layouts = join(data, "local/layouts");
  await mkdir(layouts, { recursive: true });
  for (const name of ["office-counts", "office-others"])
    await writeFile(join(layouts, `${name}.yaml`), officeLayout(name));
  return data;
}
