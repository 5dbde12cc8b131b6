import { describe, expect, it } from "vitest";
import { isStoredName, storedName } from "../../../loaders/added/storedName.ts";
import { tableId } from "../../../loaders/added/storedTable.ts";
import { tableIdOf } from "../../../loaders/added/tableIdOf.ts";

describe("storedName(path)", () => {
  it.each([
    ["/home/someone/police-workforce-sep18-tables.ods", "police-workforce-sep18-tables.ods"],
    ["Tabl 1 (Cymru, Heddlu Dyfed–Powys).csv", "Tabl 1 (Cymru_ Heddlu Dyfed_Powys).csv"],
    ["../../x.csv", "x.csv"],
    ["..\\..\\x.csv", "x.csv"],
    ["two\nlines.csv", "two_lines.csv"],
    ["-rf.csv", "rf.csv"],
    [".hidden file.csv", "hidden file.csv"],
    ["a'; drop table x; --.csv", "a_ drop table x_ --.csv"],
    ["<script>alert(1)</script>.csv", "script_.csv"],
    ["..", "file"],
    ["..csv", "file.csv"],
    ["", "file"],
    ["added.json", "file-added.json"],
    ["figures.parquet", "file-figures.parquet"],
    ["😀.ods", "_.ods"],
  ])("keeps %j as %j", (path, name) => {
    expect(storedName(path)).toBe(name);
    expect(isStoredName(name)).toBe(true);
  });

  it("shortens a name of 300 characters and keeps both of its endings", () => {
    const name = storedName(`${"a".repeat(300)}.csv.gz`);
    expect(name).toHaveLength(120);
    expect(name.endsWith("a.csv.gz")).toBe(true);
  });

  it("takes a decomposed letter as the composed one: a Mac writes names so", () => {
    expect(storedName("Caf\u0065\u0301.csv")).toBe("Caf\u00e9.csv");
  });
});

describe("isStoredName(name)", () => {
  it.each(["../x.csv", "a/b.csv", "a\\b.csv", "..", ".x", "-x", "a\nb", "added.json", "", "x".repeat(121)])(
    "refuses %j",
    (name) => expect(isStoredName(name)).toBe(false),
  );
});

describe("tableIdOf({layout, title, edition})", () => {
  it("names title and edition, and is the same for the same", () => {
    const table = { layout: "l", title: "Police workforce", edition: "30 September 2018" };
    expect(tableIdOf(table)).toMatch(/^police-workforce-30-september-2018-[0-9a-f]{6}$/);
    expect(tableIdOf({ ...table })).toBe(tableIdOf(table));
  });

  it("tells apart what differs in letters that no address holds, and in layout or edition alone", () => {
    const ids = [
      { layout: "l", title: "Heddlu!", edition: null },
      { layout: "l", title: "Heddlu?", edition: null },
      { layout: "l", title: "警察", edition: null },
      { layout: "l", title: "../../警", edition: null },
      { layout: "m", title: "Heddlu!", edition: null },
      { layout: "l", title: "Heddlu!", edition: "2018" },
      { layout: "l", title: "x".repeat(500), edition: "y".repeat(500) },
    ].map(tableIdOf);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(tableId.safeParse(id).success, id).toBe(true);
  });
});
