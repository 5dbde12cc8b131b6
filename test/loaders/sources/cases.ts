import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Fault, faultLine } from "../../../loaders/sources/fault.ts";
import type { Publication } from "../../../loaders/sources/publication.ts";

/** The folder of small snapshots: a folder with input.csv and either faults.txt or rows.json is a test case. */
export const casesFolder = fileURLToPath(new URL("../../input/sources/", import.meta.url));

/** A row as rows.json has it: its line, then its cells by column, typed. */
export type ExpectedRow = { readonly line: number } & Readonly<Record<string, string | number | null>>;

export interface Case {
  readonly name: string;
  readonly publication: Publication;
  /** One line for each fault; none when the file is accepted. */
  readonly faultLines: string;
  /** In the order of the key; absent when the file is refused. */
  readonly rows: readonly ExpectedRow[] | undefined;
}

export async function readCases(): Promise<readonly Case[]> {
  const entries = await readdir(casesFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.toSorted().map(readCase));
}

async function readCase(name: string): Promise<Case> {
  const at = (file: string): string => join(casesFolder, name, file);
  const own = at("publication.ts");
  const { publication } = await import(
    pathToFileURL(existsSync(own) ? own : join(casesFolder, "publication.ts")).href
  );
  return {
    name,
    publication: { ...publication, path: `${name}/input.csv` },
    faultLines: existsSync(at("faults.txt")) ? await readFile(at("faults.txt"), "utf8") : "",
    rows: existsSync(at("rows.json")) ? JSON.parse(await readFile(at("rows.json"), "utf8")) : undefined,
  };
}

export const linesOf = (faults: readonly Fault[]): string =>
  faults.map((fault) => `${faultLine(fault)}\n`).join("");
