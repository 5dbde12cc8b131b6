import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writePack } from "../../../reports/pack/writePack.ts";
import { copyPacks, describeOffer, type Offer, offeredPacks } from "../../../reports/site/packs.ts";
import { SiteError } from "../../../reports/site/siteFault.ts";
import type { PackParameters } from "../../../src/model/pack.ts";
import { sampleDocument } from "../sampleDocument.ts";

const present = "a".repeat(64);
let directory: string;
let offer: Offer;

interface Made {
  readonly parameters?: Partial<PackParameters>;
  readonly warehouse_sha256?: string;
  readonly unfinished?: readonly string[];
}

/** Writes a pack as Markdown into the folder of packs. */
async function make(folder: string, { parameters, warehouse_sha256 = present, unfinished = [] }: Made = {}) {
  const origin = {
    ...sampleDocument.origin,
    warehouse_sha256,
    parameters: { ...sampleDocument.origin.parameters, audience: "public" as const, ...parameters },
  };
  await writePack({ ...sampleDocument, unfinished, origin }, [], {
    formats: ["md"],
    folder: join(directory, folder),
  });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "peelboard-packs-"));
  await make("surrey-1", { parameters: { force_id: "surrey", as_at: "2019-06-30" } });
  await make("cumbria-old", { parameters: { force_id: "cumbria", as_at: "2018-06-30" } });
  await make("cumbria-new", { parameters: { force_id: "cumbria", as_at: "2019-06-30" } });
  await make("overview-1", { parameters: { force_id: null, pack: "overview" } });
  await make("draft", { unfinished: ["Comments of the chief constable"] });
  await make("office", { parameters: { audience: "office" } });
  await make("older-1", { warehouse_sha256: "b".repeat(64) });
  await make("older-2", { warehouse_sha256: "c".repeat(64) });
  await make("changed");
  await appendFile(join(directory, "changed/changed.md"), "and one more line");
  await make("gone");
  await rm(join(directory, "gone/gone.md"));
  await make("climbing");
  const manifest = await readFile(join(directory, "climbing/manifest.json"), "utf8");
  await writeFile(
    join(directory, "climbing/manifest.json"),
    manifest.replace('"climbing.md"', '"../surrey-1/surrey-1.md"'),
  );
  await mkdir(join(directory, "no-pack"));
  await writeFile(join(directory, "cumbria-new/notes.txt"), "my own");
  await writeFile(join(directory, "readme.txt"), "not a pack");
  await mkdir(join(directory, ".cumbria-half-written"));
  await symlink(join(directory, "surrey-1"), join(directory, "linked"));
  offer = await offeredPacks(directory, present);
});
afterAll(() => rm(directory, { recursive: true }));

describe("offeredPacks(directory, warehouse_sha256)", () => {
  it("offers public, finished packs of the present data: by force, the latest day first", () => {
    expect(offer.packs.map(({ folder }) => folder)).toEqual([
      "overview-1",
      "cumbria-new",
      "cumbria-old",
      "surrey-1",
    ]);
  });

  it("tells of each its force, day, title and files", async () => {
    const { bytes, sha256 } = await fileOf("cumbria-new/cumbria-new.md");
    expect(offer.packs[1]).toEqual({
      folder: "cumbria-new",
      pack: "conference",
      force_id: "cumbria",
      title: sampleDocument.title,
      as_at: "2019-06-30",
      files: [{ name: "cumbria-new.md", format: "md", bytes, sha256 }],
    });
  });

  it("says of each other folder why it is not offered", () => {
    expect(Object.fromEntries(offer.refused.map(({ folder, why }) => [folder, why]))).toEqual({
      draft: "a draft",
      office: "for the office alone",
      "older-1": "made from other data than the site shows",
      "older-2": "made from other data than the site shows",
      changed: "changed.md was changed after it was written",
      gone: "gone.md is gone",
      climbing: "without a manifest.json that can be read",
      "no-pack": "without a manifest.json that can be read",
    });
  });

  it("finds none where there is no folder of packs", async () => {
    expect(await offeredPacks(join(directory, "nowhere"), present)).toEqual({ packs: [], refused: [] });
  });
});

describe("describeOffer(offer)", () => {
  it("counts the packs offered, and names the others by reason", () => {
    const said = describeOffer(offer);
    expect(said[0]).toBe("4 packs are offered for download");
    expect(said).toContain("Not offered, made from other data than the site shows: older-1, older-2");
    expect(said).toContain("Not offered, for the office alone: office");
    expect(describeOffer({ packs: [], refused: [] })).toEqual(["0 packs are offered for download"]);
  });

  it("names three of many", () => {
    const refused = ["a", "b", "c", "d", "e"].map((folder) => ({ folder, why: "a draft" }));
    expect(describeOffer({ packs: [], refused })[1]).toBe("Not offered, a draft: a, b, c and 2 more");
  });
});

describe("copyPacks(packs, {from, site})", () => {
  it("copies what the manifests name, byte for byte, and nothing else", async () => {
    const site = await mkdtemp(join(directory, ".site-"));
    await copyPacks(offer.packs, { from: directory, site });
    expect((await readdir(join(site, "packs"))).toSorted()).toEqual([
      "cumbria-new",
      "cumbria-old",
      "overview-1",
      "surrey-1",
    ]);
    expect((await readdir(join(site, "packs/cumbria-new"))).toSorted()).toEqual([
      "cumbria-new.md",
      "manifest.json",
    ]);
    for (const name of ["cumbria-new.md", "manifest.json"])
      expect(await readFile(join(site, "packs/cumbria-new", name))).toEqual(
        await readFile(join(directory, "cumbria-new", name)),
      );
  });

  it("fails when a file was changed since it was looked at", async () => {
    const site = await mkdtemp(join(directory, ".site-"));
    await appendFile(join(directory, "cumbria-old/cumbria-old.md"), "!");
    const copying = copyPacks(offer.packs, { from: directory, site });
    await expect(copying).rejects.toThrow(SiteError);
    await expect(copying).rejects.toThrow("cumbria-old.md was changed after it was written");
  });
});

async function fileOf(path: string) {
  const { hashOf } = await import("../../../reports/pack/manifest.ts");
  const bytes = await readFile(join(directory, path));
  return { bytes: bytes.byteLength, sha256: hashOf(bytes) };
}
