import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReadDocument } from "../../../loaders/documents/proposal.ts";
import { load } from "../../../loaders/load.ts";
import { paths } from "../../../loaders/paths.ts";
import { readFailures } from "../../../loaders/refresh/failures.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";
import { type ReadFlags, readReports } from "../../../reports/own/readStep.ts";
import { copySources } from "../../loaders/copiedSources.ts";
import { proposal, readDocumentOf, withoutColumns } from "../../loaders/documents/reviewedRows.ts";
import { type TemporaryFolder, temporaryFolder } from "../../loaders/temporaryFolder.ts";
import { peelboard } from "../commandLine.ts";

let folder: TemporaryFolder;
let data: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  data = join(folder.path, "data");
  const sources = await copySources(data);
  await load({ log: () => {}, sources: sources.path, warehouse: join(data, "warehouse") });
});
afterAll(() => folder.remove());
beforeEach(() => rm(join(data, "local"), { recursive: true, force: true }));

interface Told {
  readonly said: string;
  readonly error: string | null;
}

/** Runs `read` over documents given here in place of files, and types the answers when they are asked for. */
async function reading(
  documents: Readonly<Record<string, ReadDocument | Error>>,
  flags: ReadFlags = {},
  answers: readonly string[] | null = null,
): Promise<Told> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let said = "";
  const waiting = [...(answers ?? [])];
  output.on("data", (words: Buffer) => {
    said += words.toString("utf8");
    const answer = /[:?] $/.test(said) ? waiting.shift() : undefined;
    if (answer !== undefined) setImmediate(() => input.write(`${answer}\n`));
  });
  const entry = {
    input,
    output,
    isTerminal: answers !== null,
    width: () => (answers === null ? Number.POSITIVE_INFINITY : 100),
    hasColour: false,
    today: "2026-11-21",
    at: "2026-11-21T09:30:00.000Z",
    read: async (path: string) => {
      const document = documents[path];
      if (document instanceof Error || document === undefined) throw document ?? new Error(`no ${path}`);
      return document;
    },
  };
  try {
    await readReports(Object.keys(documents), { plain: true, data, ...flags }, entry, () => {});
    return { said, error: null };
  } catch (error) {
    return { said, error: error instanceof Error ? error.message : String(error) };
  }
}

const reviewed = (): Promise<string> => readFile(join(data, "local/reviewed.csv"), "utf8");
/** The decisions in the file, by proposal. */
const decisions = async (): Promise<readonly (readonly string[])[]> =>
  (await reviewed())
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",").slice(0, 2));

/** A gap, a judgement held as it is, one held otherwise, and a national count. */
const surrey = readDocumentOf(
  [
    proposal(),
    proposal({ id: "same", force_id: "cumbria", round: "2007", item: "Child abuse", label: "Fair" }),
    proposal({
      id: "other",
      force_id: "cumbria",
      round: "2007",
      item: "Domestic violence",
      label: "Good",
      doubts: ["The table says Fair"],
    }),
    proposal({
      id: "count",
      kind: "national count",
      force_id: null,
      round: "2007",
      item: "Child abuse",
      label: "Fair",
      value: 21,
      confidence: "likely",
    }),
  ],
  {
    nearMisses: [
      { place: "page 9", expected: "six grades", found: "five", advice: "Look at the table on page 9." },
    ],
  },
);

