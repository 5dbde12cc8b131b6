import { describe, expect, it } from "vitest";
import { peerSetOf } from "../../../src/metrics/peerSets.ts";
import type { PeerChoice, PeerData, PeerForce, PeerSet } from "../../../src/model/peerSet.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const force = (
  force_id: string,
  area_name: string,
  region: string,
  population: number | null,
  officers: number | null = null,
): PeerForce => ({
  force_id,
  force_name: `${area_name} Police`,
  area_name,
  region,
  population,
  population_period: population === null ? null : "mid-2020",
  officers,
  officers_period: officers === null ? null : "31 March 2022",
  officers_unit: officers === null ? null : "full-time equivalent police officers",
  tile_column: 1,
  tile_row: 1,
});

/** Populations of mid-2020 as ONS published them, but for Durham's, which lies on the bound. */
const data: PeerData = {
  forces: frozen([
    force("city-of-london", "City of London", "London", 10_938, 884.4),
    force("cumbria", "Cumbria", "North West", 400_000, 1295),
    force("cleveland", "Cleveland", "North East", 569_768, 1414.5),
    force("durham", "Durham", "North East", 500_000, null),
    force("gwent", "Gwent", "Wales", 598_194, 1430),
    force("merseyside", "Merseyside", "North West", 1_434_256, 3853),
    force("metropolitan", "Metropolitan Police", "London", 8_991_550, 34_000),
    force("warwickshire", "Warwickshire", "West Midlands", null, 1071.3),
  ]),
  similar: frozen([
    {
      force_id: "cumbria",
      similar_force_id: "durham",
      as_at: "2019-04-01",
      source_title: "Old",
      address: null,
    },
    {
      force_id: "cumbria",
      similar_force_id: "warwickshire",
      as_at: "2020-04-01",
      source_title: "New",
      address: null,
    },
    {
      force_id: "cumbria",
      similar_force_id: "gwent",
      as_at: "2020-04-01",
      source_title: "New",
      address: null,
    },
  ]),
};

const choice = (chosen: Partial<PeerChoice>): PeerChoice => ({
  peers: "all",
  peer: [],
  "peer-name": "",
  tolerance: "25",
  ...chosen,
});
const setOf = (chosen: Partial<PeerChoice>, force_id: string | null): PeerSet =>
  expectValue(peerSetOf(choice(chosen), force_id, data));
const reasonOf = (chosen: Partial<PeerChoice>, force_id: string | null, from = data): string => {
  const outcome = peerSetOf(choice(chosen), force_id, from);
  return outcome.ok ? "made" : outcome.reason;
};

