import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { everyForce, type ForceOutcome } from "../../../reports/pack/everyForce.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { peelboard, type Said } from "../commandLine.ts";
import { asArguments, comment, packPlace } from "./packPlace.ts";

const warehouse = builtWarehouse();
const place = packPlace("# no office\n");

beforeAll(() =>
  // Kent's commentary expects a grade that Kent has not.
  place.write("commentary/kent/2019-07/summary.md", comment("{{grade:effectiveness = Inadequate}}")),
);

describe("everyForce(request, forces, {jobs, onOutcome})", () => {
  const told: [ForceOutcome, number][] = [];
  let outcomes: readonly ForceOutcome[];
  beforeAll(async () => {
    const options = { pack: "panel", asAt: "2019-06-30", sections: "summary,annex", meeting: "2019-07" };
    const places = { ...place.ours(), warehouse: warehouse.directory() };
    outcomes = await everyForce(
      { options, formats: ["md", "html"], ...places },
      ["surrey", "kent", "cumbria"],
      {
        jobs: 2,
        onOutcome: (outcome, done) => told.push([outcome, done]),
      },
    );
  });

  it("gives an outcome for each, in the order in which they were asked for", () => {
    expect(outcomes.map(({ force }) => force)).toEqual(["surrey", "kent", "cumbria"]);
  });

  it("says of the one that failed why, and where to look", () => {
    const [, kent] = outcomes;
    expect(kent).toMatchObject({
      force: "kent",
      fault: expect.stringContaining('"Inadequate" was expected'),
    });
    expect(kent).toMatchObject({ fault: expect.stringContaining("summary.md, line 7") });
  });

  it("makes the others, and leaves nothing of the one that failed", async () => {
    expect((await readdir(place.ours().out)).toSorted()).toEqual([
      "cumbria-panel-2019-06-30",
      "surrey-panel-2019-06-30",
    ]);
    expect(await place.list("packs/surrey-panel-2019-06-30")).toHaveLength(3);
  });

  it("tells of each as it ends, and how many there are by then", () => {
    expect(told.map(([, done]) => done)).toEqual([1, 2, 3]);
    expect(told.map(([{ force }]) => force).toSorted()).toEqual(["cumbria", "kent", "surrey"]);
  });
});

describe("peelboard pack <name> --all-forces", () => {
  let said: Said;
  beforeAll(async () => {
    const { office, commentary } = place.ours();
    const places = { office, commentary, out: place.at("all"), warehouse: warehouse.directory() };
    said = await peelboard([
      ...["pack", "panel", "--all-forces", "--as-at", "2019-06-30", "--sections", "summary"],
      ...["--meeting", "2019-07", "--format", "md", "--jobs", "2", ...asArguments(places)],
    ]);
  });

  it("ends with 1 when one pack could not be made, and names it", () => {
    expect(said.code).toBe(1);
    expect(said.out).toContain("42 of 43 packs are in");
    expect(said.out).toContain("1 of 43 packs could not be made:\n- kent: ");
    expect(said.out).not.toMatch(/^\s+at /m);
  });

  it("has made the other 42, each in its folder", async () => {
    const folders = await readdir(place.at("all"));
    expect(folders).toHaveLength(42);
    expect(folders.filter((name) => name.startsWith("kent") || name.startsWith("."))).toEqual([]);
  });

  it("says how far it is, for who reads a log", () => {
    for (const line of ["10 of 43", "20 of 43", "30 of 43", "40 of 43", "43 of 43"])
      expect(said.out).toContain(line);
  });
});