describe("readReports(files, flags, entry, log)", () => {
  it("tells in plain words what was read, lists the proposals with what is held, and says how to decide", async () => {
    const { said, error } = await reading({ "report.txt": surrey });
    expect(error).toBeNull();
    expect(said.split("\n").slice(0, 9)).toEqual([
      "report.txt",
      "A PEEL report, “A report of a test”, published 2022-06, Surrey Police.",
      "4 proposals; none is a fact until you accept it:",
      "  grade: 3 (3 stated)",
      "  national count: 1 (1 likely)",
      "1 proposal with doubts.",
      "1 place looked like a fact and was not read:",
      "  page 9: looked for six grades; found five.",
      "    What to do: Look at the table on page 9.",
    ]);
    expect(said).toContain(
      "\nSurrey Police, PEEL 2021/22, Good use of resources: graded Adequate\nHeld now: nothing. Accepting it fills the gap.",
    );
    expect(said).toMatch(
      /Child abuse: graded Fair\nHeld now: the same: Fair \(HMIC inspection of Cumbria, October 2007/,
    );
    expect(said).toMatch(/Domestic violence: graded Good\nHeld now: Fair \(.+\)\. They conflict/);
    expect(said).toMatch(/Child abuse: 21 forces graded Fair\nHeld now: the same: 21 \(/);
    expect(said).toContain("--propose");
    expect(existsSync(join(data, "local"))).toBe(false);
  });

  it("gives scripts one JSON object and nothing else", async () => {
    const { said } = await reading({ "report.txt": surrey }, { json: true });
    const { documents } = JSON.parse(said);
    expect(documents).toHaveLength(1);
    expect(documents[0].proposals).toHaveLength(4);
    expect(
      documents[0].undecided.map(({ id, held }: { id: string; held: { outcome: string } }) => [
        id,
        held.outcome,
      ]),
    ).toEqual([
      ["surrey-resources", "fills a gap"],
      ["same", "same as held"],
      ["other", "conflict"],
      ["count", "same as held"],
    ]);
    const hostile = { ...surrey, title: "a\u009b2Jb\u202e" };
    const { said: safe } = await reading({ "report.txt": hostile }, { json: true });
    expect(safe).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(JSON.parse(safe).documents[0].title).toBe(hostile.title);
  });

  it("writes proposals as undecided, and does not touch what was decided there", async () => {
    expect((await reading({ "report.txt": surrey }, { propose: true })).said).toContain(
      "4 proposals written into",
    );
    expect(await decisions()).toEqual([
      ["same", "undecided"],
      ["other", "undecided"],
      ["surrey-resources", "undecided"],
      ["count", "undecided"],
    ]);
    const byHand = (await reviewed()).replace("other,undecided", "other,refused");
    await writeFile(join(data, "local/reviewed.csv"), byHand);
    expect((await reading({ "report.txt": surrey }, { propose: true })).said).toContain(
      "0 proposals written",
    );
    expect(await reviewed()).toBe(byHand);
  });

  it("goes on where a review was left: what was decided is not asked again, unless --again", async () => {
    await reading({ "report.txt": surrey }, { by: "A. Analyst" }, ["a", "q"]);
    expect(await decisions()).toEqual([["surrey-resources", "accepted"]]);
    const { said } = await reading({ "report.txt": surrey }, { by: "A. Analyst" }, ["l", "r", "q"]);
    expect(said).toContain("1 proposal decided before, and not asked again");
    expect(said).toContain("Proposal 1 of 3: grade");
    expect(await decisions()).toEqual([
      ["same", "undecided"],
      ["other", "refused"],
      ["surrey-resources", "accepted"],
    ]);
    const again = await reading({ "report.txt": surrey }, { by: "A. Analyst", again: true }, ["q"]);
    expect(again.said).toContain("Proposal 1 of 4: grade");
    expect(again.said).toContain("Decided: accepted by A. Analyst");
  });

  it("shows old decisions of a document that has changed, and applies none", async () => {
    await reading({ "report.txt": surrey }, { by: "A. Analyst" }, ["a", "q"]);
    const changed = readDocumentOf([proposal({ id: "new", label: "Good" })], { sha256: "c".repeat(64) });
    const { said } = await reading({ "report.txt": changed }, { by: "B. Analyst" }, ["a"]);
    expect(said).toContain("The document has changed since you decided");
    expect(said).toContain(
      "Before the document changed: accepted by A. Analyst on 2026-11-21, as Adequate. Decide again.",
    );
    expect(await decisions()).toEqual([
      ["surrey-resources", "refused"],
      ["new", "accepted"],
    ]);
  });

  it("takes what a person corrected in the file by hand as what is decided on", async () => {
    const unsure = readDocumentOf([proposal({ round: null })]);
    const first = await reading({ "report.txt": unsure }, { by: "A. Analyst" }, ["a", "l"]);
    expect(first.said).toContain("Cannot be accepted as it stands: accepted without round");
    await writeFile(
      join(data, "local/reviewed.csv"),
      (await reviewed()).replace("surrey,,Good use", "surrey,2021/22,Good use"),
    );
    const second = await reading({ "report.txt": unsure }, { by: "A. Analyst" }, ["a"]);
    expect(second.said).toContain("Surrey Police, PEEL 2021/22, Good use of resources: graded Adequate");
    expect(await decisions()).toEqual([["surrey-resources", "accepted"]]);
  });

  const directed = readDocumentOf([
    proposal({
      id: "travelled",
      force_id: "cumbria",
      round: "HMIC baseline 2006",
      item: "Protecting vulnerable people",
      label: "Fair",
      direction: "Improved",
    }),
    proposal(),
  ]);

  it("shows a direction of travel in the list and in the JSON, compares it with the one held, and keeps it", async () => {
    const { said } = await reading({ "report.txt": directed });
    expect(said).toContain(
      "HMIC baseline 2006, Protecting vulnerable people: graded Fair, direction of travel Improved\nHeld now: Fair, direction of travel Stable (",
    );
    expect(said).toMatch(/direction of travel Stable \(.+\)\. They conflict/);
    const [told] = JSON.parse((await reading({ "report.txt": directed }, { json: true })).said).documents;
    expect(told.proposals.map(({ direction }: { direction: unknown }) => direction)).toEqual([
      "Improved",
      null,
    ]);
    expect(told.undecided[0].held.outcome).toBe("conflict");
    await reading({ "report.txt": directed }, { by: "A. Analyst" }, ["a", "q"]);
    expect(await reviewed()).toContain("Protecting vulnerable people,Fair,Improved,");
  });

  it("tells of grades that were accepted before directions were read, and asks them with theirs", async () => {
    await reading({ "report.txt": directed }, { by: "A. Analyst" }, ["a", "a"]);
    const former = withoutColumns(await reviewed(), "direction", "same_as");
    await writeFile(join(data, "local/reviewed.csv"), former);
    const { said } = await reading({ "report.txt": directed }, { by: "A. Analyst" }, []);
    expect(said).toContain("2 proposals decided before");
    expect(said).toContain("1 of them was accepted without the direction of travel");
    expect(await reviewed()).toBe(former);
    // Nobody has decided on it with its direction: it is not written among the accepted unseen.
    await reading({ "report.txt": directed }, { propose: true, again: true });
    expect(await reviewed()).toBe(former);
    const again = await reading({ "report.txt": directed }, { by: "A. Analyst", again: true }, ["a", "q"]);
    expect(again.said).toMatch(/graded Fair, direction of\s+travel Improved/);
    expect(await reviewed()).toContain("Protecting vulnerable people,Fair,Improved,");
  });

  it("completes undecided rows of an older file when it proposes again", async () => {
    await reading({ "report.txt": directed }, { propose: true });
    const former = withoutColumns(await reviewed(), "direction", "same_as");
    await writeFile(join(data, "local/reviewed.csv"), former);
    const { said } = await reading({ "report.txt": directed }, { propose: true });
    expect(said).toContain("1 proposal written into");
    expect(await reviewed()).toContain("Protecting vulnerable people,Fair,Improved,");
  });

  const response = readDocumentOf(
    [
      proposal({
        id: "scrutiny",
        kind: "area for improvement",
        force_id: "cumbria",
        round: null,
        item: "Legitimacy",
        label: "Effective external scrutiny of its use of force.",
      }),
      proposal({
        id: "new",
        kind: "area for improvement",
        force_id: "cumbria",
        round: null,
        item: "Legitimacy",
        label: "Record every crime within a day.",
      }),
    ],
    { nearMisses: [{ place: "page 1", expected: "a list", found: "We note this report.", advice: "look" }] },
  );

  it("shows a finding beside the held one it seems to be, and says of another that none is like it", async () => {
    const { said } = await reading({ "response.txt": response });
    expect(said).toMatch(
      /Effective external scrutiny of its use of force\.\nHeld now: likely the same: “Have people outside the force scrutinise effectively how officers use force” in .+, held as peel-2018-19-cumbria-afi1 \(/,
    );
    expect(said).toMatch(
      /Record every crime within a day\.\nHeld now: none in words like these, though \d+ of this kind are held there\. Accepting it adds one\./,
    );
    expect(said).not.toContain("and also");
    expect(said).toContain("looked for a list; found We note this report.\n");
  });

  it("names the held finding in the rows that it proposes, with the words of both, and tells of those accepted beside it", async () => {
    const { said } = await reading({ "response.txt": response }, { propose: true });
    expect(said).toContain("1 proposal seems to be held already; the column same_as names the held finding.");
    expect(said).toMatch(
      /The document: Effective external scrutiny.+\nLikely the same: “Have people outside/,
    );
    const rows = (await reviewed())
      .split("\r\n")
      .filter((line) => line.includes(",peel-2018-19-cumbria-afi1,"));
    expect(rows.map((line) => line.slice(0, 8))).toEqual(["scrutiny"]);
    await rm(join(data, "local"), { recursive: true });
    await reading({ "response.txt": response }, { by: "A. Analyst" }, ["a", "a"]);
    const again = await reading({ "response.txt": response }, {});
    expect(again.said.match(/Accepted as a finding of its own/g)).toHaveLength(1);
    expect(again.said).toContain("write peel-2018-19-cumbria-afi1 into the column same_as");
  });

  it("tells of proposals that the file cannot hold, and keeps them out of the review", async () => {
    const strange = readDocumentOf([proposal({ id: "x", item: "Juggling" }), proposal()]);
    const { said } = await reading({ "report.txt": strange }, { by: "A. Analyst" }, ["a"]);
    expect(said).toContain(
      'Cannot be kept: grade at page 3 (line 40), under "Summary": item not of its round',
    );
    expect(await decisions()).toEqual([["surrey-resources", "accepted"]]);
  });

  it("notes a document that cannot be read, goes on with the others, and forgets the note once it can", async () => {
    const fault = new SourceFaults([
      { problem: "not a PDF", file: "b.pdf", expected: "a PDF file; save it again" },
    ]);
    const { said, error } = await reading({ "a.txt": surrey, "b.pdf": fault });
    expect(said).toContain("A PEEL report");
    expect(error).toContain("not a PDF (b.pdf; expected a PDF file; save it again)");
    expect(error).toContain("1 of 2 documents could not be read.");
    expect((await readFailures(data)).map(({ verb, file }) => [verb, file])).toEqual([["read", "b.pdf"]]);
    await reading({ "b.pdf": surrey });
    expect(await readFailures(data)).toEqual([]);
  });

  it("refuses to begin over a reviewed.csv with faults, and leaves it as it is", async () => {
    await mkdir(join(data, "local"));
    await writeFile(join(data, "local/reviewed.csv"), "mine\n");
    const { error } = await reading({ "report.txt": surrey }, { by: "A. Analyst" }, []);
    expect(error).toContain("wrong header");
    expect(await reviewed()).toBe("mine\n");
  });

  it("says that nothing can be compared where nothing is loaded yet", async () => {
    const bare = join(folder.path, "bare");
    await copySources(bare);
    const { said } = await reading({ "report.txt": surrey }, { data: bare });
    expect(said).toContain("Held now: not known; no figures are loaded yet (npx peelboard load).");
  });

  it("loads what was accepted when asked: the gap is filled, with its source, and the embargo is kept", async () => {
    const own = join(folder.path, "loading");
    await copySources(own);
    const asked = { data: own, by: "A. Analyst", load: true, address: "https://example.org/report" };
    const grade = () => gradeOf("surrey", "2021/22", "Good use of resources", join(own, "warehouse"));
    await reading({ "report.txt": surrey }, { ...asked, embargoUntil: "2026-12-01" }, ["a", "q"]);
    expect(await grade()).toEqual([{ grade: null, source_id: "peelboard/round_items" }]);
    const other = readDocumentOf([proposal({ id: "now" })], { file: "other.txt" });
    await reading({ "other.txt": other }, asked, ["a"]);
    expect(await grade()).toEqual([{ grade: "Adequate", source_id: "local/reviewed" }]);
    const { said } = await reading({ "report.txt": surrey }, { data: own, again: true });
    expect(said).toContain("Held now: the same: Adequate (your own file, Local: ");
  });
});

async function gradeOf(force: string, round: string, area: string, warehouse: string) {
  const opened = await openWarehouse(join(warehouse, "peelboard.duckdb"), { readOnly: true });
  try {
    return await opened.rows<{ grade: string | null; source_id: string }>(
      `select g.grade, g.source_id from fact_grade g
       join dim_round r on r.round_id = g.round_id and r.source_label = $round
       join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id and i.source_label = $area
       where g.force_id = $force and g.is_current`,
      { force, round, area },
    );
  } finally {
    opened.close();
  }
}

describe("the 2007 report of the collected documents", () => {
  const file = join(paths.root, "../shared/seeds/002_94c212a531174cca.txt");
  beforeEach((context) => {
    if (!existsSync(file))
      context.skip(`no collected documents at ${file}: the report is not compared with what is held`);
  });

  it("says of every judgement, count and caseload what is held, with no conflict and no gap", async () => {
    const { out, code } = await peelboard(["read", file, "--data", data, "--json"]);
    expect(code).toBe(0);
    const [report] = JSON.parse(out).documents;
    const outcomes: Record<string, number> = {};
    for (const { held } of report.undecided) outcomes[held.outcome] = (outcomes[held.outcome] ?? 0) + 1;
    // The two recommendations are held in words of our own: whether they are the same is for a person to say.
    expect(outcomes).toEqual({ "same as held": 50, "not compared": 2 });
    expect(report.undecided.flatMap(({ same_as }: { same_as: unknown }) => same_as ?? [])).toEqual([
      { finding_id: "hmic-2007-cumbria-r1", sureness: "likely" },
      { finding_id: "hmic-2007-cumbria-r2", sureness: "likely" },
    ]);
    expect(report.cannot_be_kept).toEqual([]);
  });
});

describe("the collected set of unconfirmed grades", () => {
  const file = join(paths.root, "../shared/data/peel_area_grades_unconfirmed.csv");
  beforeEach((context) => {
    if (!existsSync(file))
      context.skip(`no collected data at ${file}: the unconfirmed grades are not reviewed`);
  });
  const commandLine = (...args: readonly string[]) => peelboard(["read", file, "--data", data, ...args]);

  it("is 16 proposals, all weak and each a gap; none is in the warehouse before it is accepted", async () => {
    const { out, code } = await commandLine("--json");
    expect(code).toBe(0);
    const { documents } = JSON.parse(out);
    expect(documents[0].proposals).toHaveLength(16);
    expect(
      new Set(documents[0].undecided.map(({ held }: { held: { outcome: string } }) => held.outcome)),
    ).toEqual(new Set(["fills a gap"]));
    expect(
      new Set(documents[0].proposals.map(({ confidence }: { confidence: string }) => confidence)),
    ).toEqual(new Set(["weak"]));
    expect((await commandLine("--propose")).out).toContain("16 proposals written");
    await load({
      log: () => {},
      today: "2026-11-21",
      sources: join(data, "sources"),
      warehouse: join(folder.path, "proposed"),
    });
    expect(
      await gradeOf("gwent", "2021/22", "Treatment of the public", join(folder.path, "proposed")),
    ).toMatchObject([{ grade: null }]);
  });

  it("fills one gap when one is accepted, with its own source, and not the other fifteen", async () => {
    await commandLine("--propose");
    const rows = (await reviewed()).split("\r\n");
    const place = rows.findIndex((line) => line.includes("gwent,2021/22,Treatment of the public"));
    expect(place).toBeGreaterThan(0);
    const [header = ""] = rows;
    const width = header.split(",").length;
    // The last four cells: decided_by, decided_on, comment, embargo_until.
    rows[place] = (rows[place] ?? "")
      .replace(",undecided,", ",accepted,")
      .replace(/,,,,$/, ",A. Analyst,21/11/2026,,");
    expect(width).toBe(24);
    expect(rows[place]).toContain(",https://www.southwalesargus.co.uk/");
    await writeFile(join(data, "local/reviewed.csv"), rows.join("\r\n"));
    const warehouse = join(folder.path, "accepted");
    await load({ log: () => {}, today: "2026-11-21", sources: join(data, "sources"), warehouse });
    expect(await gradeOf("gwent", "2021/22", "Treatment of the public", warehouse)).toEqual([
      { grade: "Adequate", source_id: "local/reviewed" },
    ]);
    const opened = await openWarehouse(join(warehouse, "peelboard.duckdb"), { readOnly: true });
    try {
      expect(
        await opened.rows("select count(*)::integer as n from fact_grade where source_id = 'local/reviewed'"),
      ).toEqual([{ n: 1 }]);
      expect(await opened.rows("select title from dim_source where source_id = 'local/reviewed'")).toEqual([
        { title: expect.stringMatching(/^Local: /) },
      ]);
    } finally {
      opened.close();
    }
  });

  it("is reviewed on a real terminal: accept, refuse, Ctrl+C; what was decided is kept", async (context) => {
    const python = spawnable("python3", ["-c", "import pty"]);
    if (!python) context.skip("no python3 with the module pty: the review is not tried on a real terminal");
    const script = [
      "import os, pty, sys, time",
      "pid, fd = pty.fork()",
      "if pid == 0: os.execvp(sys.argv[1], sys.argv[1:])",
      "said = b''; typed = [b'A. Analyst\\r', b'a\\r', b'r\\r', b'\\x03']",
      "while True:",
      "  try: part = os.read(fd, 65536)",
      "  except OSError: break",
      "  if not part: break",
      "  said += part",
      "  if (b'decision: ' in said or b'Decision: ' in said) and typed:",
      "    said = said.replace(b'decision: ', b'decision.').replace(b'Decision: ', b'Decision.'); os.write(fd, typed.pop(0))",
      "os.waitpid(pid, 0); sys.stdout.buffer.write(said)",
    ].join("\n");
    const said = execFileSync(
      "python3",
      [
        "-c",
        script,
        process.execPath,
        join(paths.root, "reports/peelboard.js"),
        "read",
        file,
        "--data",
        data,
      ],
      { encoding: "utf8", timeout: 25_000, env: { ...process.env, TERM: "xterm", NO_COLOR: "1" } },
    );
    expect(said).toContain("Proposal 1 of 16: grade");
    expect(said).toContain("Stopped; all that you decided is kept.");
    expect((await decisions()).map(([, decision]) => decision).toSorted()).toEqual(["accepted", "refused"]);
  });
});

function spawnable(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
