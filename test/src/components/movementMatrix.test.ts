import { describe, expect, it } from "vitest";
import { movementCellKey, movementMatrix } from "../../../src/components/movementMatrix.ts";
import { gradeMovement } from "../../../src/metrics/gradeMovement.ts";
import type { Grade } from "../../../src/model/scale.ts";
import { document } from "../charts/document.ts";
import { gradeRow } from "../charts/rows.ts";

/** Twelve forces that went from the first grade to the second. */
const pairs: readonly (readonly [Grade, Grade])[] = [
  ...Array.from({ length: 4 }, () => ["Good", "Good"] as const),
  ["Good", "Requires improvement"],
  ["Good", "Outstanding"],
  ...Array.from({ length: 3 }, () => ["Requires improvement", "Good"] as const),
  ["Inadequate", "Inadequate"],
];
const force = (index: number) => ({ force_id: `f${index}`, force_name: `F${index}` });
const { cells } = gradeMovement(
  pairs.map(([from], index) => gradeRow("PEEL 2016", "Effectiveness", from, force(index))),
  pairs.map(([, to], index) => gradeRow("PEEL 2017", "Effectiveness", to, force(index))),
  "comparable",
);
const options = { document, from_round_name: "PEEL 2016", to_round_name: "PEEL 2017", cell: "" };
const matrix = movementMatrix(cells, options);
const cellOf = (key: string): Element | null => matrix.querySelector(`[data-cell="${key}"]`);
const press = (from: Element | null, key: string): string | null => {
  const view = document.defaultView;
  if (from === null || view === null) throw new Error("no button to press a key on");
  (from as HTMLElement).focus();
  from.dispatchEvent(new view.KeyboardEvent("keydown", { key, bubbles: true }));
  return document.activeElement?.id ?? null;
};

describe("movementCellKey(cell)", () => {
  it("names both grades as an address can hold them", () => {
    expect(movementCellKey({ from_grade: "Requires improvement", to_grade: "Good" })).toBe(
      "requires-improvement.good",
    );
  });
});

describe("movementMatrix(cells, options)", () => {
  it("has the counts, their sums by row and column, and the whole", () => {
    const sums = [...matrix.querySelectorAll(".whole")].map(({ textContent }) => textContent);
    expect(sums).toEqual(["0", "6", "3", "1", "1", "7", "1", "1", "10"]);
    expect(matrix.querySelector("caption")?.textContent).toBe(
      "10 forces by grade in PEEL 2016 (down) and in PEEL 2017 (across)",
    );
  });

  it("tells the direction of a cell by its place, in its class and in words", () => {
    expect(cellOf("good.outstanding")?.className).toBe("moved-up");
    expect(cellOf("good.requires-improvement")?.className).toBe("moved-down");
    expect(cellOf("inadequate.inadequate")?.className).toBe("unchanged");
    expect(cellOf("good.outstanding")?.textContent).toContain("1 force from Good to Outstanding, moved up.");
  });

  it("gives a share where five forces held the earlier grade, and none below", () => {
    expect(cellOf("good.good")?.querySelector(".cell-share")?.textContent).toBe("67% of 6");
    expect(cellOf("requires-improvement.good")?.querySelector(".cell-share")).toBeNull();
  });

  it("closes an open cell with the same button", () => {
    const opened = movementMatrix(cells, { ...options, cell: "good.good" });
    const button = opened.querySelector('[data-cell="good.good"] button');
    expect(button?.getAttribute("aria-pressed")).toBe("true");
    expect(button?.getAttribute("data-set")).toBe("cell=");
  });

  it("names the reader's force in its cell and counts peers beside all", () => {
    const of = movementMatrix(cells, {
      ...options,
      own: { cell: "good.good", name: "Kent" },
      peerCells: cells,
    });
    expect(of.querySelector('[data-cell="good.good"] .cell-own')?.textContent).toBe("Kent");
    expect(of.querySelectorAll(".cell-own")).toHaveLength(1);
    expect(of.querySelector('[data-cell="good.good"] .cell-peers')?.textContent).toBe("4 peers");
  });

  it("is one stop of the Tab key, and arrows move between the cells that hold a force", () => {
    document.body.append(matrix);
    expect(matrix.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    const good = cellOf("good.good")?.querySelector("button") ?? null;
    expect(press(good, "ArrowRight")).toBe("moved-good-to-requires-improvement");
    expect(press(good, "ArrowLeft")).toBe("moved-good-to-outstanding");
    expect(press(good, "ArrowDown")).toBe("moved-requires-improvement-to-good");
    expect(press(document.activeElement, "ArrowUp")).toBe("moved-good-to-good");
    matrix.remove();
  });
});
