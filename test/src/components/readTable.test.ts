import { describe, expect, it } from "vitest";
import { cellText } from "../../../src/components/cellText.ts";
import { dataTable } from "../../../src/components/dataTable.ts";
import { element } from "../../../src/components/element.ts";
import { gradeChip } from "../../../src/components/gradeChip.ts";
import { readTable } from "../../../src/components/readTable.ts";
import { column, textColumn } from "../../../src/tables/column.ts";
import { positionTable } from "../../../src/tables/positionTable.ts";
import { document } from "../charts/document.ts";
import { gradeRow, position, unknownPosition } from "../charts/rows.ts";

const tableOf = (root: Element): HTMLTableElement => {
  const table = root.matches("table") ? root : root.querySelector("table");
  if (table === null) throw new Error("no table");
  return table as HTMLTableElement;
};

/** A table from rows of cells, each "th" or "td" with its text and attributes. */
const drawn = (
  head: readonly (readonly HTMLElement[])[],
  body: readonly (readonly HTMLElement[])[],
): HTMLTableElement =>
  element(
    document,
    "table",
    {},
    element(document, "caption", {}, "A caption"),
    element(document, "thead", {}, ...head.map((cells) => element(document, "tr", {}, ...cells))),
    element(document, "tbody", {}, ...body.map((cells) => element(document, "tr", {}, ...cells))),
  );
const th = (text: string, attributes = {}) => element(document, "th", attributes, text);
const td = (text: string, attributes = {}) => element(document, "td", attributes, text);

describe("cellText(cell)", () => {
  it("says the word of a grade chip once, and not its letter nor its offer", () => {
    const row = gradeRow("PEEL 2015", "Effectiveness", "Good");
    for (const isCompact of [true, false]) {
      const chip = gradeChip(row, { document, asAt: "2026-11-21", isCompact });
      expect(cellText(element(document, "td", {}, chip))).toBe("Good");
    }
    const missing = { ...row, grade: null, status: "not found" as const };
    const chip = gradeChip(missing, { document, asAt: "2026-11-21", isCompact: true });
    expect(cellText(element(document, "td", {}, chip))).toBe("not found");
  });

  it("keeps the words of lists apart, and takes what data-text gives", () => {
    const list = element(
      document,
      "ul",
      {},
      ...["Kent", "Surrey"].map((name) => element(document, "li", {}, name)),
    );
    expect(cellText(element(document, "td", {}, list))).toBe("Kent; Surrey");
    expect(cellText(element(document, "td", {}, element(document, "b", { "data-text": "Good" }, "G↑")))).toBe(
      "Good",
    );
  });

  it("names a drawing where the cell holds nothing else", () => {
    const cell = td("");
    cell.innerHTML = "<svg><title>8 of 43</title><text>8</text></svg>";
    expect(cellText(cell)).toBe("8 of 43");
    cell.append("eight");
    expect(cellText(cell)).toBe("eight");
  });
});

describe("readTable(table)", () => {
  it("reads back the rows and columns that dataTable drew, and the notes below", () => {
    const read = readTable(
      tableOf(dataTable([position, unknownPosition], positionTable, { document, caption: "Cumbria" })),
    );
    expect(read.caption).toBe("Cumbria");
    expect(read.headings).toEqual(positionTable.map(({ heading }) => heading));
    for (const [index, row] of [position, unknownPosition].entries())
      for (const [place, { type, value, format }] of positionTable.entries()) {
        const cell = read.rows[index]?.[place];
        expect(cell?.text).toBe(format(row));
        const held = value(row);
        if (type === "count" && held !== null) expect(cell).toMatchObject({ kind: "number", value: held });
        else expect(cell?.kind).not.toBe("number");
      }
    expect(read.notes).toEqual(["[not found]: we found no source that states the judgement"]);
  });

  it("has the number behind a rounded cell", () => {
    const columns = [
      textColumn<{ area: string; rate: number }>("area", "Area"),
      column<{ area: string; rate: number }, number>(
        { key: "rate", heading: "Rate", type: "decimal" },
        ({ rate }) => rate,
        (rate) => rate.toFixed(1),
      ),
    ];
    const built = dataTable(
      [
        { area: "Kent", rate: 12.3456 },
        { area: "Surrey", rate: 12.5 },
      ],
      columns,
      {
        document,
        caption: "x",
      },
    );
    expect(built.querySelectorAll("[data-value]")).toHaveLength(1);
    expect(readTable(tableOf(built)).rows.map(([, cell]) => cell)).toEqual([
      { kind: "number", text: "12.3", value: 12.3456, decimals: 1, isPercent: false },
      { kind: "number", text: "12.5", value: 12.5, decimals: 1, isPercent: false },
    ]);
  });

  it("joins headings that stand above one another and repeats cells that span", () => {
    const table = drawn(
      [
        [th("From", { rowspan: 2 }), th("To", { colspan: 2 })],
        [th("Good"), th("Poor")],
      ],
      [
        [th("Good", { rowspan: 2 }), td("3"), td("1,204")],
        [td("5"), td("−2")],
      ],
    );
    const read = readTable(table);
    expect(read.headings).toEqual(["From", "To, Good", "To, Poor"]);
    expect(read.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["Good", "3", "1,204"],
      ["Good", "5", "−2"],
    ]);
    expect(read.rows[0]?.[2]).toMatchObject({ kind: "number", value: 1204 });
  });

  it("turns a heading over all columns into a column of its own", () => {
    const table = drawn(
      [[th("Force"), th("Grade")]],
      [
        [th("North West", { colspan: 2 })],
        [th("Cumbria"), td("Good")],
        [th("Wales", { colspan: 2 })],
        [th("Gwent"), td("Poor")],
      ],
    );
    const read = readTable(table);
    expect(read.headings).toEqual(["Group", "Force", "Grade"]);
    expect(read.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["North West", "Cumbria", "Good"],
      ["Wales", "Gwent", "Poor"],
    ]);
  });

  it("makes headings unique and names those without words", () => {
    expect(readTable(drawn([[th(""), th("Forces"), th("forces")]], [])).headings).toEqual([
      "Column 1",
      "Forces",
      "forces (2)",
    ]);
  });
});
