import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { counterparts } from "../../../loaders/documents/counterparts.ts";
import { type HeldFinding, heldFindings, heldOfFinding } from "../../../loaders/documents/heldFindings.ts";
import { readDocument } from "../../../loaders/documents/readDocument.ts";
import { paths } from "../../../loaders/paths.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { knownForces } from "./knownForces.ts";
import { proposal } from "./reviewedRows.ts";

const kind = "area for improvement";
const asks = (id: string, label: string, changes: Parameters<typeof proposal>[0] = {}) =>
  proposal({ id, kind, force_id: "cumbria", round: null, item: "Legitimacy", label, ...changes });
const found = (...args: Parameters<typeof counterparts>) =>
  [...counterparts(...args)].map(([id, { finding, sureness }]) => [id, finding.finding_id, sureness]);

const heldAs = (finding_id: string, summary: string, changes: Partial<HeldFinding> = {}): HeldFinding => ({
  finding_id,
  summary,
  report_title: "A report",
  published_on: "2019-05-02",
  force_id: "cumbria",
  finding_kind: kind,
  finding_number: null,
  subject: "Legitimacy",
  source_id: "a/source",
  source_title: "A source",
  document: "a document",
  ...changes,
});

describe("counterparts(proposals, held)", () => {
  const built = builtWarehouse();

  it.each([
    ["001", ["afi1", "afi2", "afi3", "afi4", "afi5"].map((name) => `peel-2018-19-cumbria-${name}`)],
    ["002", ["hmic-2007-cumbria-r1", "hmic-2007-cumbria-r2"]],
    [
      "003",
      ["criminalisation", "decision-quality", "good-practice"].map(
        (name) => `child-protection-thematic-second-${name}`,
      ),
    ],
  ])(
    "finds every finding of the collected document %s among those held, each in its place",
    async (number, ids) => {
      const folder = join(paths.root, "../shared/seeds");
      const file = existsSync(folder) && readdirSync(folder).find((name) => name.startsWith(number));
      if (!file) return;
      const { proposals } = await readDocument(join(folder, file), await knownForces());
      const held = await built.ask(heldFindings);
      expect(found(proposals, held).map(([, finding_id]) => finding_id)).toEqual(ids);
    },
  );

  it("takes nothing for held that asks something else, or that is of another force or kind", async () => {
    const held = await built.ask(heldFindings);
    for (const other of [
      asks("a", "The force should make sure that all crime is recorded within a day."),
      asks("b", "The force should improve how supervisors oversee investigations."),
      asks("c", "Have people outside the force scrutinise stop and search effectively", {
        force_id: "surrey",
      }),
      asks("d", "Have people outside the force scrutinise stop and search effectively", {
        kind: "cause of concern",
      }),
      asks("e", "The force should improve the data of its workforce", { item: "Efficiency" }),
    ])
      expect(found([other], held), other.label ?? "").toEqual([]);
  });

  it("leaves open what is like two held ones, unless another proposal is one of them", () => {
    const held = [
      heldAs("one", "Review the counter-corruption unit of the north"),
      heldAs("two", "Review the counter-corruption unit of the south"),
    ];
    const unclear = asks("a", "The counter-corruption unit should be reviewed");
    expect(found([unclear], held)).toEqual([]);
    const south = asks("b", "The counter-corruption unit of the south should be reviewed");
    expect(found([unclear, south], held)).toEqual([
      ["a", "one", "likely"],
      ["b", "two", "likely"],
    ]);
  });

  it("lets a number agree, or speak against", () => {
    const held = [heldAs("one", "Review custody records every month", { finding_number: 1 })];
    expect(found([asks("a", "Custody records need a look", { number: 1 })], held)).toHaveLength(1);
    expect(found([asks("a", "Prisoners' custody and risks", { number: 2 })], held)).toEqual([]);
  });
});

describe("heldOfFinding(proposal, counterpart, held)", () => {
  it("says how many others are held, and never those accepted from documents", async () => {
    const held = [heldAs("one", "Review custody")];
    expect(heldOfFinding(asks("a", "Something else"), null, held)).toMatchObject({
      outcome: "fills a gap",
      others: 1,
    });
  });
});
