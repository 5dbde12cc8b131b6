import { describe, expect, it } from "vitest";
import { peerForces } from "../../../loaders/queries/peerForces.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { repeatedKeys, valuelessColumns } from "./rowShape.ts";

const built = builtWarehouse();

describe("peerForces", () => {
  it("gives each of the 43 forces once, with region and size, each size of one date for all", async () => {
    const { forces } = await built.ask(peerForces);
    expect(forces).toHaveLength(43);
    expect(repeatedKeys(forces, ["force_id"])).toEqual([]);
    expect(
      valuelessColumns(forces, [
        "force_name",
        "area_name",
        "region",
        "population",
        "officers",
        "officers_unit",
      ]),
    ).toEqual([]);
    expect(new Set(forces.map(({ population_period }) => population_period))).toEqual(new Set(["mid-2020"]));
    expect(new Set(forces.map(({ officers_period }) => officers_period))).toEqual(new Set(["31 March 2022"]));
  });

  it("gives the figures that ONS and the Home Office published", async () => {
    const { forces } = await built.ask(peerForces);
    // Mid-2020 estimate of the six districts of Cumbria; full-time equivalents on 31 March 2022.
    const [published] = await built.rows<{ officers: number }>(
      "select value as officers from fact_measure where area_id = 'cumbria' and measure_id = 'police-officer-fte' and period = '31 March 2022'",
    );
    expect(forces.find(({ force_id }) => force_id === "cumbria")).toMatchObject({
      population: 499_781,
      officers: published?.officers,
      officers_unit: "full-time equivalent police officers",
    });
  });
});

describe("the tile map", () => {
  it("has a place of its own for each force and no empty place inside a row", async () => {
    const { forces } = await built.ask(peerForces);
    expect(repeatedKeys(forces, ["tile_column", "tile_row"])).toEqual([]);
    const rows = new Map<number, number[]>();
    for (const { tile_row, tile_column } of forces)
      rows.set(tile_row, [...(rows.get(tile_row) ?? []), tile_column]);
    for (const [row, columns] of rows) {
      const width = Math.max(...columns) - Math.min(...columns) + 1;
      expect(columns, `row ${row}`).toHaveLength(width);
    }
    expect([...rows.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("lies as the country lies", async () => {
    const { forces } = await built.ask(peerForces);
    const tile = (id: string): readonly [number, number] => {
      const force = forces.find(({ force_id }) => force_id === id);
      if (force === undefined) throw new Error(`no tile of ${id}`);
      return [force.tile_column, force.tile_row];
    };
    const westOf = (a: string, b: string): boolean => tile(a)[0] < tile(b)[0];
    const northOf = (a: string, b: string): boolean => tile(a)[1] < tile(b)[1];
    expect(Math.min(...forces.map(({ tile_row }) => tile_row))).toBe(tile("northumbria")[1]);
    for (const wales of ["north-wales", "dyfed-powys", "south-wales"]) expect(tile(wales)[0]).toBe(1);
    for (const east of ["norfolk", "suffolk", "essex"]) expect(tile(east)[0]).toBe(7);
    for (const south of ["devon-and-cornwall", "dorset", "hampshire", "sussex", "kent"])
      expect(tile(south)[1]).toBe(9);
    expect(tile("metropolitan")[1]).toBe(tile("city-of-london")[1]);
    expect(tile("city-of-london")[0] - tile("metropolitan")[0]).toBe(1);
    expect(westOf("cumbria", "durham") && westOf("merseyside", "greater-manchester")).toBe(true);
    expect(westOf("devon-and-cornwall", "dorset") && westOf("sussex", "kent")).toBe(true);
    expect(northOf("north-wales", "dyfed-powys") && northOf("dyfed-powys", "south-wales")).toBe(true);
    expect(northOf("bedfordshire", "metropolitan") && northOf("metropolitan", "sussex")).toBe(true);
  });
});
