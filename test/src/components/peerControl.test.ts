import { describe, expect, it } from "vitest";
import { choicesOfForm, readChoices, withChoices, writeChoices } from "../../../src/components/choices.ts";
import { element } from "../../../src/components/element.ts";
import { peerControls, peerFields, peerNote } from "../../../src/components/peerControl.ts";
import type { PeerChoice, PeerData, PeerSet } from "../../../src/model/peerSet.ts";
import { document } from "../charts/document.ts";
import { textOf } from "../views/picture.ts";

const names = ["Cumbria", "Durham", "Kent", "Surrey"];
const data: PeerData = {
  forces: names.map((area_name, index) => ({
    force_id: area_name.toLowerCase(),
    force_name: `${area_name} Police`,
    area_name,
    region: "A region",
    population: 500_000,
    population_period: "mid-2020",
    officers: 1000,
    officers_period: "31 March 2022",
    officers_unit: "full-time equivalent police officers",
    tile_column: index + 1,
    tile_row: 1,
  })),
  similar: [],
};
const formOf = (choice: Partial<PeerChoice>, from = data): HTMLFormElement =>
  element(
    document,
    "form",
    { class: "controls" },
    ...peerControls({ ...peerFields, ...choice }, from, { document }),
  );
const fieldNames = (form: HTMLFormElement): readonly string[] => [
  ...new Set([...form.querySelectorAll<HTMLInputElement>("select, input")].map(({ name }) => name)),
];
const optionsOf = (form: HTMLFormElement): readonly string[] =>
  [...form.querySelectorAll<HTMLOptionElement>("[name=peers] option")].map(({ value }) => value);

describe("peerControls(choice, data, options)", () => {
  it("asks for the way of choosing alone, and for a tolerance or forces where the way needs them", () => {
    expect(fieldNames(formOf({}))).toEqual(["peers"]);
    expect(fieldNames(formOf({ peers: "region" }))).toEqual(["peers"]);
    expect(fieldNames(formOf({ peers: "population" }))).toEqual(["peers", "tolerance"]);
    expect(fieldNames(formOf({ peers: "officers", tolerance: "50" }))).toEqual(["peers", "tolerance"]);
    expect(fieldNames(formOf({ peers: "own" }))).toEqual(["peers", "peer-name", "peer"]);
  });

  it("offers most similar groups only where some are held, or an address asks for them", () => {
    expect(optionsOf(formOf({}))).toEqual(["all", "region", "population", "officers", "own"]);
    expect(optionsOf(formOf({ peers: "most similar" }))).toContain("most similar");
    const similar = [
      {
        force_id: "kent",
        similar_force_id: "surrey",
        as_at: "2020-04-01",
        source_title: "A test",
        address: null,
      },
    ];
    expect(optionsOf(formOf({}, { ...data, similar }))).toContain("most similar");
  });

  it("labels every field", () => {
    for (const choice of [{ peers: "population" }, { peers: "own" }])
      for (const field of formOf(choice).querySelectorAll("select, input"))
        expect(textOf(field.closest("label")).length).toBeGreaterThan(3);
  });

  it("keeps a reader's set and its name in the address, whatever the name holds", () => {
    const name = `<img src=x onerror=alert(1)> & "Kent"`;
    const form = formOf({ peers: "own", peer: ["kent", "surrey"], "peer-name": name });
    expect(form.querySelector("img")).toBeNull();
    const chosen = withChoices(peerFields, peerFields, choicesOfForm(form));
    expect(chosen).toEqual({ peers: "own", peer: ["kent", "surrey"], "peer-name": name, tolerance: "25" });
    const address = writeChoices("?force=cumbria", peerFields, chosen);
    expect(readChoices(address, peerFields)).toEqual(chosen);
    expect(address).toContain("force=cumbria");
  });

  it("keeps the set in mind while another way is looked at", () => {
    const own: PeerChoice = { ...peerFields, peers: "own", peer: ["kent"] };
    const region = withChoices(own, peerFields, choicesOfForm(formOf({ ...own, peers: "region" })));
    expect(region).toMatchObject({ peers: "region", peer: ["kent"] });
  });

  it("opens the list of forces while none is checked, under words that never change", () => {
    expect(formOf({ peers: "own" }).querySelector("details")?.hasAttribute("open")).toBe(true);
    const chosen = formOf({ peers: "own", peer: ["kent"] });
    expect(chosen.querySelector("details")?.hasAttribute("open")).toBe(false);
    expect(textOf(chosen.querySelector("summary"))).toBe("Choose the forces");
    expect(chosen.querySelector<HTMLInputElement>("[name=peer-name]")?.maxLength).toBe(60);
  });
});

describe("peerNote(set, data, options)", () => {
  const set: PeerSet = {
    kind: "own",
    name: "<b>Rural</b>",
    how: { kind: "own", unknown: [] },
    force_id: "cumbria",
    area_name: "Cumbria",
    peer_ids: ["durham", "kent"],
  };

  it("says who the peers are, how they were chosen and how many are usable, and names them", () => {
    const note = peerNote(set, data, { document, usableCount: 1, what: "a judgement" });
    expect(textOf(note.querySelector("p"))).toBe(
      "Compared with 2 forces that you chose, “<b>Rural</b>”. 1 of 2 has a judgement.",
    );
    expect(note.querySelector("b")).toBeNull();
    expect([...note.querySelectorAll("li")].map(textOf)).toEqual(["Durham", "Kent"]);
  });

  it("names nobody where the set is everybody or empty", () => {
    const all: PeerSet = { ...set, kind: "all", how: { kind: "all" } };
    expect(peerNote(all, data, { document }).querySelector("details")).toBeNull();
    const nobody: PeerSet = {
      ...set,
      kind: "region",
      how: { kind: "region", region: "London" },
      peer_ids: [],
    };
    expect(textOf(peerNote(nobody, data, { document, usableCount: 0 }))).toBe(
      "No other force is of the London region.",
    );
  });
});
