import { describe, expect, it } from "vitest";
import { cellText } from "../../../src/components/cellText.ts";
import { dataTable } from "../../../src/components/dataTable.ts";
import { gradeChip } from "../../../src/components/gradeChip.ts";
import { gradeMatrix } from "../../../src/components/gradeMatrix.ts";
import { proof } from "../../../src/components/proof.ts";
import { gradeTable } from "../../../src/tables/gradeTable.ts";
import { document } from "../charts/document.ts";
import { gradeRow } from "../charts/rows.ts";

const asAt = "2026-11-21";
const embedded = gradeRow("PEEL 2015", "Effectiveness", "Good");
const own = gradeRow("PEEL 2015", "Efficiency", "Good", {
  source_id: "local/grades",
  source_title: "Local: Quarterly paper",
});

describe("the chip of a judgement that the office supplied", () => {
  it("has an L and an outline class beside the grade’s, and says “local” to those who hear it", () => {
    const chip = gradeChip(own, { document, asAt });
    expect(chip.className).toBe("grade-chip grade-good is-local");
    expect(chip.querySelector(".local-sign")?.textContent).toBe("L");
    expect(cellText(chip)).toBe("Good (local)");
  });

  it("says its direction of travel before that", () => {
    const chip = gradeChip({ ...own, direction: "Improved" }, { document, asAt });
    expect(cellText(chip)).toBe("Good (Improved) (local)");
    expect(proof({ ...own, direction: "Improved" }, { document, asAt }).textContent).toContain(
      "Good (Improved) (local)",
    );
  });

  it("has the same in a matrix, and in its name", () => {
    const chip = gradeChip(own, { document, asAt, isCompact: true });
    expect(chip.getAttribute("aria-label")).toBe("Good (local), show the proof");
    expect(chip.textContent).toBe("GL");
  });

  it("is marked where it has no grade too", () => {
    const chip = gradeChip(
      { ...own, grade: null, grade_rank: null, status: "not graded" },
      { document, asAt },
    );
    expect(chip.className).toBe("grade-chip status-not-graded is-local");
    expect(cellText(chip)).toBe("not graded (local)");
  });

  it("leaves every other chip as it was", () => {
    const chip = gradeChip(embedded, { document, asAt });
    expect(chip.className).toBe("grade-chip grade-good");
    expect(chip.querySelector(".local-sign")).toBeNull();
  });
});

describe("proof(row, options) of such a judgement", () => {
  it("says who supplied it", () => {
    expect(proof(own, { document, asAt }).textContent).toContain(
      "Supplied byYour office (local). It is not part of Peelboard and in none of its counts.",
    );
    expect(proof(embedded, { document, asAt }).textContent).not.toContain("Supplied by");
  });
});

describe("gradeMatrix(rows, options) with such a judgement", () => {
  const matrix = (rows: readonly (typeof own)[]): string =>
    gradeMatrix(rows, {
      document,
      asAt,
      caption: "Judgements",
      groups: [{ heading: null, forces: [{ force_id: "cumbria", force_name: "Cumbria" }] }],
      items: [embedded, own].map(({ item_id, item_name }) => ({ item_id, item_name })),
    }).textContent ?? "";

  it("explains the L below, and only then", () => {
    expect(matrix([embedded, own])).toContain("L: supplied by your office, not part of Peelboard.");
    expect(matrix([embedded])).not.toContain("supplied by");
  });
});

describe("dataTable(rows, columns, options) with such a row", () => {
  const table = (columns = gradeTable): HTMLElement =>
    dataTable([embedded, own], columns, { document, caption: "Judgements" });
  const heads = (drawn: HTMLElement): Element[] => [...drawn.querySelectorAll("tbody th")];

  it("marks the row in its first cell and explains the word below", () => {
    expect(heads(table()).map(({ textContent }) => textContent)).toEqual(["Cumbria", "Cumbria local"]);
    expect(table().textContent).toContain("local: supplied by your office, not part of Peelboard.");
  });

  it("leaves the name alone in a file that names the source, and marks it where none is named", () => {
    expect(heads(table()).map(cellText)).toEqual(["Cumbria", "Cumbria"]);
    expect([...table().querySelectorAll("[data-column=source_title]")].at(-1)?.textContent).toContain(
      "Local: ",
    );
    const bare = table(gradeTable.filter(({ key }) => key !== "source_title"));
    expect(heads(bare).map(cellText)).toEqual(["Cumbria", "Cumbria (local)"]);
  });

  it("gives the judgement “(local)” in its own cell", () => {
    const grades = [...table().querySelectorAll("td[data-column=grade]")].map(
      ({ textContent }) => textContent,
    );
    expect(grades).toEqual(["Good", "Good (local)"]);
  });
});
