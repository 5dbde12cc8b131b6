import { describe, expect, it } from "vitest";
import { noOffice, type Office } from "../../../reports/pack/office.ts";
import {
  type PackChoices,
  type PackOptions,
  ParametersError,
  packParameters,
} from "../../../reports/pack/parameters.ts";
import {
  addressOf,
  type PackNames,
  parametersInWords,
  runningHead,
} from "../../../reports/pack/parametersInWords.ts";
import { readChoices } from "../../../src/components/choices.ts";
import { chosenForce } from "../../../src/components/chosenForce.ts";
import { peerSetOf } from "../../../src/metrics/peerSets.ts";
import type { PeerData, PeerForce } from "../../../src/model/peerSet.ts";
import { compareFields } from "../../../src/views/compare/compareControls.ts";

const force = (
  force_id: string,
  force_name: string,
  area_name: string,
  other_names: string | null = null,
) => ({
  force_id,
  force_name,
  area_name,
  other_names,
});

const forces = [
  force("cumbria", "Cumbria Constabulary", "Cumbria"),
  force("greater-manchester", "Greater Manchester Police", "Greater Manchester", "GMP"),
  force("kent", "Kent Police", "Kent"),
  force("lancashire", "Lancashire Constabulary", "Lancashire"),
];

const peerForce = (force_id: string, region: string): PeerForce => ({
  force_id,
  force_name: force_id,
  area_name: force_id,
  region,
  population: 500_000,
  population_period: "mid-2020",
  officers: null,
  officers_period: null,
  officers_unit: null,
  tile_column: 1,
  tile_row: 1,
});

const peers: PeerData = {
  forces: [
    peerForce("cumbria", "North West"),
    peerForce("greater-manchester", "North West"),
    peerForce("kent", "South East"),
    peerForce("lancashire", "North West"),
  ],
  similar: [],
};

const rounds = ["PEEL 2014", "PEEL 2017", "PEEL 2018/19"].map((round_name) => ({
  round_id: round_name.toLowerCase().replaceAll(/[ /]/g, "-"),
  round_name,
}));

const report = (report_id: string, force_id: string | null, published_on: string | null) => ({
  report_id,
  title: "PEEL 2018/19",
  force_id,
  published_on,
});

const office: Office = {
  ...noOffice,
  force_id: "cumbria",
  meetings: [
    { date: "2019-04-18", kind: "conference", slug: "2019-04", name: null, agendaItem: null },
    { date: "2019-05-02", kind: "panel", slug: "2019-05", name: null, agendaItem: null },
    { date: "2019-07-18", kind: "conference", slug: "2019-07", name: "July’s conference", agendaItem: null },
  ],
  sections: { panel: ["summary", "found"] },
  peers: { peers: "region", peer: [], "peer-name": "", tolerance: "25" },
};

const choices: PackChoices = {
  office: noOffice,
  forces,
  rounds,
  reports: [
    report("child-protection-2015", null, "2015"),
    report("peel-2018-19-cumbria", "cumbria", "2019-05-02"),
    report("peel-2018-19-kent", "kent", "2019-05-02"),
  ],
  release: { release: "2026-11-21", as_at: "2025-07-24" },
};
const withOffice: PackChoices = { ...choices, office };

function faultsOf(asked: PackOptions | string, among: PackChoices = choices): readonly string[] {
  try {
    packParameters(asked, among);
  } catch (error) {
    if (error instanceof ParametersError) return error.faults;
    throw error;
  }
  return [];
}

