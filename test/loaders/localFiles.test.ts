import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { load } from "../../loaders/load.ts";
import { ask } from "../../loaders/queries/ask.ts";
import { sourceList } from "../../loaders/queries/dataDictionary.ts";
import { peerForces } from "../../loaders/queries/peerForces.ts";
import { SourceFaults } from "../../loaders/sources/fault.ts";
import { type CopiedSources, copySources, refusal } from "./copiedSources.ts";
import { fingerprint } from "./fingerprint.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

const file = "local/most_similar_groups.csv";
const header = "force_id,similar_force_id,as_at,source_title,address";

describe("load with data/local/most_similar_groups.csv", () => {
  let folder: TemporaryFolder;
  let warehouse: string;
  let sources: CopiedSources;
  let before: Awaited<ReturnType<typeof fingerprint>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    sources = await copySources(join(folder.path, "data"));
    warehouse = join(folder.path, "warehouse");
    await load({ log: () => {}, sources: sources.path, warehouse });
    before = await fingerprint(warehouse);
  });
  afterAll(() => folder.remove());
  beforeEach(() => mkdir(join(folder.path, "data/local"), { recursive: true }));
  afterEach(() => rm(join(folder.path, "data/local"), { recursive: true, force: true }));

  const supply = (rows: readonly string[], name = file): Promise<void> =>
    writeFile(join(folder.path, "data", name), `${[header, ...rows].join("\n")}\n`);

  async function expectRefusal(lines: readonly unknown[]): Promise<void> {
    const error = await refusal(sources, warehouse);
    expect(error.message.split("\n").slice(1)).toEqual(
      lines.map((line) => (typeof line === "string" ? `  ${line}` : line)),
    );
    expect(error).toBeInstanceOf(SourceFaults);
    expect(await fingerprint(warehouse)).toEqual(before);
  }

  it("asks for no file: without one there is no group, and no source that is not embedded", async () => {
    const { similar } = await ask(peerForces, warehouse);
    expect(similar).toEqual([]);
    const listed = await ask(sourceList, warehouse);
    expect(listed.filter(({ source_id }) => source_id.startsWith("local/"))).toEqual([]);
  });

  it("takes forces by any of their names, keeps groups directed and dated, and lists the file among the sources", async () => {
    await supply([
      "essex,Kent Police,2020-04-01,Groups of a test,https://example.org/groups",
      "essex,GMP,2020-04-01,Groups of a test,https://example.org/groups",
      '"Met","London, City of",2021-04-01,Groups of a test,',
    ]);
    const other = join(folder.path, "with-groups");
    await load({ log: () => {}, sources: sources.path, warehouse: other });
    const { similar } = await ask(peerForces, other);
    const group = {
      as_at: "2020-04-01",
      source_title: "Groups of a test",
      address: "https://example.org/groups",
    };
    expect(similar).toEqual([
      { force_id: "essex", similar_force_id: "greater-manchester", ...group },
      { force_id: "essex", similar_force_id: "kent", ...group },
      {
        force_id: "metropolitan",
        similar_force_id: "city-of-london",
        as_at: "2021-04-01",
        source_title: "Groups of a test",
        address: null,
      },
    ]);
    const listed = await ask(sourceList, other);
    expect(listed.find(({ source_id }) => source_id === "local/most_similar_groups")).toMatchObject({
      row_count: 3,
      entered_on: null,
    });
    const manifest = JSON.parse(await readFile(join(other, "manifest.json"), "utf8"));
    expect(manifest.sources.at(-1)).toMatchObject({ path: file, rows: 3 });
  });

  it("refuses an unknown force with file, row, column, value, what was expected and what to do", async () => {
    await supply(["kentshire,essex,2020-04-01,Groups of a test,"]);
    await expectRefusal([
      `unknown force: "kentshire" (${file}, row 2, column force_id; expected a force's id or one of its names, such as cumbria or Cumbria Constabulary; did you mean Wiltshire?)`,
    ]);
  });

  it("refuses a group of City of London, which has none, and a force similar to itself, under whatever name", async () => {
    await supply([
      "City of London,metropolitan,2020-04-01,Groups of a test,",
      "gwent,Gwent Police,2020-04-01,Groups of a test,",
    ]);
    await expectRefusal([
      `group of a force that has none: "City of London" (${file}, row 2, column force_id; expected any other force: City of London has no most similar group; take the row out)`,
      `force similar to itself: "Gwent Police" (${file}, row 3, column similar_force_id; expected another force than gwent; take the row out or correct it)`,
    ]);
  });

  it("refuses a row that stands twice, though under another name, and one group of two sources", async () => {
    await supply([
      "kent,essex,2020-04-01,Groups of a test,",
      "kent,Essex Police,2020-04-01,Groups of a test,",
      "kent,sussex,2020-04-01,Other groups,",
    ]);
    await expectRefusal([
      `duplicate key: "kent | 2020-04-01 | Essex Police" (${file}, row 3, column force_id, as_at, similar_force_id; expected one row for it; row 2 has it already under another name)`,
      `group of two sources: "Other groups" (${file}, row 4, column source_title; expected one source for a group of one date: row 2 has "Groups of a test")`,
    ]);
  });

  it("refuses a date that is not full, an address that is none of the web, and a row that stands twice", async () => {
    await supply([
      "kent,essex,2020-04,Groups of a test,",
      "kent,sussex,2020-04-01,Groups of a test,C:\\groups.pdf",
      "kent,surrey,2020-04-01,Groups of a test,",
      "kent,surrey,2020-04-01,Groups of a test,",
    ]);
    const error = await refusal(sources, warehouse);
    expect((error as SourceFaults).faults.map(({ problem, row, column }) => [problem, row, column])).toEqual([
      ["bad date of the group", 2, "as_at"],
      ["bad address", 3, "address"],
      ["duplicate key", 5, "force_id, as_at, similar_force_id"],
    ]);
    expect(await fingerprint(warehouse)).toEqual(before);
  });

  it("refuses a file whose name is misspelt: it would be passed over in silence", async () => {
    await supply([], "local/most_similar_group.csv");
    await expectRefusal([
      "unknown file (local/most_similar_group.csv; expected a kind that data/LOCAL.md describes (measures, caseload, grades, reports, findings, finding_status, responses, monitoring, most_similar_groups, targets): rename it, move it away, or add a published table with `npx peelboard add`; did you mean most_similar_groups?)",
    ]);
  });

  it("takes columns in any order, without those that may be empty, after comments, in any case of a name", async () => {
    await writeFile(
      join(folder.path, "data", file),
      '\uFEFF# Groups, "as published",\r\n#\r\n\r\nas_at,source_title,similar_force_id,force_id\r\n2020-04-01,Groups of a test,kent police, ESSEX\u00A0\r\n',
    );
    const other = join(folder.path, "other-order");
    await load({ log: () => {}, sources: sources.path, warehouse: other });
    expect((await ask(peerForces, other)).similar).toMatchObject([
      { force_id: "essex", similar_force_id: "kent", as_at: "2020-04-01" },
    ]);
  });

  it("tells the faults of all files at once: of a spreadsheet with its sheet", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["force_id", "round", "item", "grade", "published_on", "source_title"],
        ["cumbria", "2018/19", "Legitimacy", "Adequate", "2019-05-02", "A page"],
        ["cumbria", "2018/19", "Policing", "Good", "2019-05-02", "A page"],
        ["cumbria", "2018/19", "Efficiency", "Good", "", ""],
      ]),
      "My grades",
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet([["anything"]]), "Notes");
    await writeFile(
      join(folder.path, "data/local/grades.ods"),
      write(book, { type: "buffer", bookType: "ods" }) as Buffer,
    );
    await supply(["kent,essex,2020-04,Groups of a test,"]);
    await expectRefusal([
      'grade of another scale: "Adequate" (local/grades.ods, sheet My grades, row 2, column grade; expected a grade of that round: Outstanding, Good, Requires improvement, Inadequate, Not graded)',
      expect.stringMatching(
        /^ {2}unknown pillar, question or area: "Policing" [(]local[/]grades.ods, sheet My grades, row 3, column item; expected what the round graded: Effectiveness, Efficiency, Legitimacy, /,
      ),
      'missing publication date: "" (local/grades.ods, sheet My grades, row 4, column published_on; expected a date, or as much of it as is known, such as 2019-05-02 or 2019-05)',
      'missing title of the source: "" (local/grades.ods, sheet My grades, row 4, column source_title; expected text)',
      `bad date of the group: "2020-04" (${file}, row 2, column as_at; expected a date such as 2019-05-02)`,
    ]);
  });

  it("refuses two files of one kind: nobody could say which one counts", async () => {
    await supply([]);
    await supply([], "local/most_similar_groups.tsv");
    await expectRefusal([
      `two files of one kind (local/most_similar_groups.tsv; expected ${file} alone; move one of them away)`,
    ]);
  });
});
