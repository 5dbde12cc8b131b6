import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { packPicture } from "../../../loaders/queries/packPicture.ts";
import {
  type Commentary,
  CommentaryError,
  type CommentaryRequest,
  readCommentary,
} from "../../../reports/pack/commentary.ts";
import { resolveReference } from "../../../reports/pack/commentaryReferences.ts";
import { hashOfFiles } from "../../../reports/pack/ownFile.ts";
import { documentOf } from "../../../reports/packs/documentOf.ts";
import { byline, commentBlocks } from "../../../reports/packs/packDocument.ts";
import type { Audience, PackName } from "../../../src/model/pack.ts";
import type { PackPicture } from "../../../src/model/packPicture.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "../../loaders/temporaryFolder.ts";
import { hostileTexts, sampleDocument } from "../sampleDocument.ts";

const warehouse = builtWarehouse();
let folder: TemporaryFolder;
let june2019: PackPicture;
let latest: PackPicture;
const place = (): string => join(folder.path, "commentary/cumbria/2019-07");

beforeAll(async () => {
  folder = await temporaryFolder();
  june2019 = await warehouse.ask(packPicture("2019-06-30"));
  latest = await warehouse.ask(packPicture("2026-11-21"));
});
afterAll(() => folder.remove());
beforeEach(async () => {
  await rm(join(folder.path, "commentary"), { recursive: true, force: true });
  await mkdir(place(), { recursive: true });
});

const head = (more = "audience: public"): string =>
  `---\nauthor: A. N. Officer\ndate: 2019-07-03\n${more}\n---\n`;
const write = (name: string, text: string | Uint8Array): Promise<void> =>
  writeFile(join(place(), name), text);

const request = (more: Partial<CommentaryRequest> = {}): CommentaryRequest => ({
  directory: join(folder.path, "commentary"),
  pack: "conference",
  force_id: "cumbria",
  meeting: "2019-07",
  sections: [],
  picture: june2019,
  audience: "public",
  ...more,
});

const read = (more: Partial<CommentaryRequest> = {}): Promise<Commentary> => readCommentary(request(more));

/** The lines of what is wrong, without the folder. */
async function faults(more: Partial<CommentaryRequest> = {}): Promise<readonly string[]> {
  const error = await read(more).then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(CommentaryError);
  return (error as CommentaryError).message
    .split(/\n {2}(?! )/)
    .slice(1)
    .map((line) => line.replace("cumbria/2019-07/", "").replace(/\ndata\/COMMENTARY.*$/, ""));
}

const textOf = (commentary: Commentary, topic: string): string =>
  (commentary.comments.get(topic)?.blocks ?? [])
    .map((block) => (block.kind === "paragraph" ? block.runs.map((run) => run.text).join("") : block.kind))
    .join("\n");

