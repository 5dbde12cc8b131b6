import { describe, expect, it } from "vitest";
import { dataTable } from "../../../src/components/dataTable.ts";
import { gradeTable } from "../../../src/tables/gradeTable.ts";
import { positionTable } from "../../../src/tables/positionTable.ts";
import { document } from "../charts/document.ts";
import { history, position, unknownPosition } from "../charts/rows.ts";

describe("dataTable(rows, columns, {document, caption, cells, isChosen})", () => {
  const table = dataTable([position, unknownPosition], positionTable, {
    document,
    caption: "Cumbria against the other forces",
    isChosen: ({ item_name }) => item_name === "Effectiveness",
  });

  it("has a caption, one header row with scope, and row headers in the first column", () => {
    expect(table.querySelector("caption")?.textContent).toBe("Cumbria against the other forces");
    const heads = [...table.querySelectorAll("thead th")];
    expect(heads.map((head) => head.getAttribute("scope"))).toEqual(heads.map(() => "col"));
    expect([...table.querySelectorAll("tbody th")].map((head) => head.getAttribute("scope"))).toEqual([
      "row",
      "row",
    ]);
  });

  it("marks number columns in head and body, and the chosen row", () => {
    expect(table.querySelectorAll("thead .number")).toHaveLength(4);
    expect(table.querySelectorAll("tbody tr:first-child .number")).toHaveLength(4);
    expect(table.querySelectorAll("tr.is-chosen")).toHaveLength(1);
  });

  it("explains the codes of absent values below, each once", () => {
    expect([...table.querySelectorAll(".table-notes li")].map(({ textContent }) => textContent)).toEqual([
      "[not found]: we found no source that states the judgement",
    ]);
  });

  it("scrolls in a region that can take focus and has a name", () => {
    const region = table.querySelector(".table-scroll");
    expect(region?.getAttribute("tabindex")).toBe("0");
    expect(region?.getAttribute("aria-label")).toBe("Cumbria against the other forces");
  });

  it("links only to addresses of the web and writes source text as text", () => {
    const hostile = { ...position, address: "javascript:alert(1)", source_title: "<b>bold</b>" };
    const built = dataTable([hostile], positionTable, { document, caption: "x" });
    expect(built.querySelector("td a")).toBeNull();
    expect(built.querySelector("b")).toBeNull();
    expect(table.querySelector("td a")?.getAttribute("rel")).toBe("noopener noreferrer");
  });

  it("draws what a page gives for a column in place of its text", () => {
    const chips = dataTable(history, gradeTable, {
      document,
      caption: "x",
      cells: { grade: () => document.createElement("i") },
    });
    expect(chips.querySelectorAll("td i")).toHaveLength(history.length);
  });
});
