import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GradeMatrixOptions, gradeMatrix } from "../../../src/components/gradeMatrix.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { Standing } from "../../../src/model/standing.ts";
import { document } from "../charts/document.ts";
import { gradeRow } from "../charts/rows.ts";

const force = (force_name: string) => ({ force_id: force_name.toLowerCase(), force_name });
const [kent, surrey, durham] = [force("Kent"), force("Surrey"), force("Durham")];
const item = (item_id: string) => ({ item_id, item_name: item_id });
const prevent = item("Preventing crime");
const respond = item("Responding to the public");
const invest = item("Investigating crime");

const row = (
  of: typeof kent,
  { item_id }: typeof prevent,
  ...more: [GradeRow["grade"], Partial<GradeRow>?]
) => gradeRow("PEEL 2023-25", item_id, more[0], { ...of, ...more[1] });

/** Kent has all three, Surrey one that was not found, Durham one and two cells of which nothing is held. */
const rows = [
  row(kent, prevent, "Outstanding"),
  row(kent, respond, "Requires improvement"),
  row(kent, invest, "Good", { status: "carried over", carried_from_round_name: "PEEL 2021/22" }),
  row(surrey, prevent, "Inadequate"),
  row(surrey, respond, null),
  row(surrey, invest, null, { status: "not graded" }),
  row(durham, respond, "Adequate", { valid_from: "2024-08-08" }),
];

const options: GradeMatrixOptions = {
  document,
  asAt: "2026-11-21",
  caption: "Judgements by force and area, PEEL 2023-25",
  groups: [
    { heading: null, forces: [kent] },
    { heading: "South East: 1 force", forces: [surrey] },
    { heading: "North East: 1 force", forces: [durham] },
    { heading: "Nobody", forces: [] },
  ],
  items: [prevent, respond, invest],
  chosen: "kent",
  nameHead: { text: "Force", sorted: "ascending", set: "sort=name&order=reverse", id: "sort-name" },
  counts: {
    head: {
      text: "Good or above",
      remark: "of areas known",
      sorted: null,
      set: "sort=count&order=",
      id: "sort-count",
    },
    cell: (force_id) => (force_id === "kent" ? ["2 of 3", "1 more at 2"] : ["0 of 1", ""]),
  },
};

const matrix = (more: Partial<GradeMatrixOptions> = {}, of: readonly GradeRow[] = rows): HTMLElement =>
  gradeMatrix(of, { ...options, ...more });