describe("readCommentary(request)", () => {
  it("gives each file under its section, with who wrote it, when, and its figures", async () => {
    await write(
      "summary.md",
      `${head()}\nThe force was graded **{{grade:effectiveness = Good}}** by {{as-at}}.\n`,
    );
    await write(
      "hmic-2007-cumbria-r1.md",
      `${head("audience: office\nassurance: partly assured")}Under way.\n`,
    );
    const commentary = await read({ audience: "office" });
    expect(commentary.comments.get("summary")).toEqual({
      author: "A. N. Officer",
      written_on: "2019-07-03",
      assurance: null,
      blocks: [
        {
          kind: "paragraph",
          role: "comment",
          runs: [
            { text: "The force was graded " },
            { text: "Good", isStrong: true },
            { text: " by 30 June 2019." },
          ],
        },
      ],
    });
    expect(commentary.comments.get("hmic-2007-cumbria-r1")?.assurance).toBe("partly assured");
    expect(commentary.files.map(({ name }) => name)).toEqual([
      "commentary/cumbria/2019-07/hmic-2007-cumbria-r1.md",
      "commentary/cumbria/2019-07/summary.md",
    ]);
    expect(byline(commentary.comments.get("summary") ?? expect.fail())).toBe("A. N. Officer, 3 July 2019");
  });

  it("leaves out of a public pack what is for the office alone, and out of a short one what it has no section for", async () => {
    await write("summary.md", `${head("audience: office")}A secret with a {{broken reference\n`);
    await write("measures.md", `${head()}Said.\n`);
    expect([...(await read()).comments.keys()]).toEqual(["measures"]);
    expect([...(await read({ sections: ["findings"] })).comments.keys()]).toEqual([]);
    await expect(read({ audience: "office" })).rejects.toThrow("opened and not closed");
  });

  it("has the same hash for the same files, and another for other words", async () => {
    await write("measures.md", `${head()}Said.\n`);
    const [first, again] = [await read(), await read()];
    expect(hashOfFiles(first.files)).toBe(hashOfFiles(again.files));
    await write("measures.md", `${head()}Said otherwise.\n`);
    expect(hashOfFiles((await read()).files)).not.toBe(hashOfFiles(first.files));
  });

  it("is empty without a meeting, without a folder, and where only files left behind lie", async () => {
    for (const name of [".DS_Store", "~$summary.docx", "summary.md~"]) await write(name, "x");
    for (const more of [{}, { meeting: null }, { meeting: "2030-01" }, { force_id: "kent" }])
      expect(await read(more)).toEqual({ comments: new Map(), files: [] });
  });

  it("tells every fault of every file at once, with file, line, column and what the warehouse holds", async () => {
    await write(
      "summary.md",
      `${head()}\nGraded {{grade:effectiveness = Outstanding}},\nas {{count:effectivness/Good}}.\n`,
    );
    await write("measures.md", "---\nauthor:\ndate: 2019-07-32\naudiense: public\n---\n\n![a](b.png)\n");
    await write("movement.md", "No head.\n");
    await write("sumary.md", head());
    await write("notes.txt", "x");
    await write("findings.md", new Uint8Array([...new TextEncoder().encode(head()), 0xff]));
    await write("questions.md", head());
    expect(await faults()).toEqual([
      "findings.md: line 6 is not in UTF-8; save the file again as UTF-8",
      "measures.md, line 2, column 1: `author` is empty; expected the name of who wrote it, such as `author: A. N. Officer`",
      "measures.md, line 2, column 1: `audience` is missing; expected one of public, office",
      'measures.md, line 3, column 7: `date` is "2019-07-32"; expected the day on which it was written, such as `date: 2019-07-03`',
      "measures.md, line 4, column 1: unknown key `audiense`; did you mean `audience`?",
      expect.stringMatching(/^measures\.md, line 7, column 1: a picture, which comments cannot hold/),
      expect.stringMatching(/^movement\.md: the file does not begin with who wrote it/),
      "notes.txt: only files whose names end in .md lie here; move it away, or rename it",
      "questions.md: the file holds no words; write some, or delete it",
      expect.stringMatching(
        /^sumary\.md: it is named for no section; did you mean summary\?; the sections of the conference pack are changes, /,
      ),
      'summary.md, line 7, column 8: {{grade:effectiveness = Outstanding}}: "Outstanding" was expected, and on 30 June 2019 the warehouse holds "Good"; read the comment again, then change its words and what it expects',
      'summary.md, line 8, column 4: {{count:effectivness/Good}}: no item is called "effectivness"; did you mean effectiveness?',
    ]);
  });

  it("refuses what leads out of the folder, is too large, or is no file", async () => {
    await writeFile(join(folder.path, "outside.md"), `${head()}Elsewhere.\n`);
    await symlink(join(folder.path, "outside.md"), join(place(), "summary.md"));
    await symlink(join(place(), "nowhere.md"), join(place(), "movement.md"));
    await write("measures.md", `${head()}${"a ".repeat(500_000)}`);
    await mkdir(join(place(), "caseload.md"));
    expect(await faults()).toEqual([
      "caseload.md: it is not a file",
      expect.stringContaining("measures.md: it has 1001 kB, and at most 1000 kB are read"),
      "movement.md: there is no such file; check its name",
      expect.stringContaining("summary.md: it leads out of the folder"),
    ]);
    await expect(read({ meeting: "../2019-07" })).rejects.toThrow("no name of a folder");
  });

  it("refuses assurance on a section, and a reference in the address of a link", async () => {
    await write(
      "summary.md",
      `${head("audience: public\nassurance: assured")}[a](https://e.org/{{as-at}})\n`,
    );
    expect(await faults()).toEqual([
      'summary.md, line 5, column 12: `assurance` is "assured"; expected no assurance here: it is said in a file that is named for a finding',
      expect.stringContaining("summary.md, line 7, column 1: a reference in the address of a link"),
    ]);
  });

  it("keeps hostile text, long paragraphs, names from right to left and emoji through to a document", async () => {
    const long = "word ".repeat(5000).trim();
    const body = [
      hostileTexts.markup,
      hostileTexts.formula,
      hostileTexts.rightToLeft,
      "👮🏽‍♀️ NaN",
      long,
    ].join("\n\n");
    await write("commentary.md", `${head()}\n## A heading\n\n${body}\n`);
    await write("summary.md", `\uFEFF${head().replaceAll("\n", "\r\n")}\r\n### A heading\r\n\r\nSaid.\r\n`);
    const commentary = await read();
    expect(textOf(commentary, "commentary").split("\n")).toEqual([
      "heading",
      hostileTexts.markup,
      hostileTexts.formula,
      hostileTexts.rightToLeft,
      "👮🏽‍♀️ NaN",
      long,
    ]);
    const blocks = documentOf({
      ...sampleDocument,
      blocks: [
        { kind: "heading", level: 1, id: "summary", text: "Summary" },
        ...commentBlocks(commentary.comments, "summary"),
        { kind: "heading", level: 1, id: "own", text: "Commentary" },
        ...(commentary.comments.get("commentary")?.blocks ?? []),
      ],
    }).blocks;
    expect(blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []))).toEqual([
      1, 2, 3, 1, 2,
    ]);
  });

  it.each<readonly [PackName, string, Audience, number]>([
    ["response", "chief-officer", "public", 2],
    ["response", "details", "public", 3],
    ["panel", "asked", "office", 3],
  ])(
    "in the %s pack gives headings on %s the level that skips none",
    async (pack, topic, audience, level) => {
      expect(sectionHeading(pack, topic)).not.toBe("");
      await write(`${topic}.md`, `${head()}# Ours\n\nSaid.\n`);
      const { comments } = await read({ pack, audience });
      expect(comments.get(topic)?.blocks[0]).toMatchObject({ kind: "heading", level, text: "Ours" });
    },
  );
});

