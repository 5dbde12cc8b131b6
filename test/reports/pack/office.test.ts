import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../../../loaders/paths.ts";
import { contrastOnWhite, darkEnough } from "../../../reports/pack/contrast.ts";
import {
  letterheadOf,
  noOffice,
  OfficeError,
  officeSchema,
  readOffice,
} from "../../../reports/pack/office.ts";
import { hashOfFiles } from "../../../reports/pack/ownFile.ts";
import { type TemporaryFolder, temporaryFolder } from "../../loaders/temporaryFolder.ts";

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const forces = ["cumbria", "kent", "surrey"].map((force_id) => ({ force_id }));
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#12436D"/></svg>';

async function written(text: string | Uint8Array, name = "office.yaml"): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, text);
  return path;
}

/** The lines of what is wrong with a file, without the file's name. */
async function faultsOf(text: string | Uint8Array): Promise<readonly string[]> {
  const path = await written(text);
  const error = await readOffice(path, { forces }).then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(OfficeError);
  const lines = (error as OfficeError).message.split("\n");
  expect(lines[0]).toContain(path);
  return lines.slice(1, -1).map((line) => line.replace(/^ {2}office\.yaml(, )?/, ""));
}

describe("readOffice(path, {forces})", () => {
  it("reads the annotated example, whose keys are those of the schema", async () => {
    const office = await readOffice(join(paths.root, "data/office.example.yaml"), { forces });
    expect(office).toMatchObject({
      force_id: "cumbria",
      body: "Cumbria Police and Crime Commissioner",
      accent: "#12436D",
      peers: { peers: "region", peer: [], "peer-name": "", tolerance: "25" },
      audience: "public",
    });
    expect(office.meetings.map(({ date, slug, kind }) => `${date} ${slug} ${kind}`)).toEqual([
      "2019-04-18 2019-04 conference",
      "2019-07-18 2019-07 conference",
      "2019-07-25 2019-07-panel panel",
    ]);
    expect(office.meetings.at(-1)?.agendaItem).toBe("7");
    expect(letterheadOf(office)).toEqual({
      body: "Cumbria Police and Crime Commissioner",
      officeHolder: "Police and Crime Commissioner for Cumbria",
      accent: "#12436D",
      logo: null,
    });
  });

  it("takes a file of comments alone, and a short colour", async () => {
    expect(await readOffice(await written("# nothing yet\n"))).toMatchObject({
      body: noOffice.body,
      accent: "#12436D",
    });
    expect((await readOffice(await written('colours: { accent: "#013" }\n'))).accent).toBe("#001133");
  });

  it("names line and key of a mistyped key, with the right one", async () => {
    expect(await faultsOf("force: cumbria\n\ncolors:\n  accent: x\n")).toEqual([
      "line 3, column 1: unknown key `colors`; did you mean `colours`?",
    ]);
    expect(await faultsOf("colours:\n  zzz: x\n")).toEqual([
      "line 2, column 3: unknown key `colours.zzz`; expected one of accent",
    ]);
  });

  it("tells every fault at once, in the order of the file", async () => {
    const faults = await faultsOf(`force: cumbira
meetings:
  - { date: 2019-02-30, kind: confrence }
  - { date: 2019-07-01, kind: panel }
  - { date: 2019-07-02, kind: panel }
  - kind: panel
sections:
  conference: [sumary, measures, measures]
peers:
  kind: regoin
  forces: [kent, surey]
body:
contact: 5
contact: x
`);
    expect(faults).toEqual([
      'line 1, column 8: `force` is "cumbira"; expected the short name of one of the 3 forces; did you mean cumbria?',
      'line 3, column 13: `meetings[1].date` is "2019-02-30"; expected a day of the calendar written as 2019-07-18',
      'line 3, column 31: `meetings[1].kind` is "confrence"; expected one of conference, panel; did you mean conference?',
      "line 5, column 5: `meetings[3]`: expected a slug that no other meeting of its kind has; add `slug:` to one of them",
      "line 6, column 5: `meetings[4].date` is missing; expected a day of the calendar written as 2019-07-18",
      expect.stringMatching(
        /^line 8, column 16: `sections\.conference\[1\]` is "sumary"; .*did you mean summary\?$/,
      ),
      'line 8, column 34: `sections.conference[3]` is "measures"; expected each section once',
      expect.stringMatching(/^line 10, column 9: `peers\.kind` is "regoin"; .*did you mean region\?$/),
      'line 11, column 18: `peers.forces[2]` is "surey"; expected the short name of one of the 3 forces; did you mean surrey?',
      "line 12, column 1: `body` is empty; expected the name of the local policing body",
      "line 14, column 1: this key is given twice; keep one of them",
    ]);
  });

  it("says the measured contrast of a colour that cannot be read, and one of its hue that can", async () => {
    const [fault] = await faultsOf('colours:\n  accent: "#F4A26B"\n');
    expect(fault).toContain('line 2, column 11: `colours.accent` is "#F4A26B"');
    expect(fault).toContain("at least 4.5 to 1 on white");
    expect(fault).toContain("this one has 2.05 to 1");
    const [, offered = ""] = /reaches it at "(#\w+)"/.exec(fault ?? "") ?? [];
    expect(contrastOnWhite(offered)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    [
      "a tolerance that fits no kind",
      "peers: { kind: region, tolerance: 25 }",
      "`peers.tolerance` is 25; expected no tolerance",
    ],
    [
      "a tolerance not offered",
      "peers: { kind: officers, tolerance: 30 }",
      "`peers.tolerance` is 30; expected one of 10, 25, 50",
    ],
    [
      "an own set without forces",
      "peers: { kind: own }",
      "`peers.forces` is missing; expected the forces of your own set",
    ],
    ["a logo without words", "logo: { path: x.svg }", "`logo.alt` is missing; expected what the logo says"],
    ["a tab", "colours:\n\taccent: x", "line 2"],
    ["no map", "- a\n- b\n", "the file is not as expected; expected keys with their values"],
    [
      "a name in two lines",
      'body: "a\\nb"',
      '`body` is "a\\nb"; expected the name of the local policing body, on one line',
    ],
    ["an anchor that is not there", "body: *other", "line 1"],
    ["a key of JavaScript", "__proto__: { a: 1 }", "unknown key `__proto__`"],
    [
      "a number for a slug",
      "meetings: [{ date: 2019-07-18, kind: panel, slug: 7 }]",
      "`meetings[1].slug` is 7",
    ],
  ])("refuses %s", async (_, text, expected) => {
    expect((await faultsOf(text)).join("\n")).toContain(expected);
  });

  it("says which line is not UTF-8, and that a named file is not there", async () => {
    expect(await faultsOf(new Uint8Array([98, 58, 32, 99, 10, 0xff, 10]))).toEqual([
      ": line 2 is not in UTF-8; save the file again as UTF-8",
    ]);
    await expect(readOffice(join(folder.path, "none.yaml"))).rejects.toThrow("there is no such file");
  });

  it("takes a logo beside it, and hashes it with the file", async () => {
    await writeFile(join(folder.path, "logo.svg"), drawing);
    const path = await written("logo: { path: logo.svg, alt: The commissioner }\n");
    const office = await readOffice(path);
    expect(office.logo).toMatchObject({ type: "svg", alt: "The commissioner" });
    expect(office.files.map(({ name }) => name)).toEqual(["office.yaml", "logo.svg"]);
    const hash = hashOfFiles(office.files);
    await writeFile(join(folder.path, "logo.svg"), drawing.replace("4", "3"));
    const changed = hashOfFiles((await readOffice(path)).files);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(changed).not.toBe(hash);
    expect(hashOfFiles([])).toBeNull();
  });

  it.each(["../logo.svg", "/etc/hostname", "inner/../../logo.svg"])(
    "refuses a logo at %s, before it looks there",
    async (path) => {
      expect((await faultsOf(`logo: { path: ${path}, alt: x }\n`)).join("\n")).toMatch(
        /leads out of the folder|no such file/,
      );
    },
  );

  it("refuses a logo that a link leads out to, and one that is too large", async () => {
    const inner = join(folder.path, "inner");
    await mkdir(inner, { recursive: true });
    await writeFile(join(folder.path, "outside.svg"), drawing);
    await symlink(join(folder.path, "outside.svg"), join(inner, "logo.svg"));
    await written("logo: { path: logo.svg, alt: x }\n", "inner/office.yaml");
    await expect(readOffice(join(inner, "office.yaml"))).rejects.toThrow("leads out of the folder");
    await writeFile(join(folder.path, "large.svg"), drawing + " ".repeat(1_000_001));
    expect((await faultsOf("logo: { path: large.svg, alt: x }\n")).join("\n")).toContain("at most 1000 kB");
  });
});

describe("officeSchema()", () => {
  it("is a JSON Schema that knows each key and no other", () => {
    const schema = officeSchema();
    expect(schema).toMatchObject({ type: "object", additionalProperties: false });
    expect(Object.keys(schema.properties as object)).toEqual(
      expect.arrayContaining([
        "force",
        "body",
        "logo",
        "colours",
        "meetings",
        "sections",
        "peers",
        "audience",
      ]),
    );
  });
});

describe("contrastOnWhite(hex)", () => {
  // WCAG 2.2: black on white is 21 to 1; #767676 is the lightest grey that passes.
  it.each([
    ["#000000", 21],
    ["#FFFFFF", 1],
    ["#767676", 4.54],
    ["#777777", 4.48],
  ])("is of %s %d", (hex, ratio) => {
    expect(contrastOnWhite(hex)).toBeCloseTo(ratio, 2);
  });

  it("finds for every hue a shade that passes", () => {
    for (const hex of ["#FFFFFF", "#FFFF00", "#00FF00", "#F4A26B", "#5694CA"])
      expect(contrastOnWhite(darkEnough(hex)), hex).toBeGreaterThanOrEqual(4.5);
  });
});
