import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makePack } from "../../../../reports/pack/makePacks.ts";
import type { PackOptions } from "../../../../reports/pack/packOptions.ts";
import { builtWarehouse } from "../../../loaders/builtWarehouse.ts";
import { ownWarehouse } from "../../../loaders/ownWarehouse.ts";
import { packPlace } from "../../pack/packPlace.ts";

const own = ownWarehouse();
const embedded = builtWarehouse();
const place = packPlace("# states nothing\n");

/** The pack as Markdown. */
async function packOf(directory: string, options: PackOptions, out: string): Promise<string> {
  const { folder, files } = await makePack({
    ...place.ours(),
    out: place.at(out),
    options: { pack: "conference", ...options },
    formats: ["md"],
    warehouse: directory,
  });
  const file = files.find(({ name }) => name.endsWith(".md"));
  return readFile(join(folder, file?.name ?? ""), "utf8");
}

describe("the conference pack of a force with figures of its office", () => {
  let pack: string;
  beforeAll(async () => {
    pack = await packOf(own.directory(), { force: "cumbria", asAt: "2024-06-30" }, "own");
  });
  const section = (from: string): string =>
    pack.slice(pack.indexOf(from), pack.indexOf("\n# ", pack.indexOf(from) + 3));

  it("says so on the cover", () => {
    expect(pack.slice(0, pack.indexOf("\n## "))).toContain(
      "Some figures are marked “(local)”: the office supplied them.",
    );
  });

  it("has a section of them, beside what is held and the target", () => {
    expect(pack).toContain("Your own figures");
    expect(pack).toContain(
      "Cumbria, 31 March 2023: 1,411.0 full-time equivalents (local); Peelboard holds 1,294.9 of 31 March 2022; target at least 1,420.0, not met",
    );
    // What differs and missed nothing else would stand in the table alone.
    expect(pack).toContain("; 31 March 2022: 1,400.0 (local) against 1,294.9 held");
  });

  it("says “(local)” in the tables beside each of them, and nowhere beside what is held", () => {
    const rows = pack
      .split("\n")
      .filter((line) => /31 March 202[23] \|/.test(line) && line.startsWith("| Cumbria"));
    const own = rows.filter(
      (line) => line.includes("1,411.0") || line.includes("1,400.0") || line.includes("1,420.0"),
    );
    expect(own.length).toBeGreaterThanOrEqual(3);
    for (const line of own) expect(line).toContain("(local)");
    for (const line of rows.filter((line) => line.includes("1,294.9") && !line.includes("1,400.0")))
      expect(line).not.toContain("(local)");
  });

  it("has no chart of a lone figure, but a table of the areas that have one", () => {
    expect(pack).toContain("Calls answered in ten seconds, areas of which one figure is held");
    expect(pack).toContain("| North (Cumbria) (local) | 2023/24 | 88.5 | % of calls |");
    expect(pack).not.toMatch(/\*\*Figure \d+\. North/);
  });

  it("says that the day of a target is not stated, where the pack is of an earlier day than the data", () => {
    expect(pack).toContain(
      "The day on which this target was set is not stated, and may be later than 30 June 2024: Police officers, full-time equivalent, 31 March 2023.",
    );
  });

  it("lists their sources apart", () => {
    const sources = section("Local sources");
    expect(sources).toContain("Local: Quarterly paper of the office");
    expect(pack.slice(0, pack.indexOf("Local sources")).slice(-6000)).not.toContain("| your office, Local:");
  });

  it("leaves out what was not known by the day", async () => {
    const earlier = await packOf(own.directory(), { force: "cumbria", asAt: "2022-12-31" }, "earlier");
    expect(earlier).toContain("1,400.0");
    expect(earlier).not.toContain("1,411.0");
    expect(earlier).not.toContain("88.5");
  });
});

describe("the conference pack of a force whose office supplied a judgement", () => {
  it("marks it wherever it shows, and counts it nowhere", async () => {
    const pack = await packOf(own.directory(), { force: "surrey", asAt: "2020-12-31" }, "surrey");
    expect(pack).toContain("Surrey Police was graded Good (local) for effectiveness in PEEL 2018/19");
    expect(pack).toContain("1 was supplied by your office (local) and is not counted");
    expect(pack).toContain("Good (local)");
  });
});

describe("a pack without figures of an office", () => {
  it("has no trace of the section, nor of the word", async () => {
    const pack = await packOf(embedded.directory(), { force: "cumbria", asAt: "2024-06-30" }, "none");
    expect(pack).not.toMatch(/own figures|\(local\)|Local figures|Local sources/);
  });

  it("says that there are none where the section is asked for by name", async () => {
    const pack = await packOf(
      embedded.directory(),
      { force: "cumbria", asAt: "2024-06-30", sections: "own-figures,sources" } as PackOptions,
      "asked",
    );
    expect(pack).toContain("No figure of the office’s own is held that was known by this day.");
  });
});