describe("resolveReference(text, {picture, force_id})", () => {
  const resolve = (reference: string, force_id: string | null, picture: PackPicture): string => {
    const referred = resolveReference(`{{${reference}}}`, { picture, force_id });
    return referred.ok ? referred.text : `refused: ${referred.problem}`;
  };

  // PEEL 2018/19 of Cumbria was published on 2 May 2019, and 56 days from it end on 26 June 2019.
  it.each([
    ["grade:effectiveness", "Good"],
    ["grade:Effectiveness", "Good"],
    ["grade:peel-2017/effectiveness", "Good"],
    ["grade: PEEL 2018/19 ", "refused: no round"],
    ["grade:effectiveness-preventing", "Good (carried over from PEEL 2016)"],
    ["grade:effectiveness-preventing = good", "Good (carried over from PEEL 2016)"],
    ["count:effectiveness/Good", "3 of the 4 known"],
    ["count:effectiveness/Good = 3 of 4", "3 of the 4 known"],
    ["measure:police-officers-per-100000", "232.5 at 31 March 2019"],
    ["measure:police-officers-per-100000 = 232.5", "232.5 at 31 March 2019"],
    ["measure:police-officers-per-100000/31-march-2018", "219.8 at 31 March 2018"],
    ["national:police-officers-per-100000", "208.4 at 31 March 2019"],
    ["caseload:North", "67.0 cases per officer (2007)"],
    ["caseload:west bcu", "94.0 cases per officer (2007)"],
    ["caseload:Force = 77.8", "77.8 cases per officer (2007)"],
    ["published:peel-2018-19-cumbria", "2 May 2019"],
    ["published:hmic-2007-cumbria", "October 2007"],
    ["last-day:peel-2018-19-cumbria = 26 June 2019", "26 June 2019"],
    ["as-at", "30 June 2019"],
  ])("reads {{%s}} of Cumbria on 30 June 2019 as %s", (reference, expected) => {
    expect(resolve(reference, "cumbria", june2019).slice(0, expected.length)).toBe(expected);
  });

  it("counts what had been published by the day, and no more", () => {
    expect(resolve("count:effectiveness/Good", "cumbria", latest)).toBe("34 of the 42 known");
    expect(resolve("count:peel-2016/effectiveness/good", "cumbria", latest)).toMatch(/^\d+ of 43$/);
    expect(resolve("count:effectiveness/Good = 3 of 4", "cumbria", latest)).toContain(
      'the warehouse holds "34 of the 42 known"',
    );
    expect(resolve("grade:prevent", "cumbria", june2019)).toContain('no item is called "prevent"');
    expect(resolve("grade:peel-2023-25/prevent", "surrey", june2019)).toContain(
      "no round that had begun by 30 June 2019",
    );
    expect(resolve("grade:peel-2023-25/prevent", "surrey", latest)).toBe("Good");
  });

  it("says why there is no grade, and names the earlier one instead of taking it", () => {
    expect(resolve("grade:effectiveness", "surrey", latest)).toBe(
      "refused: Surrey has no grade for it in PEEL 2018/19: we found no source that states the judgement; " +
        "where an earlier one is meant, write {{grade:peel-2017/effectiveness}}, which is Good",
    );
    expect(resolve("count:effectiveness/Good", "surrey", latest)).toContain(
      "name the round, such as {{count:peel-2018-19/effectiveness/Good}}",
    );
    expect(resolve("grade:peel-2017/efficiency", "greater-manchester", latest)).toContain(
      "the inspectorate gave no grade",
    );
  });

  it.each([
    ["grad:effectiveness", "did you mean grade?"],
    ["constructor:x", "names no kind of figure; there are grade, count"],
    ["grade", "write it after a colon"],
    ["grade:efectiveness", "did you mean effectiveness?"],
    ["grade:a/b/c", "expected an item"],
    ["grade:protecting vulnerable people", "may be vuln, ppa-vulnerable-people"],
    ["grade:effectiveness =", "nothing stands after ="],
    ["count:effectiveness", "expected an item and a grade"],
    ["count:effectiveness/Adequate", 'no grade of its scale is called "Adequate"'],
    ["measure:police-officer-per-100000", "did you mean police-officers-per-100000?"],
    ["measure:police-officers-per-100000/2099", "there are 31-march-20"],
    ["caseload:Norht", "did you mean North"],
    ["last-day:peel-2018-19-cumbira", "did you mean peel-2018-19-cumbria?"],
    ["last-day:hmic-2007-cumbria", "no last day is held"],
    ["as-at:x", "takes nothing after it"],
  ])("refuses {{%s}}, and says what to do", (reference, expected) => {
    const said = resolve(reference, "cumbria", latest);
    expect(said).toMatch(/^refused: /);
    expect(said).toContain(expected);
  });

  it("has no judgement, figure or caseload of one force in the overview, and its counts and national figures", () => {
    for (const reference of ["grade:effectiveness", "measure:population", "caseload:North"])
      expect(resolve(reference, null, latest)).toMatch(/^refused: /);
    expect(resolve("count:effectiveness/Good", null, latest)).toBe("34 of the 42 known");
    expect(resolve("national:police-officers-per-100000", null, latest)).toBe("226.6 at 31 March 2021");
  });
});
