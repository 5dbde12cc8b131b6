import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readMarts } from "../../loaders/mart.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

describe("readMarts(directory)", () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  const description = (grain: string): string =>
    `grain: ${grain}\nlicence: OGL v3.0\nkey: [force_id]\ncolumns:\n  force_id: { meaning: "The force" }\n`;
  async function writeMart(
    name: string,
    sql: string,
    yml = description("One row per force."),
  ): Promise<void> {
    await writeFile(join(folder.path, `${name}.sql`), sql);
    await writeFile(join(folder.path, `${name}.yml`), yml);
  }

  it("puts each mart after those that its select names", async () => {
    await writeMart("a_last", "select force_id from b_middle");
    await writeMart("b_middle", "select force_id from c_first");
    await writeMart("c_first", "select 'kent' as force_id");
    expect((await readMarts(folder.path)).map(({ name }) => name)).toEqual(["c_first", "b_middle", "a_last"]);
  });

  it("names the marts that wait for each other", async () => {
    await writeMart("a", "select force_id from b");
    await writeMart("b", "select force_id from a");
    await expect(readMarts(folder.path)).rejects.toThrow("marts that wait for each other: a, b");
  });

  it.each([
    ["a grain that is no sentence about a row", description("Forces."), "grain"],
    ["a licence that nobody knows", description("One row per force.").replace("OGL v3.0", "open"), "licence"],
    ["a key that is empty", description("One row per force.").replace("[force_id]", "[]"), "key"],
    [
      "a column without a meaning",
      description("One row per force.").replace('"The force"', '""'),
      "force_id",
    ],
    ["a word that is misspelled", description("One row per force.").replace("meaning", "meening"), "meening"],
  ])("refuses %s, naming the file and the place", async (_, yml, place) => {
    await writeMart("dim_force", "select 'kent' as force_id", yml);
    const error = await readMarts(folder.path).catch((failure: unknown) => failure);
    expect(String(error)).toContain("loaders/marts/dim_force.yml is not as expected");
    expect(String(error)).toContain(place);
  });

  it("finds the marts of the project, facts after the dimensions that they name", async () => {
    const names = (await readMarts()).map(({ name }) => name);
    for (const { name, sql } of await readMarts())
      for (const other of names.filter(
        (candidate) => candidate !== name && new RegExp(`\\b${candidate}\\b`).test(sql),
      ))
        expect(names.indexOf(other), `${other} before ${name}`).toBeLessThan(names.indexOf(name));
  });
});
