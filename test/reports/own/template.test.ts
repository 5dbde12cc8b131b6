import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../../loaders/load.ts";
import { paths } from "../../../loaders/paths.ts";
import { ask } from "../../../loaders/queries/ask.ts";
import { ownData } from "../../../loaders/queries/ownData.ts";
import { readLocalContext } from "../../../loaders/readLocalContext.ts";
import { readLocalTable } from "../../../loaders/readLocalTable.ts";
import { readSources } from "../../../loaders/readSources.ts";
import { grades } from "../../../loaders/sources/local/grades.ts";
import type { LocalContext } from "../../../loaders/sources/local/localContext.ts";
import type { LocalCells, LocalKind } from "../../../loaders/sources/local/localKind.ts";
import { localKinds } from "../../../loaders/sources/local/localKinds.ts";
import { type LocalRead, understandTable } from "../../../loaders/sources/local/understandTable.ts";
import { openWarehouse, type Warehouse } from "../../../loaders/warehouse.ts";
import {
  TemplateError,
  type TemplateFormat,
  templateFormats,
  templateList,
  writeTemplate,
} from "../../../reports/own/templateStep.ts";
import { type OwnPlace, ownPlace, testDay } from "../../loaders/ownFiles.ts";

let folder: string;
let context: LocalContext;
let warehouse: Warehouse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "peelboard-template-"));
  warehouse = await openWarehouse(":memory:");
  await readSources(warehouse, paths.sources, join(folder, "raw"));
  const known = await readLocalContext(warehouse);
  // What the examples of the templates name of each other.
  context = {
    ...known,
    ownReports: new Map([
      [
        "child-protection-2025-cumbria",
        { force_id: "cumbria", published_on: "2025-05-14", embargo_until: null },
      ],
    ]),
    ownFindings: new Map([
      [
        "child-protection-2025-cumbria-r1",
        { report_id: "child-protection-2025-cumbria", embargo_until: null },
      ],
    ]),
  };
});
afterAll(async () => {
  warehouse?.close();
  await rm(folder, { recursive: true, force: true });
});

const examples = ({ columns }: LocalKind): LocalCells =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { example }]) => [name, example === "" ? null : example]),
  );

/** Writes the examples, or other cells, into the first free row, with another program's library where the file is a spreadsheet. */
async function fillIn(
  file: string,
  kind: LocalKind,
  format: TemplateFormat,
  filled: LocalCells = examples(kind),
): Promise<void> {
  const cells = Object.values(filled).map((cell) => cell ?? "");
  if (format === "csv") {
    const row = cells.map((cell) => `"${cell}"`).join(",");
    await writeFile(file, `${await readFile(file, "utf8")}${row}\n`);
    return;
  }
  const book = read(await readFile(file));
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (sheet === undefined) throw new Error("the template has no sheet");
  utils.sheet_add_aoa(sheet, [cells], { origin: "A2" });
  await writeFile(file, write(book, { type: "buffer", bookType: format }) as Buffer);
}

const understood = async (kind: LocalKind, file: string): Promise<LocalRead> =>
  understandTable(kind, await readLocalTable(file, `local/${kind.name}`), context);

const cases = localKinds.flatMap((kind) =>
  templateFormats.map((format) => [kind.name, format, kind] as const),
);

describe("writeTemplate(kind)", () => {
  it.each(cases)(
    "writes %s as %s: read as it is it holds nothing, filled in it holds what was written",
    async (name, format, kind) => {
      const file = join(folder, `${name}.${format}`);
      await writeTemplate(name, { format, out: file, today: testDay, log: () => {} });
      expect(await understood(kind, file)).toEqual({ rows: [], unfilled: 0, faults: [] });
      await fillIn(file, kind, format);
      const { rows, faults } = await understood(kind, file);
      expect(faults).toEqual([]);
      expect(rows.map(({ written }) => written)).toEqual([examples(kind)]);
    },
  );

  it.each(templateFormats)("gives grades as %s a column for the direction of travel", async (format) => {
    const file = join(folder, `directions.${format}`);
    await writeTemplate("grades", { format, out: file, today: testDay, log: () => {} });
    const filled = {
      ...examples(grades),
      round: "HMIC baseline 2006",
      item: "Protecting vulnerable people",
      grade: "Fair",
      direction: "Improved",
    };
    await fillIn(file, grades, format, filled);
    const { rows, faults } = await understood(grades, file);
    expect(faults).toEqual([]);
    expect(rows.map(({ written }) => written)).toEqual([filled]);
  });

  it("leaves a file that is there as it is, and says what to do", async () => {
    const file = join(folder, "kept.csv");
    await writeFile(file, "mine");
    await expect(
      writeTemplate("caseload", { format: "csv", out: file, today: testDay, log: () => {} }),
    ).rejects.toThrow(
      /kept[.]csv is there already and was left as it is; name another file with --out, or move it away first/,
    );
    expect(await readFile(file, "utf8")).toBe("mine");
  });

  it("writes no second file of one kind beside the office's own, which a load would refuse", async () => {
    const local = join(folder, "local");
    await mkdir(local);
    await writeFile(join(local, "caseload.tsv"), "mine");
    await expect(
      writeTemplate("caseload", { format: "ods", local, today: testDay, log: () => {} }),
    ).rejects.toThrow(/caseload[.]tsv is there already, and two files of one kind are refused/);
    expect(await readdir(local)).toEqual(["caseload.tsv"]);
  });

  it("takes a kind in hyphens or underscores, and names the nearest of one that is misspelt", async () => {
    const file = join(folder, "groups.csv");
    await writeTemplate("most-similar-groups", { format: "csv", out: file, today: testDay, log: () => {} });
    expect(await readFile(file, "utf8")).toContain("force_id,similar_force_id,as_at");
    const misspelt = writeTemplate("caseloda", { format: "csv", today: testDay, log: () => {} });
    await expect(misspelt).rejects.toThrow(TemplateError);
    await expect(misspelt).rejects.toThrow(/did you mean caseload[?]/);
  });

  it("explains every column of a spreadsheet on a sheet of its own, and keeps what is typed from becoming a date", async () => {
    const file = join(folder, "looked-at.xlsx");
    await writeTemplate("grades", { format: "xlsx", out: file, today: testDay, log: () => {} });
    const book = read(await readFile(file), { cellNF: true });
    expect(book.SheetNames).toEqual(["grades", "Notes"]);
    expect(book.Sheets.grades?.B2?.z).toBe("@");
    const notes = JSON.stringify(utils.sheet_to_json(book.Sheets.Notes ?? {}, { header: 1 }));
    for (const [name, { meaning }] of Object.entries(
      localKinds.find((kind) => kind.name === "grades")?.columns ?? {},
    )) {
      expect(notes).toContain(name);
      expect(notes).toContain(meaning);
    }
  });

  it("is listed with all others", () => {
    expect(templateList().map((line) => line.split(" ", 1)[0])).toEqual([
      ...localKinds.map(({ name }) => name.replaceAll("_", "-")),
      "missing-grades",
    ]);
  });
});