describe("packParameters(asked, choices)", () => {
  it("fills in what was left out: the day of the release, all peers, rounds and sections", () => {
    expect(packParameters({ pack: "conference", force: "cumbria" }, choices)).toEqual({
      pack: "conference",
      force_id: "cumbria",
      peers: { peers: "all", peer: [], "peer-name": "", tolerance: "25" },
      rounds: [],
      as_at: "2026-11-21",
      since: null,
      audience: "public",
      sections: [],
      report_id: null,
      meeting: null,
    });
  });

  it("takes force, peers, sections and the calendar from the office", () => {
    const conference = packParameters({ pack: "conference", asAt: "2019-06-30" }, withOffice);
    expect(conference).toMatchObject({
      force_id: "cumbria",
      since: "2019-04-18",
      meeting: "2019-07",
      sections: [],
    });
    expect(conference.peers.peers).toBe("region");
    expect(packParameters({ pack: "panel", asAt: "2019-05-02" }, withOffice)).toMatchObject({
      since: null,
      meeting: "2019-05",
      sections: ["summary", "found"],
    });
    expect(packParameters({ pack: "overview" }, withOffice)).toMatchObject({
      force_id: null,
      since: null,
      meeting: null,
    });
  });

  it("lets an option overrule the office", () => {
    const asked = {
      pack: "panel",
      force: "Kent Police",
      peers: "all",
      sections: "all",
      since: "none",
      meeting: "none",
    };
    expect(packParameters({ ...asked, asAt: "2019-06-30" }, withOffice)).toMatchObject({
      force_id: "kent",
      peers: { peers: "all" },
      sections: [],
      since: null,
      meeting: null,
    });
  });

  it("knows a force by any of its names, and sorts rounds by time and sections as the pack has them", () => {
    const asked = {
      pack: "conference",
      force: "GMP",
      rounds: "peel-2018-19,peel-2014",
      sections: ["findings", "summary"],
    };
    expect(packParameters(asked, choices)).toMatchObject({
      force_id: "greater-manchester",
      rounds: ["peel-2014", "peel-2018-19"],
      sections: ["summary", "findings"],
    });
  });

  it("makes a set of one's own of the forces named", () => {
    const { peers: chosen } = packParameters(
      { pack: "conference", force: "cumbria", peer: "kent, Lancashire", peerName: "Ours" },
      choices,
    );
    expect(chosen).toEqual({
      peers: "own",
      peer: ["kent", "lancashire"],
      "peer-name": "Ours",
      tolerance: "25",
    });
  });

  it("tells every fault at once, each with the nearest name", () => {
    expect(
      faultsOf({
        pack: "conferense",
        force: "cumbira",
        peers: "regoin",
        tolerance: "30",
        rounds: "peel-2081-19",
        sections: "sumary",
        asAt: "2019-02-30",
        since: "soon",
        audience: "publik",
        meeting: "July 2019",
      }),
    ).toEqual([
      'unknown pack "conferense"; did you mean conference?',
      'unknown force "cumbira"; did you mean cumbria?',
      'as-at "2019-02-30" is no day of the calendar; expected a day such as 2019-06-30',
      'unknown audience "publik"; did you mean public?',
      'unknown way to choose peers "regoin"; did you mean region?',
      'unknown tolerance "30"; expected one of 10, 25, 50',
      'unknown round "peel-2081-19"; did you mean peel-2018-19?',
      'since "soon" is no day of the calendar; expected a day such as 2019-06-30',
      'unknown section of the conference pack "sumary"; did you mean summary?',
      'meeting "July 2019" is no folder’s name; expected small letters, digits and hyphens, such as 2019-07',
    ]);
  });

  const cumbria = { pack: "conference", force: "cumbria" };
  it.each<readonly [string, PackOptions, string]>([
    ["no force", { pack: "conference" }, "no force is named"],
    ["a force for the overview", { pack: "overview", force: "kent" }, "the overview is of all forces"],
    [
      "a day after the data",
      { ...cumbria, asAt: "2027-01-01" },
      "later than the data, which are of 21 November 2026",
    ],
    [
      "a day before any data",
      { ...cumbria, asAt: "2014-12-31" },
      "before any data: the first report held is of 2015",
    ],
    [
      "since on the as-at day",
      { ...cumbria, asAt: "2019-06-30", since: "2019-06-30" },
      "is not before the as-at day",
    ],
    ["a report for another pack", { ...cumbria, report: "peel-2018-19-cumbria" }, "leave it out"],
    [
      "another force's report",
      { pack: "response", force: "cumbria", report: "peel-2018-19-kent" },
      "is of kent, not of cumbria",
    ],
    [
      "an unknown report",
      { pack: "response", force: "cumbria", report: "peel-2018-19-cumbira" },
      "did you mean peel-2018-19-cumbria?",
    ],
    [
      "a report of a later day",
      { pack: "response", force: "cumbria", report: "peel-2018-19-cumbria", asAt: "2019-05-01" },
      "was published on 2 May 2019, after the as-at day",
    ],
    [
      "peers that are named and not asked for",
      { ...cumbria, peers: "region", peer: "kent" },
      "leave one of them out",
    ],
    ["an own set of nobody", { ...cumbria, peers: "own" }, "names no force"],
  ])("refuses %s", (_, asked, expected) => {
    expect(faultsOf(asked).join("\n")).toContain(expected);
  });

  it("refuses a meeting that is not in the calendar, where there is one", () => {
    expect(faultsOf({ pack: "conference", meeting: "2019-08" }, withOffice).join()).toContain(
      "expected one of 2019-04, 2019-07",
    );
    expect(faultsOf({ pack: "conference", force: "kent", meeting: "2019-08" })).toEqual([]);
  });

  it("refuses peers that cannot be had, where it is known what peers are chosen from", () => {
    const among = { ...choices, peers };
    expect(faultsOf({ ...cumbria, peers: "most similar" }, among).join()).toContain(
      "no file of most similar groups",
    );
    expect(faultsOf({ ...cumbria, peers: "region" }, among)).toEqual([]);
  });
});

