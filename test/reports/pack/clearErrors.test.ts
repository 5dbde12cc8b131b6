import { describe, expect, it } from "vitest";
import { packNames } from "../../../src/model/pack.ts";
import { packSections } from "../../../src/model/packSections.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { peelboard } from "../commandLine.ts";
import { asArguments, comment, packPlace } from "./packPlace.ts";

const warehouse = builtWarehouse();
const place = packPlace("force: cumbria\n");

interface Asked {
  readonly name?: string;
  /** Options beside those that every case has; null leaves one of those out. */
  readonly options?: Readonly<Record<string, string | null>>;
  readonly flags?: readonly string[];
}

/** Asks for a pack that there is, but for what a case asks otherwise. */
const asked = ({ name = "conference", options = {}, flags = [] }: Asked): readonly string[] => {
  const usual = { "as-at": "2019-06-30", format: "md", ...place.ours(), warehouse: warehouse.directory() };
  const all = Object.entries({ ...usual, ...options });
  const stated = Object.fromEntries(all.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  return ["pack", ...(name === "" ? [] : [name]), ...asArguments(stated), ...flags];
};

const officeWith = async (name: string, text: string): Promise<string> => {
  await place.write(name, text);
  return place.at(name);
};

const cases: readonly (readonly [string, () => Asked | Promise<Asked>, readonly (string | RegExp)[]])[] = [
  [
    "a key that the office's file may not have",
    async () => ({ options: { office: await officeWith("wrong.yaml", "force: cumbria\ncolour: blue\n") } }),
    [/wrong\.yaml, line 2, column 1: unknown key `colour`; did you mean `colours`\?/, "office.example.yaml"],
  ],
  [
    "an office's file that is not there",
    () => ({ options: { office: place.at("none.yaml") } }),
    [/none\.yaml: there is no such file/],
  ],
  [
    "an unknown force",
    () => ({ options: { force: "cumbira" } }),
    ['unknown force "cumbira"; did you mean cumbria?'],
  ],
  [
    "no force",
    async () => ({ options: { office: await officeWith("empty.yaml", "# nothing\n") } }),
    ["--force"],
  ],
  [
    "an unknown pack",
    () => ({ name: "conferense" }),
    ['unknown pack "conferense"; did you mean conference?'],
  ],
  ["no pack", () => ({ name: "" }), [`no pack is named; name one of ${packNames.join(", ")}`]],
  [
    "an unknown format",
    () => ({ options: { format: "pdf,word" } }),
    ['"word" is no format. Expected pdf, docx, xlsx, ods, html, md, or all.'],
  ],
  ["an unknown section", () => ({ options: { sections: "summry" } }), ['"summry"; did you mean summary?']],
  [
    "an unknown round",
    () => ({ options: { rounds: "peel-2018" } }),
    ['"peel-2018"; did you mean peel-2018-19?'],
  ],
  [
    "an unknown report",
    () => ({ name: "response", options: { report: "peel-2018-19-cumbira" } }),
    ["did you mean"],
  ],
  [
    "a day before any data",
    () => ({ options: { "as-at": "1990-01-01" } }),
    ["as-at 1990-01-01 is before any data", "choose a later day"],
  ],
  [
    "a day after the release",
    () => ({ options: { "as-at": "2031-01-01" } }),
    ["as-at 2031-01-01 is later than the data", "choose that day or an earlier one"],
  ],
  [
    "what is no day",
    () => ({ options: { "as-at": "2019-02-30" } }),
    ['as-at "2019-02-30" is no day of the calendar; expected a day such as 2019-06-30'],
  ],
  [
    // Whoever runs the tests as root may write anywhere; nobody makes a folder below a file.
    "a folder that cannot be written to",
    () => ({ name: "panel", options: { out: place.at("office.yaml/packs"), sections: "summary" } }),
    [/cannot be written to .*office\.yaml\/packs: a part of the path is a file/, "--out"],
  ],
  [
    "a file where the pack's folder would be",
    async () => {
      await place.write("taken", "a file");
      return { name: "panel", options: { out: place.at("taken"), sections: "summary" } };
    },
    [/cannot be written to .*taken: there is a file of that name/, "--out"],
  ],
  [
    "one force and all forces",
    () => ({ options: { force: "cumbria" }, flags: ["--all-forces"] }),
    ["--force and --all-forces ask for two things; leave one of them out."],
  ],
  [
    "a reference in the commentary that leads to no figure",
    async () => {
      await place.write("wrong/cumbria/2019-07/summary.md", comment("A\nline of {{grade:efectiveness}}."));
      return { options: { commentary: place.at("wrong"), meeting: "2019-07" } };
    },
    [/summary\.md, line 8, column 9: \{\{grade:efectiveness\}\}: .*did you mean effectiveness\?/],
  ],
  [
    "a figure in the commentary that is no longer so",
    async () => {
      await place.write("stale/cumbria/2019-07/summary.md", comment("{{grade:effectiveness = Outstanding}}"));
      return { options: { commentary: place.at("stale"), meeting: "2019-07" } };
    },
    ['"Outstanding" was expected', 'holds "Good"'],
  ],
  [
    "a warehouse that was not built",
    () => ({ options: { warehouse: place.at("nowhere") } }),
    ["npx peelboard load"],
  ],
];

describe("peelboard pack, asked for what cannot be made", () => {
  it.concurrent.each(cases)("refuses %s, says what to do, and leaves nothing", async (_, ask, expected) => {
    const { code, out, error } = await peelboard(asked(await ask()), { cwd: place.at() });
    const said = out + error;
    expect(code).toBe(1);
    for (const words of expected) expect(said).toMatch(typeof words === "string" ? literal(words) : words);
    expect(said).not.toMatch(/^\s+at /m);
    expect(said).not.toMatch(/undefined|\[object/);
    const left = await place.list(".");
    expect(left.filter((path) => /packs|\.pdf$|manifest\.json$|^\.|\/\./.test(path))).toEqual([]);
  });
});

/** A text as a pattern that only it fits. */
const literal = (text: string): RegExp => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));

describe("peelboard pack diff | verify, of what is no pack", () => {
  it.each([
    ["diff", ["a", "b"]],
    ["verify", ["a"]],
  ])("%s says that no pack is there", async (verb, folders) => {
    const { code, out } = await peelboard(["pack", verb, ...folders.map((folder) => place.at(folder))]);
    expect(code).toBe(1);
    expect(out).toMatch(/holds no pack: there is no manifest\.json in it/);
    expect(out).not.toMatch(/^\s+at /m);
  });

  it("takes the options of verify as those of verify, and not of pack", async () => {
    const { code, out } = await peelboard([
      "pack",
      "verify",
      place.at("a"),
      "--office",
      place.at("none.yaml"),
    ]);
    expect(code).toBe(1);
    expect(out).toContain("none.yaml: there is no such file");
  });
});

describe("peelboard pack --list", () => {
  it("lists every pack with its sections, and the formats", async () => {
    const { code, out } = await peelboard(["pack", "--list"]);
    expect(code).toBe(0);
    for (const pack of packNames) {
      expect(out).toMatch(new RegExp(`^${pack}: `, "m"));
      for (const { slug, heading } of packSections[pack])
        expect(out).toMatch(new RegExp(`^ +${slug} +${heading}$`, "m"));
    }
    expect(out).toContain("formats: pdf, docx, xlsx, ods, html, md");
  });
});
