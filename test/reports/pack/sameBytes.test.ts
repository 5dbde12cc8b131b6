import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { load } from "../../../loaders/load.ts";
import { makePack } from "../../../reports/pack/makePacks.ts";
import { packFormats } from "../../../src/model/pack.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { copySources } from "../../loaders/copiedSources.ts";
import { peelboard, type Said } from "../commandLine.ts";
import { asArguments, changeJudgement, comment, packPlace } from "./packPlace.ts";

const warehouse = builtWarehouse();
const place = packPlace();
const ofCommentary = "commentary/cumbria/2019-07/summary.md";

/** A year later by the clock of the process, at the other end of the world, and where numbers are written otherwise. */
const laterClock = `
const Now = Date;
globalThis.Date = class extends Now {
  constructor(...parts) { parts.length === 0 ? super(Now.now() + 400 * 86_400_000) : super(...parts); }
  static now() { return Now.now() + 400 * 86_400_000; }
};`;
const elsewhere = (): NodeJS.ProcessEnv => ({
  TZ: "Pacific/Kiritimati",
  LANG: "de_DE.UTF-8",
  LC_ALL: "de_DE.UTF-8",
  NODE_OPTIONS: `--import=${pathToFileURL(place.at("laterClock.mjs")).href}`,
});

beforeAll(async () => {
  await place.write("laterClock.mjs", laterClock);
  await place.write(ofCommentary, comment("Effectiveness was {{grade:effectiveness}}."));
});

describe("peelboard pack, the same one twice", () => {
  let folder: string;
  let names: readonly string[];
  let again: Said;
  beforeAll(async () => {
    const { out, ...places } = place.ours();
    const options = { pack: "conference", asAt: "2019-06-30" };
    const request = { options, formats: packFormats, out, ...places, warehouse: warehouse.directory() };
    const made = await makePack(request);
    folder = made.folder;
    names = [...made.files.map(({ name }) => name), "manifest.json"];
    again = await peelboard(
      [
        ...["pack", "conference", "--as-at", "2019-06-30", "--format", "all"],
        ...asArguments({ ...places, out: place.at("again"), warehouse: warehouse.directory() }),
      ],
      { env: elsewhere() },
    );
  });

  it("gives the same bytes in another process, on another day, in another time zone and language", async () => {
    expect(again.error + again.out).not.toContain("failed");
    expect(again.code).toBe(0);
    expect(names).toHaveLength(packFormats.length + 1);
    // The manifest first: it says what differs, should anything.
    for (const name of names.toReversed()) {
      const [first, second] = await Promise.all(
        [folder, place.at("again/cumbria-conference-2019-06-30")].map((of) => readFile(join(of, name))),
      );
      if (name === "manifest.json") expect(JSON.parse(`${second}`)).toEqual(JSON.parse(`${first}`));
      expect(first?.equals(second ?? new Uint8Array()), name).toBe(true);
    }
  });
});

describe("peelboard pack verify <folder>", () => {
  const name = "cumbria-panel-2019-06-30";
  const pristine = (): string => place.at("packs", name);
  const verify = (folder: string, places: Readonly<Record<string, string>> = {}): Promise<Said> => {
    const { office, commentary } = place.ours();
    const usual = { office, commentary, warehouse: warehouse.directory() };
    return peelboard(["pack", "verify", folder, ...asArguments({ ...usual, ...places })]);
  };
  beforeAll(async () => {
    const options = { pack: "panel", asAt: "2019-06-30", sections: "found,annex", meeting: "2019-07" };
    await place.write("commentary/cumbria/2019-07/found.md", comment("Legitimacy was looked at again."));
    // An office's panel meeting has no such slug: the pack is of an office without a calendar.
    await place.write("office.yaml", "force: cumbria\n");
    const request = { options, formats: ["md", "xlsx"] as const, ...place.ours() };
    await makePack({ ...request, warehouse: warehouse.directory() });
  });

  it("says that it is the same, and ends well", async () => {
    const { code, out } = await verify(pristine());
    expect(out).toContain(`${name}: the same, byte for byte`);
    expect(code).toBe(0);
  });

  it("names the file of which a byte was changed, and ends with 1", async () => {
    const folder = place.at("damaged", name);
    await cp(pristine(), folder, { recursive: true });
    const file = join(folder, `${name}.xlsx`);
    const bytes = await readFile(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(file, bytes);
    const { code, out } = await verify(folder);
    expect(out).toContain("NOT the same");
    expect(out).toMatch(/\.xlsx was changed after it was written/);
    expect(out).not.toMatch(/\.md was changed/);
    expect(code).toBe(1);
  });

  it("says that the commentary was edited, and ends with 1", async () => {
    await cp(place.at("commentary"), place.at("edited"), { recursive: true });
    await place.write("edited/cumbria/2019-07/found.md", comment("Legitimacy was looked at twice."));
    const { code, out } = await verify(pristine(), { commentary: place.at("edited") });
    expect(out).toContain("the office's file or commentary was changed since");
    expect(out).not.toContain("the warehouse holds other figures");
    expect(code).toBe(1);
  });

  it("says that the warehouse is another, what it says otherwise, and ends with 1", async () => {
    const sources = await copySources(place.at("sources"));
    await changeJudgement(sources);
    await sources.seal();
    await load({ log: () => {}, sources: sources.path, warehouse: place.at("warehouse") });
    const { code, out } = await verify(pristine(), { warehouse: place.at("warehouse") });
    expect(out).toContain("the warehouse holds other figures than then");
    expect(out).toContain("Legitimacy, PEEL 2018/19: Good -> Requires improvement");
    expect(code).toBe(1);
  });
});
