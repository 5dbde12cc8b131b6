import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../../../loaders/paths.ts";
import { OfficeError, readOffice } from "../../../reports/pack/office.ts";
import type { FuzzReader } from "../fuzzReader.ts";

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#12436D"/></svg>';

const short = `force: kent
body: Office of the Commissioner
logo: { path: logo.svg, alt: The office }
colours: { accent: "#12436D" }
meetings:
  - { date: 2019-07-18, kind: panel, name: "Panel", agenda_item: 7 }
  - { date: 2019-08-18, kind: conference, slug: august }
sections: { conference: [summary] }
peers: { kind: own, name: Ours, forces: [kent, surrey] }
audience: public
`;

const forces = ["cumbria", "kent", "surrey"].map((force_id) => ({ force_id }));

export const officeYaml: readonly FuzzReader[] = [
  {
    name: "office.yaml",
    inputs: 5_000,
    seeds: async (folder) => {
      await writeFile(join(folder, "logo.svg"), drawing);
      return [Buffer.from(short), await readFile(join(paths.root, "data/office.example.yaml"))];
    },
    read: async (bytes, folder) => {
      const path = join(folder, "office.yaml");
      await writeFile(path, bytes);
      const { force_id, accent, meetings } = await readOffice(path, { forces });
      if (force_id !== null && !forces.some((force) => force.force_id === force_id))
        throw new Error(`an office of ${force_id}`);
      if (!/^#[0-9a-f]{6}$/i.test(accent)) throw new Error(`a colour ${accent}`);
      for (const { date, slug } of meetings)
        if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^[a-z0-9-]+$/.test(slug))
          throw new Error(`a meeting ${slug}`);
    },
    refuses: (error) => error instanceof OfficeError && error.faults.length > 0,
  },
];
