import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PackOrigin } from "../../../reports/document.ts";
import { packState } from "../../../reports/pack/packState.ts";
import { writePack } from "../../../reports/pack/writePack.ts";
import type { PackFormat, PackParameters } from "../../../src/model/pack.ts";
import { sampleDocument } from "../sampleDocument.ts";

const made: PackOrigin = sampleDocument.origin;
const other = "f".repeat(64);

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "peelboard-state-"));
});
afterAll(() => rm(directory, { recursive: true }));

/** A folder with the pack as HTML and Markdown. */
async function packFolder(): Promise<string> {
  const folder = join(await mkdtemp(join(directory, "packs-")), "pack");
  await writePack({ ...sampleDocument, unfinished: [] }, [], { formats: ["html", "md"], folder });
  return folder;
}

/** What is to be done about a folder, if a pack were made now from what is given. */
const stateOf = (
  folder: string,
  now: Partial<PackOrigin> = {},
  { formats = ["html"], ...chosen }: Partial<PackParameters> & { formats?: readonly PackFormat[] } = {},
) => {
  const parameters = { ...made.parameters, ...chosen };
  return packState(folder, parameters, { formats, origin: async () => ({ ...made, ...now, parameters }) });
};

describe("packState(folder, parameters, {formats, origin})", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await packFolder();
  });

  it("leaves a pack that is as it would be made now", async () => {
    expect(await stateOf(folder)).toEqual({ state: "current" });
  });

  it("has one made where there is none", async () => {
    expect(await stateOf(join(directory, "nowhere"))).toEqual({ state: "due", formats: ["html"] });
  });

  it.each<[string, Partial<PackOrigin>]>([
    ["data", { warehouse_sha256: other }],
    ["code", { code_sha256: other }],
    ["office's file", { office_sha256: other }],
  ])("has it made again for another state of the %s, in the formats that it has", async (_, now) => {
    expect(await stateOf(folder, now)).toEqual({ state: "due", formats: ["html", "md"] });
  });

  it("has it made again where a format is missing", async () => {
    expect(await stateOf(folder, {}, { formats: ["pdf"] })).toEqual({
      state: "due",
      formats: ["pdf", "html", "md"],
    });
  });

  it("has it made again where a file is gone", async () => {
    const holed = await packFolder();
    await rm(join(holed, "pack.md"));
    expect(await stateOf(holed)).toEqual({ state: "due", formats: ["html", "md"] });
  });

  it("leaves alone what somebody wrote in, whatever has changed", async () => {
    const written = await packFolder();
    await appendFile(join(written, "pack.md"), "Our own note.");
    expect(await stateOf(written, { warehouse_sha256: other })).toEqual({
      state: "kept",
      why: "pack.md was changed after it was written",
    });
  });

  it("leaves alone what was made with other choices", async () => {
    const kept = { state: "kept", why: "made with other choices" };
    expect(await stateOf(folder, {}, { since: "2001-01-01" })).toEqual(kept);
    expect(await stateOf(folder, { warehouse_sha256: other }, { sections: ["findings"] })).toEqual(kept);
    expect(await stateOf(folder, { office_sha256: other }, { audience: "office" })).toEqual(kept);
  });

  it("has it made again where the office's file says otherwise than it did", async () => {
    expect(await stateOf(folder, { office_sha256: other }, { since: "2001-01-01" })).toMatchObject({
      state: "due",
    });
  });
});