describe("packParameters(address, choices)", () => {
  it("reads an address of the compare page and of a force's page", () => {
    expect(
      packParameters(
        "/compare?force=cumbria&peers=region&as-at=2019-06-30&view=tiles&round=peel-2017",
        choices,
      ),
    ).toMatchObject({ pack: "conference", force_id: "cumbria", as_at: "2019-06-30", rounds: ["peel-2017"] });
    expect(packParameters("/force/kent?peer=cumbria&peer=lancashire&peers=own", choices)).toMatchObject({
      force_id: "kent",
      peers: { peers: "own", peer: ["cumbria", "lancashire"] },
    });
  });

  it.each<readonly [string, PackOptions]>([
    ["the least", { pack: "conference", force: "cumbria" }],
    ["the overview", { pack: "overview", rounds: "peel-2017,peel-2018-19" }],
    [
      "the most",
      {
        pack: "response",
        force: "kent",
        peers: "population",
        tolerance: "10",
        rounds: "peel-2014,peel-2018-19",
        asAt: "2019-06-30",
        since: "2019-01-01",
        audience: "office",
        sections: "details,dates",
        report: "peel-2018-19-kent",
        meeting: "2019-07",
      },
    ],
  ])("gets back from addressOf(parameters) what it says: %s", (_, asked) => {
    for (const among of [choices, withOffice]) {
      const parameters = packParameters(asked, among);
      expect(packParameters(addressOf(parameters, { rounds }), among)).toEqual(parameters);
    }
  });
});

describe("addressOf(parameters, {rounds})", () => {
  it("is read by the compare page as the same force, peers, day and latest round", () => {
    const parameters = packParameters(
      { pack: "conference", force: "cumbria", peers: "region", asAt: "2019-06-30" },
      choices,
    );
    const { search, pathname } = new URL(addressOf(parameters, { rounds }), "https://site.example");
    expect(pathname).toBe("/compare");
    expect(chosenForce(search)).toBe("cumbria");
    expect(readChoices(search, compareFields)).toMatchObject({
      peers: "region",
      "as-at": "2019-06-30",
      round: "peel-2018-19",
    });
  });
});

describe("parametersInWords(parameters, names) and runningHead(parameters, names, release)", () => {
  const namesFor = (kind: string): PackNames => {
    const set = peerSetOf(
      { peers: kind, peer: ["kent"], "peer-name": "Ours", tolerance: "25" },
      "cumbria",
      peers,
    );
    if (!set.ok) throw new Error(set.reason);
    return { forces, rounds, reports: choices.reports, peers: set.value, office };
  };
  const asked = { pack: "conference", asAt: "2019-06-30" } as const;

  it("say force, comparator, rounds and day on every page, then the data and what they are not", () => {
    const parameters = packParameters({ ...asked, peers: "all" }, withOffice);
    expect(runningHead(parameters, namesFor("all"), choices.release)).toEqual([
      "Cumbria Constabulary · beside the 4 forces · rounds PEEL 2014 to PEEL 2018/19 · as at 30 June 2019",
      "For the public · all sections · Data release 21 November 2026 · latest report held 24 July 2025 · not an official statistic",
    ]);
  });

  it.each([
    ["region", "beside 2 other forces of the North West region"],
    ["population", "beside 3 other forces of similar population"],
    ["own", "beside 1 other force, “Ours”"],
  ])("name peers by %s", (kind, expected) => {
    const [head] = runningHead(packParameters(asked, withOffice), namesFor(kind), choices.release);
    expect(head).toContain(` · ${expected} · `);
  });

  it("say on every page whom a pack is for, and how much of it is there", () => {
    const footOf = (more: PackOptions): string =>
      runningHead(packParameters({ ...asked, ...more }, withOffice), namesFor("all"), choices.release)[1];
    expect(footOf({ audience: "office" })).toMatch(/^For the office alone · /);
    expect(footOf({ audience: "public", sections: "all" })).toMatch(/^For the public · all sections · Data/);
    expect(footOf({ sections: "changes,summary,sources" })).toContain(" · 3 of 11 sections · ");
  });

  it("put each choice in words", () => {
    const parameters = packParameters(
      { ...asked, rounds: "peel-2014,peel-2017", sections: "changes,summary,sources" },
      withOffice,
    );
    const entries = parametersInWords(parameters, namesFor("region")).map(
      ({ term, text }) => `${term}: ${text}`,
    );
    expect(entries).toEqual([
      "Pack: Accountability conference pack",
      "Force: Cumbria Constabulary",
      "Comparison: Compared with the 2 other forces of the North West region.",
      "Inspection rounds: PEEL 2014 and PEEL 2017",
      "As at: 30 June 2019; nothing published later is in it",
      "Changes since: 18 April 2019",
      "Commentary of: July’s conference",
      "Written for: The public",
      expect.stringMatching(
        /^Sections: All but “Movement between rounds”, .* and “Commentary of the office”$/,
      ),
    ]);
  });
});