const texts = (root: Element, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const standing = (grade: GradeRow, said: Standing): GradeRow & { standing: Standing } => ({
  ...grade,
  standing: said,
});

describe("gradeMatrix(rows, options)", () => {
  it("is a grid with a caption, a row head for each force and a column head for each item", () => {
    const table = matrix().querySelector("table");
    expect(table?.getAttribute("role")).toBe("grid");
    expect(table?.caption?.textContent).toBe("Judgements by force and area, PEEL 2023-25");
    expect(texts(matrix(), "thead th").slice(2)).toEqual([
      "Preventing crime",
      "Responding to the public",
      "Investigating crime",
    ]);
    expect(texts(matrix(), "tbody th[scope=row]")).toEqual(["Kent", "Surrey", "Durham"]);
    expect(texts(matrix(), "tr.is-chosen th")).toEqual(["Kent"]);
    expect(matrix().querySelector("tbody th a")?.getAttribute("href")).toBe("./force/kent");
  });

  it("heads each group that has forces over all columns, and leaves out one that has none", () => {
    const heads = [...matrix().querySelectorAll("tr.matrix-group th")];
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      "South East: 1 force",
      "North East: 1 force",
    ]);
    expect(heads.map((head) => [head.getAttribute("scope"), head.getAttribute("colspan")])).toEqual([
      ["rowgroup", "5"],
      ["rowgroup", "5"],
    ]);
    expect(matrix().querySelectorAll("tbody")).toHaveLength(3);
  });

  it("says by aria-sort which column the order is of, and what pressing its head sets", () => {
    const [name, count] = matrix().querySelectorAll("thead th");
    expect([name, count].map((head) => head?.getAttribute("aria-sort") ?? null)).toEqual(["ascending", null]);
    expect([name, count].map((head) => head?.querySelector("button")?.getAttribute("data-set"))).toEqual([
      "sort=name&order=reverse",
      "sort=count&order=",
    ]);
    expect(name?.textContent).toBe("Force ▲");
    expect(count?.textContent).toBe("Good or above ↕ of areas known");
    expect(name?.querySelector(".sort-arrow")?.getAttribute("aria-hidden")).toBe("true");
  });

  it("has plain heads and no counts where it does not sort", () => {
    const { nameHead: _name, counts: _counts, ...plain } = options;
    const made = gradeMatrix(rows, plain);
    expect(texts(made, "thead th")[0]).toBe("Force");
    expect(made.querySelector("thead button, .matrix-count")).toBeNull();
    expect(made.querySelector(".matrix-group th")?.getAttribute("colspan")).toBe("4");
  });

  it("shows the count of each force with its denominator, and what is said of ties", () => {
    expect(texts(matrix(), ".matrix-count")).toEqual(["2 of 3 1 more at 2", "0 of 1", "0 of 1"]);
  });

  it("tells each grade by letter, by the class of its look and by a name that holds the letter", () => {
    const cells = [...matrix().querySelectorAll("tbody td:not(.matrix-count)")];
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      "O",
      "RI",
      "G",
      "I",
      "?",
      "NG",
      "–",
      "A",
      "–",
    ]);
    const chips = cells.slice(0, 6).map((cell) => cell.querySelector("button"));
    expect(chips.map((chip) => chip?.className)).toEqual([
      "grade-chip grade-outstanding",
      "grade-chip grade-requires-improvement",
      "grade-chip grade-good status-carried-over",
      "grade-chip grade-inadequate",
      "grade-chip status-not-found",
      "grade-chip status-not-graded",
    ]);
    expect(chips.map((chip) => chip?.getAttribute("aria-label"))).toEqual([
      "Outstanding, show the proof",
      "RI, Requires improvement, show the proof",
      "Good (carried over from PEEL 2021/22), show the proof",
      "Inadequate, show the proof",
      "not found, show the proof",
      "NG, not graded, show the proof",
    ]);
  });

  it("keeps nothing held apart from not found, and says under the table what a dash is", () => {
    expect(texts(matrix(), "[aria-label='none held']")).toEqual(["–", "–"]);
    expect(texts(matrix(), ".table-notes")).toEqual([
      "–: no judgement is held; not every force was graded on it in this round",
    ]);
    const full = matrix({ groups: [{ heading: null, forces: [kent, surrey] }] });
    expect(full.querySelector(".table-notes")).toBeNull();
  });

  it("shows of two versions the one that holds", () => {
    const earlier = row(durham, respond, "Good", { valid_to: "2024-08-08", is_current: false });
    const cells = (of: readonly GradeRow[]) =>
      texts(matrix({ groups: [{ heading: null, forces: [durham] }] }, of), "button .grade-letter");
    expect(cells([earlier, ...rows])).toEqual(["A"]);
    expect(cells([...rows, earlier])).toEqual(["A"]);
  });

  it("shows no grade that was not yet published or whose day is not known, and the one that held on the day", () => {
    const past = matrix({ groups: [{ heading: null, forces: [kent] }], asAt: "2023-05-01" }, [
      standing(row(kent, prevent, "Outstanding"), "not yet published"),
      standing(row(kent, respond, "Requires improvement"), "date not known"),
      standing(row(kent, invest, "Good", { is_current: false }), "held"),
    ]);
    expect(texts(past, "tbody td:not(.matrix-count)")).toEqual(["not yet", "day?", "G"]);
    expect(past.querySelector("[aria-label='not yet published']")?.getAttribute("role")).toBe("img");
    const undated = past.querySelector(".standing-unknown");
    expect(undated?.getAttribute("aria-label")).toBe("date not known, show the proof");
    expect(undated?.className).not.toMatch(/grade-requires/);
    expect(texts(past, ".table-notes")).toHaveLength(1);
    expect(texts(past, ".table-notes")[0]).toMatch(/^day\?: /);
  });
});

