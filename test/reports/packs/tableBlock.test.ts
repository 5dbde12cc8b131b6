import { describe, expect, it } from "vitest";
import { tableBlock, without } from "../../../reports/packs/tableBlock.ts";
import { column, countColumn, textColumn } from "../../../src/tables/column.ts";

interface Row {
  readonly name: string;
  readonly forces: number | null;
  readonly share: number;
  readonly grade: string | null;
}

const columns = [
  {
    ...textColumn<Row>("name", "Question"),
    type: "link" as const,
    address: ({ name }: Row) => `https://example.org/${name}`,
  },
  countColumn<Row>("forces", "Forces", () => "not found"),
  column<Row, number>(
    { key: "share", heading: "Share", type: "percent" },
    ({ share }) => share,
    (share) => `${(share * 100).toFixed(1)}%`,
  ),
  column<Row, string>(
    { key: "grade", heading: "Grade", type: "grade" },
    ({ grade }) => grade,
    (grade) => grade,
    () => "not graded",
  ),
];
const rows: readonly Row[] = [
  { name: "effectiveness", forces: 1240, share: 24 / 43, grade: "Good" },
  { name: "legitimacy", forces: null, share: 0, grade: null },
];

describe("tableBlock(content)", () => {
  const table = tableBlock({
    id: "t",
    caption: "Forces",
    rows,
    columns,
    isChosen: ({ name }) => name === "legitimacy",
  });

  it("shows what the column formats and holds the number behind it", () => {
    expect(table.rows[0]).toEqual([
      { kind: "text", text: "effectiveness", address: "https://example.org/effectiveness" },
      { kind: "number", text: "1,240", value: 1240, decimals: 0, isPercent: false },
      { kind: "number", text: "55.8%", value: 24 / 43, decimals: 1, isPercent: true },
      { kind: "text", text: "Good", grade: "Good" },
    ]);
  });

  it("explains the codes that stand in it, and marks the row of the force", () => {
    expect(table.rows[1]?.map(({ text }) => text)).toEqual([
      "legitimacy",
      "[not found]",
      "0.0%",
      "[not graded]",
    ]);
    expect(table.notes.map((text) => text.slice(0, 12))).toEqual(["[not found]:", "[not graded]"]);
    expect(table.chosenRow).toBe(1);
  });

  it("keeps as text what says more than its number, so that no spreadsheet drops the word", () => {
    const about = column<Row, number>(
      { key: "forces", heading: "Age", type: "count" },
      ({ forces }) => forces,
      (age) => `about ${age}`,
    );
    const { rows: cells } = tableBlock({ id: "t", caption: "c", rows: rows.slice(0, 1), columns: [about] });
    expect(cells[0]?.[0]).toEqual({ kind: "text", text: "about 1240" });
  });

  it("puts numbers to the right", () => {
    expect(table.columns.map(({ align }) => align)).toEqual(["left", "right", "right", "left"]);
  });

  it("gives no link to anything but a web address", () => {
    const armed = [{ ...textColumn<Row>("name", "Question"), address: () => "javascript:alert(1)" }];
    expect(tableBlock({ id: "t", caption: "c", rows, columns: armed }).rows[0]?.[0]).not.toHaveProperty(
      "address",
    );
  });

  it("refuses a table without rows", () => {
    expect(() => tableBlock({ id: "t", caption: "Nothing", rows: [], columns })).toThrow(
      '"Nothing" has no rows',
    );
  });
});

describe("without(columns, ...keys)", () => {
  it("leaves out what the caption says", () => {
    expect(without(columns, "share", "grade").map(({ key }) => key)).toEqual(["name", "forces"]);
  });
});
