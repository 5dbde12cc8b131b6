import { describe, expect, it } from "vitest";
import { ask } from "../../../loaders/queries/ask.ts";
import { forceList } from "../../../loaders/queries/forceList.ts";
import { searchEntries } from "../../../loaders/queries/searchEntries.ts";
import { entryKinds } from "../../../src/model/searchEntry.ts";

const rows = await ask(searchEntries);
const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);

describe("searchEntries(warehouse)", () => {
  it("has every force, with its other names", async () => {
    const forces = await ask(forceList);
    expect(ofKind("force").map(({ address }) => address)).toEqual(
      forces.map(({ force_id }) => `force/${force_id}`),
    );
    const hampshire = ofKind("force").find(({ address }) => address === "force/hampshire");
    expect(hampshire?.words).toContain("Hampshire Constabulary");
  });

  it("has every kind that the warehouse holds, no address twice for one title, and no blank", () => {
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(entryKinds.filter((kind) => kind !== "page" && kind !== "method")),
    );
    const keys = rows.map(({ title, address }) => `${title} ${address}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { title, detail, address, weight } of rows) {
      expect(title).not.toBe("");
      expect(detail).not.toBe("");
      expect(address).toMatch(/^(force|compare|measures|responses)\b/);
      expect(weight).toBeGreaterThanOrEqual(1);
    }
  });

  it("leads from a question to the latest round that says something of it, under every name it had", () => {
    const workplace = ofKind("question").find(({ title }) => title === "Developing a positive workplace");
    // PEEL 2025-27 is under way: few judgements of it are held.
    expect(workplace?.address).toContain("round=peel-2023-25");
    const leadership = ofKind("question").find(({ title }) => title === "Leadership and force management");
    expect(leadership?.words).toBe("Good use of resources");
  });

  it("leads from a measure that few forces state to one that does, and says so", () => {
    const breaches = ofKind("measure").find(({ title }) => title.startsWith("Cautioned or convicted"));
    expect(breaches).toMatchObject({
      address: "force/cumbria#measures",
      detail: "Public protection (MAPPA), stated for 2 forces, among them Cumbria",
    });
  });
});