describe("gradeMatrix(rows, options) by keyboard", () => {
  let grid: HTMLElement;
  beforeEach(() => {
    grid = matrix();
    document.body.append(grid);
  });
  afterEach(() => grid.remove());

  const view = document.defaultView;
  const nameOf = (stop: Element | null): string =>
    stop?.getAttribute("data-judgement")?.split("|").slice(0, 3).join(" ") ?? stop?.textContent ?? "";
  /** Presses keys from what has the focus; "^Home" is Home with Control. Answers what has it then. */
  function press(...keys: readonly string[]): string {
    if (view === null) throw new Error("no window to press keys in");
    for (const key of keys)
      document.activeElement?.dispatchEvent(
        new view.KeyboardEvent("keydown", {
          key: key.replace("^", ""),
          ctrlKey: key.startsWith("^"),
          bubbles: true,
          cancelable: true,
        }),
      );
    return nameOf(document.activeElement);
  }
  const stops = (): Element[] => [...grid.querySelectorAll('tbody :is(a, button)[tabindex="0"]')];
  const at = (judgement: string): string =>
    `${judgement.split(" ")[0]} PEEL 2023-25 ${judgement.slice(judgement.indexOf(" ") + 1)}`;

  it("is one stop of the Tab key, its heads apart, and the stop goes where the focus goes", () => {
    expect(stops().map(nameOf)).toEqual(["Kent"]);
    expect(grid.querySelectorAll("tbody :is(a, button)")).toHaveLength(10);
    expect(grid.querySelectorAll("thead [tabindex]")).toHaveLength(0);
    grid.querySelector<HTMLElement>("[data-judgement^='surrey']")?.focus();
    expect(stops().map(nameOf)).toEqual([at("surrey Preventing crime")]);
    press("ArrowRight");
    expect(stops().map(nameOf)).toEqual([at("surrey Responding to the public")]);
  });

  it("moves along the row and stays at its ends", () => {
    grid.querySelector("a")?.focus();
    expect(press("ArrowLeft")).toBe("Kent");
    expect(press("ArrowRight")).toBe(at("kent Preventing crime"));
    expect(press("ArrowRight", "ArrowRight")).toBe(at("kent Investigating crime"));
    expect(press("ArrowRight")).toBe(at("kent Investigating crime"));
    expect(press("ArrowLeft")).toBe(at("kent Responding to the public"));
  });

  it("moves down the column over the headings of groups and over cells that hold nothing", () => {
    grid.querySelector("a")?.focus();
    expect(press("ArrowDown")).toBe("Surrey");
    expect(press("ArrowDown")).toBe("Durham");
    expect(press("ArrowDown")).toBe("Durham");
    expect(press("ArrowRight")).toBe(at("durham Responding to the public"));
    expect(press("ArrowUp", "ArrowUp")).toBe(at("kent Responding to the public"));
    expect(press("ArrowUp")).toBe(at("kent Responding to the public"));
    expect(press("ArrowRight", "ArrowDown")).toBe(at("surrey Investigating crime"));
    expect(press("ArrowDown")).toBe(at("surrey Investigating crime"));
  });

  it("goes to the ends of the row with Home and End, and of the table with Control", () => {
    grid.querySelector<HTMLElement>("[data-judgement^='surrey']")?.focus();
    expect(press("End")).toBe(at("surrey Investigating crime"));
    expect(press("Home")).toBe("Surrey");
    expect(press("^End")).toBe(at("durham Responding to the public"));
    expect(press("^Home")).toBe("Kent");
  });

  it("leaves other keys, and those at an edge, to the page", () => {
    if (view === null) throw new Error("no window to press keys in");
    grid.querySelector("a")?.focus();
    const pressed = ["Tab", "a", "ArrowUp", "ArrowRight"].map((key) => {
      const event = new view.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(pressed).toEqual([false, false, false, true]);
  });
});
