import { beforeAll, describe, expect, it } from "vitest";
import { load } from "../../../loaders/load.ts";
import { ask } from "../../../loaders/queries/ask.ts";
import { forcePages } from "../../../loaders/queries/forcePages.ts";
import { makePack } from "../../../reports/pack/makePacks.ts";
import { type PackFormat, packFormats } from "../../../src/model/pack.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { copySources } from "../../loaders/copiedSources.ts";
import { peelboard } from "../commandLine.ts";
import { packed, textsOf } from "./openedPack.ts";
import { changeJudgement, packPlace } from "./packPlace.ts";

const warehouse = builtWarehouse();
const place = packPlace("force: cumbria\n");
let before: { readonly folder: string; readonly texts: ReadonlyMap<PackFormat, string> };
let after: typeof before;

const made = async (out: string, directory: string): Promise<typeof before> => {
  const options = { pack: "conference", asAt: "2019-06-30", sections: "summary,items,measures" };
  const request = { options, formats: packFormats, ...place.ours(), out, warehouse: directory };
  const { folder } = await makePack(request);
  return { folder, texts: await textsOf(folder) };
};

beforeAll(async () => {
  const sources = await copySources(place.at("changed"));
  await changeJudgement(sources);
  await sources.replace(
    "home-office/workforce_by_force_2007_2022.csv",
    "cumbria,2019-03-31,police officer,1185,1160.06",
    "cumbria,2019-03-31,police officer,1185,1261.37",
  );
  await sources.seal();
  await load({ log: () => {}, sources: sources.path, warehouse: place.at("changed/warehouse") });
  before = await made(place.at("before"), warehouse.directory());
  after = await made(place.at("after"), place.at("changed/warehouse"));
});

/** Each figure as the packs say it, before and after. */
const figures = [
  ["a grade", "graded Good for legitimacy in PEEL 2018/19", "graded Requires improvement for legitimacy"],
  ["officers per 100,000 people", "232.5", "252.8"],
  ["the officers themselves", "1,160.1", "1,261.4"],
] as const;

describe.each(packFormats)("a figure changed in the sources, in %s", (format) => {
  it.each(figures)("%s is the new one, and the old one is gone", (_, old, fresh) => {
    const [was, is] = [before, after].map(({ texts }) => texts.get(format) ?? "");
    expect(was).toContain(packed(old));
    expect(was).not.toContain(packed(fresh));
    expect(is).toContain(packed(fresh));
    expect(is).not.toContain(packed(old));
  });
});

describe("a figure changed in the sources", () => {
  const ofCumbria = async (directory: string) => {
    const pages = await ask(forcePages, directory);
    const page = pages.find(({ force }) => force.force_id === "cumbria") ?? expect.fail("no page");
    return {
      legitimacy: page.positions.find(
        ({ item_id, round_id }) => item_id === "legitimacy" && round_id === "peel-2018-19",
      )?.grade,
      officers: page.series
        .filter(({ measure_id }) => measure_id === "police-officers-per-100000")
        .map(({ value }) => value?.toFixed(1)),
    };
  };

  it("is another on the site's page of the force", async () => {
    const [was, is] = [
      await ofCumbria(warehouse.directory()),
      await ofCumbria(place.at("changed/warehouse")),
    ];
    expect([was.legitimacy, is.legitimacy]).toEqual(["Good", "Requires improvement"]);
    expect(was.officers).toContain("232.5");
    expect(is.officers).toContain("252.8");
    expect(is.officers).not.toContain("232.5");
  });

  it("is told by pack diff, with what follows from it and nothing else", async () => {
    const { code, out } = await peelboard(["pack", "diff", before.folder, after.folder]);
    expect(code).toBe(0);
    const perPeople = "Police officers per 100,000 people, 31 March 2019";
    expect(
      out
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => /^(changed|new|gone|[A-Z].*\(\d+\)$)/.test(line)),
    ).toEqual([
      "Judgements (1)",
      "changed  Cumbria Constabulary: Legitimacy, PEEL 2018/19: Good -> Requires improvement",
      "Forces at each grade (2)",
      "changed  Forces graded Good: Legitimacy, PEEL 2018/19: 2 -> 1",
      "changed  Forces graded Requires improvement: Legitimacy, PEEL 2018/19: 1 -> 2",
      "Measures (3)",
      `changed  Cumbria: ${perPeople}: 232.5 (232.5291448180754) -> 252.8 (252.83630794887827)`,
      `changed  England and Wales: ${perPeople}: 208.4 (208.3856452002543) -> 208.6 (208.55702067783594)`,
      "changed  Cumbria: Police officers, full-time equivalent, 31 March 2019: 1,160.1 (1160.06) -> 1,261.4 (1261.37)",
    ]);
  });
});