describe("peerSetOf(choice, force_id, data)", () => {
  it("takes every other force in the order of names, or every force when none is chosen", () => {
    expect(setOf({}, "durham").peer_ids).toEqual([
      "city-of-london",
      "cleveland",
      "cumbria",
      "gwent",
      "merseyside",
      "metropolitan",
      "warwickshire",
    ]);
    expect(setOf({}, null).peer_ids).toHaveLength(8);
  });

  it("takes the other forces of the region, which for a region of one force are none", () => {
    expect(setOf({ peers: "region" }, "cumbria")).toEqual({
      kind: "region",
      name: "Forces of the North West region",
      how: { kind: "region", region: "North West" },
      force_id: "cumbria",
      area_name: "Cumbria",
      peer_ids: ["merseyside"],
    });
    expect(setOf({ peers: "region" }, "warwickshire").peer_ids).toEqual([]);
    expect(setOf({ peers: "region" }, "gwent").name).toBe("Forces of Wales");
  });

  it("takes forces within the tolerance of the force's own population, the bounds among them", () => {
    const set = setOf({ peers: "population" }, "cumbria");
    expect(set.how).toEqual({
      kind: "population",
      figure: 400_000,
      unit: "people",
      period: "mid-2020",
      tolerance: 25,
      least: 300_000,
      most: 500_000,
    });
    expect(set.peer_ids).toEqual(["durham"]);
    expect(setOf({ peers: "population", tolerance: "50" }, "cumbria").peer_ids).toEqual([
      "cleveland",
      "durham",
      "gwent",
    ]);
  });

  it("need not hold the other way: 25% of a larger force reaches further", () => {
    expect(setOf({ peers: "population" }, "durham").peer_ids).toEqual(["cleveland", "cumbria", "gwent"]);
    expect(setOf({ peers: "population" }, "cumbria").peer_ids).not.toContain("cleveland");
  });

  it("takes officers in full-time equivalents, and no force without a figure", () => {
    const set = setOf({ peers: "officers" }, "cumbria");
    expect(set.peer_ids).toEqual(["cleveland", "gwent", "warwickshire"]);
    expect(set.how).toMatchObject({ unit: "full-time equivalent police officers", period: "31 March 2022" });
  });

  it("leaves out a force whose figure is of another date", () => {
    const [first, ...rest] = data.forces;
    if (first === undefined) throw new Error("no force");
    const old = rest.map((other) =>
      other.force_id === "durham" ? { ...other, population_period: "mid-2019" } : other,
    );
    const set = expectValue(
      peerSetOf(choice({ peers: "population" }), "cumbria", { ...data, forces: [first, ...old] }),
    );
    expect(set.peer_ids).toEqual([]);
  });

  it("finds nobody of City of London's size, and says so by an empty set", () => {
    for (const tolerance of ["10", "25", "50"])
      expect(setOf({ peers: "population", tolerance }, "city-of-london").peer_ids).toEqual([]);
  });

  it("takes the latest most similar group of the force, and only one that is its own", () => {
    const set = setOf({ peers: "most similar" }, "cumbria");
    expect(set.peer_ids).toEqual(["gwent", "warwickshire"]);
    expect(set.how).toEqual({
      kind: "most similar",
      as_at: "2020-04-01",
      source_title: "New",
      address: null,
    });
    expect(reasonOf({ peers: "most similar" }, "gwent")).toBe("no most similar group of the force");
    expect(reasonOf({ peers: "most similar" }, "city-of-london")).toBe("no most similar group of the force");
    expect(reasonOf({ peers: "most similar" }, "cumbria", { ...data, similar: [] })).toBe(
      "no most similar groups held",
    );
  });

  it("takes the reader's own forces once each, without the force itself, and names what is no force", () => {
    const set = setOf(
      {
        peers: "own",
        peer: ["gwent", "durham", "gwent", "cumbria", "rutland"],
        "peer-name": " Rural\n\tforces ",
      },
      "cumbria",
    );
    expect(set).toMatchObject({
      name: "Rural forces",
      how: { kind: "own", unknown: ["rutland"] },
      peer_ids: ["durham", "gwent"],
    });
    expect(setOf({ peers: "own", peer: ["gwent"] }, null)).toMatchObject({
      name: "Your own set",
      force_id: null,
      peer_ids: ["gwent"],
    });
  });

  it("cuts a name to 60 characters and no character in two", () => {
    expect(setOf({ peers: "own", peer: ["gwent"], "peer-name": "ab".repeat(200) }, null).name).toBe(
      "ab".repeat(30),
    );
    expect(setOf({ peers: "own", peer: ["gwent"], "peer-name": "🚓".repeat(61) }, null).name).toBe(
      "🚓".repeat(60),
    );
  });

  it("refuses sets of one force where none is chosen, and where none is called so", () => {
    for (const peers of ["region", "population", "officers", "most similar"]) {
      expect(reasonOf({ peers }, null)).toBe("no force chosen");
      expect(reasonOf({ peers }, "rutland")).toBe("force not known");
    }
    expect(setOf({}, "rutland")).toMatchObject({ force_id: null, area_name: null });
  });

  it("refuses what is not offered, what has no figure and a set of nobody", () => {
    expect(reasonOf({ peers: "neighbours" }, "cumbria")).toBe("peers not known");
    expect(reasonOf({ peers: "population", tolerance: "33" }, "cumbria")).toBe("tolerance not offered");
    expect(reasonOf({ peers: "population" }, "warwickshire")).toBe("no figure of the force's size");
    for (const peer of [[], ["rutland"], ["cumbria"]])
      expect(reasonOf({ peers: "own", peer }, "cumbria")).toBe("no peers chosen");
  });
});