describe("templates in data/local", () => {
  let place: OwnPlace;
  beforeAll(async () => {
    place = await ownPlace();
    await place.load();
  });
  afterAll(() => place.remove());

  it.each(templateFormats)("give the same warehouse filled in as %s", async (format) => {
    await place.supply({});
    for (const kind of localKinds) {
      const file = join(place.data, "local", `${kind.name}.${format}`);
      await writeTemplate(kind.name, { format, out: file, today: testDay, log: () => {} });
      await fillIn(file, kind, format);
    }
    await place.load();
    const { files, figures, targets, statements } = await place.open(ownData);
    expect(files.map(({ rows }) => rows)).toEqual(localKinds.map(() => 1));
    expect(figures.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
      [90.2, 8120, 9000],
    ]);
    expect(targets.map(({ target }) => target)).toEqual([12.5]);
    expect(
      statements.map(({ statement_kind, statement }) => `${statement_kind}: ${statement}`).toSorted(),
    ).toEqual([
      "caseload: 45 cases, 2 officers",
      "finding: Review cases within six months",
      "finding: open",
      "grade: Good",
      "monitoring: entered 2024-06-12, left 2025-03",
      "response: answered 2025-07-02, 49 days",
    ]);
  });

  it("list every cell that is not found, of one force and round where asked, and pass over those not filled in", async () => {
    await place.supply({});
    await place.load();
    const missing = await place.open((open) =>
      open.rows<{ count: number }>(
        "select count(*)::integer as count from fact_grade where status = 'not found' and is_current",
      ),
    );
    const all = join(folder, "all-missing.csv");
    await writeTemplate("missing-grades", {
      format: "csv",
      out: all,
      warehouse: place.warehouse,
      today: testDay,
      log: () => {},
    });
    const table = await readLocalTable(all, "local/grades.csv");
    expect(table.rows).toHaveLength(missing[0]?.count ?? 0);

    const own = join(place.data, "local/grades.csv");
    await writeTemplate("missing-grades", {
      format: "csv",
      out: own,
      force: "Surrey Police",
      round: "PEEL 2018/19",
      warehouse: place.warehouse,
      today: testDay,
      log: () => {},
    });
    const text = await readFile(own, "utf8");
    const rows = text.split("\r\n").filter((line) => line.startsWith("Surrey"));
    expect(rows).toEqual([
      "Surrey Police,2018/19,Effectiveness,,,,,,,,",
      "Surrey Police,2018/19,Legitimacy,,,,,,,,",
    ]);
    const filled = text.replace("Effectiveness,,,,", "Effectiveness,Good,,2019-05-02,A page");
    await writeFile(own, filled);
    await load({
      log: () => {},
      sources: join(place.data, "sources"),
      warehouse: place.warehouse,
      today: testDay,
    });
    const { files } = await ask(ownData, place.warehouse);
    expect(files).toMatchObject([{ rows: 1, unfilled_rows: 1 }]);
  });

  it("say which names there are for a force that nobody knows", async () => {
    await expect(
      writeTemplate("missing-grades", {
        format: "csv",
        out: join(folder, "none.csv"),
        force: "Cumbira",
        warehouse: place.warehouse,
        today: testDay,
        log: () => {},
      }),
    ).rejects.toThrow(/there is no force "Cumbira"; did you mean Cumbria[?]/);
  });
});
