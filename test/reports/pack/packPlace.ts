import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { CopiedSources } from "../../loaders/copiedSources.ts";
import { type TemporaryFolder, temporaryFolder } from "../../loaders/temporaryFolder.ts";

/** The file of an office that has filled in everything a paper asks for. */
export const cumbrianOffice = `force: cumbria
body: Cumbria Police and Crime Commissioner
office_holder: Police and Crime Commissioner for Cumbria
originating_officer: A. N. Officer
officer_title: Governance Manager
meetings:
  - { date: 2019-04-18, kind: conference }
  - { date: 2019-07-18, kind: conference, name: "Public accountability conference, July 2019" }
  - { date: 2019-07-25, kind: panel, slug: 2019-07-panel, name: "Police and crime panel", agenda_item: 7 }
`;

/** A file of commentary with its head. */
export const comment = (text: string, more = ""): string =>
  `---\nauthor: A. N. Officer\ndate: 2019-07-03\naudience: public\n${more}---\n\n${text}\n`;

/** Another judgement of Cumbria's legitimacy in 2018/19 in both sources that state it, so that they do not contradict each other. */
export async function changeJudgement(sources: CopiedSources): Promise<void> {
  for (const file of ["hmicfrs/peel_pillar_grades_2015_2018.csv", "local-policing-bodies/grades.csv"]) {
    const old = "cumbria,2018/19,Legitimacy,Good";
    await sources.replace(file, old, old.replace("Good", "Requires improvement"));
  }
}

/** A temporary folder in which packs are made: an office's file, its commentary, and what is written. */
export interface PackPlace {
  /** A path below the folder. */
  at(...path: readonly string[]): string;
  /** Writes a file below the folder, with the folders that lead there. */
  write(path: string, text: string): Promise<void>;
  /** Everything below a folder of the place, hidden files too; nothing where it is not there. */
  list(path: string): Promise<readonly string[]>;
  /** The options that name the office's file and its commentary. */
  ours(): { readonly office: string; readonly commentary: string; readonly out: string };
}

/** A place of its own for the tests of a file; what the machine's own office wrote stays out of it. */
export function packPlace(office = cumbrianOffice): PackPlace {
  let folder: TemporaryFolder;
  const at = (...path: readonly string[]): string => join(folder.path, ...path);
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), text);
  };
  beforeAll(async () => {
    folder = await temporaryFolder();
    await write("office.yaml", office);
  });
  afterAll(() => folder?.remove());
  return {
    at,
    write,
    list: async (path) => (await readdir(at(path), { recursive: true }).catch(() => [])).toSorted(),
    ours: () => ({ office: at("office.yaml"), commentary: at("commentary"), out: at("packs") }),
  };
}

/** Options as the command line takes them: "--as-at", "2019-06-30". */
export const asArguments = (options: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
