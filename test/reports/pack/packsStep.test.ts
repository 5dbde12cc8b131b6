import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashOf, readManifest } from "../../../reports/pack/manifest.ts";
import { makeConferencePacks } from "../../../reports/pack/packsStep.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "peelboard-step-"));
  // Not those of whoever runs the tests.
  await writeFile(join(directory, "office.yaml"), "# states nothing\n");
  await mkdir(join(directory, "commentary"));
});
afterAll(() => rm(directory, { recursive: true }));

/** Runs the step for some forces; gives what it said, and how it failed. */
async function step(...forces: readonly string[]) {
  const said: string[] = [];
  const failure = await makeConferencePacks({
    log: (line) => said.push(line),
    out: join(directory, "packs"),
    office: join(directory, "office.yaml"),
    commentary: join(directory, "commentary"),
    forces,
    jobs: 2,
  }).then(
    () => null,
    (error: Error) => error,
  );
  return { said, failure };
}

const onlyFolder = async (): Promise<string> => {
  const [folder = "", ...others] = await readdir(join(directory, "packs"));
  expect(others).toEqual([]);
  return join(directory, "packs", folder);
};

// Whole packs, each in a thread of its own that first loads its libraries.
describe("makeConferencePacks({log, out, forces})", { timeout: 90_000 }, () => {
  it("makes what it can, and fails at the end with the forces whose packs could not be made", async () => {
    const { said, failure } = await step("rutland", "cumbria");
    expect(failure?.name).toBe("SomeFailed");
    expect(failure?.message).toMatch(
      /^1 of 2 packs could not be made:\n- rutland: .*unknown force "rutland"/s,
    );
    expect(said.join("\n")).toContain("1 made, 0 up to date");
    const folder = await onlyFolder();
    const { origin, files, is_draft } = await readManifest(folder);
    expect(folder).toMatch(new RegExp(`cumbria-conference-${origin.release}$`));
    expect(origin.parameters).toMatchObject({
      pack: "conference",
      force_id: "cumbria",
      audience: "public",
      as_at: origin.release,
    });
    expect(is_draft).toBe(false);
    expect(files.map(({ format }) => format)).toEqual(["pdf"]);
    const bytes = await readFile(join(folder, files[0]?.name ?? ""));
    expect(hashOf(bytes)).toBe(files[0]?.sha256);
  });

  it("makes none that is up to date", async () => {
    const before = await stat(await onlyFolder());
    const { said, failure } = await step("cumbria");
    expect(failure).toBeNull();
    expect(said.join("\n")).toContain("0 made, 1 up to date");
    expect((await stat(await onlyFolder())).ino).toBe(before.ino);
  });

  it("makes one again, byte for byte the same, whose file was cut off", async () => {
    const folder = await onlyFolder();
    const { files } = await readManifest(folder);
    const file = join(folder, files[0]?.name ?? "");
    await truncate(file, 1000);
    const { said, failure } = await step("cumbria");
    expect(failure).toBeNull();
    expect(said.join("\n")).toContain("1 made, 0 up to date");
    expect(hashOf(await readFile(file))).toBe(files[0]?.sha256);
  });

  it("leaves alone one that was made with other choices, and names it", async () => {
    const file = join(await onlyFolder(), "manifest.json");
    const manifest = JSON.parse(await readFile(file, "utf8"));
    manifest.origin.parameters.sections = ["findings"];
    await writeFile(file, JSON.stringify(manifest));
    const { said, failure } = await step("cumbria");
    expect(failure).toBeNull();
    expect(said.join("\n")).toContain("0 made, 0 up to date");
    expect(said.join("\n")).toMatch(/cumbria-conference-\S+ is left as it is: made with other choices\./);
  });
});
