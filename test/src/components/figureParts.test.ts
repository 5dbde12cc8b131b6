import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { anchorFigures } from "../../../src/components/anchorFigures.ts";
import { choicesMade } from "../../../src/components/choicesMade.ts";
import { tableForPasting } from "../../../src/components/copyTable.ts";
import { dataTable } from "../../../src/components/dataTable.ts";
import { element } from "../../../src/components/element.ts";
import { figureCard } from "../../../src/components/figureCard.ts";
import { figureMenu } from "../../../src/components/figureMenu.ts";
import { figureAddress, readFigure } from "../../../src/components/readFigure.ts";
import { explanationIds } from "../../../src/format/explanations.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { textColumn } from "../../../src/tables/column.ts";
import { sheetCell } from "../../../src/tables/sheetCell.ts";
import { provenance } from "../charts/rows.ts";

const page = (html: string): Document => new JSDOM(`<body>${html}</body>`).window.document;
const document = page("");
const columns = [textColumn<{ force: string }>("force", "Force")];
const table = (caption = "Forces") => dataTable([{ force: "Kent" }], columns, { document, caption });

const card = (more: Partial<Parameters<typeof figureCard>[0]> = {}): HTMLElement =>
  figureCard(
    {
      headline: "24 of 43 forces were graded Good",
      subtitle: "Effectiveness, England and Wales, 2015",
      chart: document.createElementNS("http://www.w3.org/2000/svg", "svg"),
      sources: [provenance],
      table: table(),
      ...more,
    },
    { document },
  );

const actionsOf = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll("button[data-action]")].map((button) => button.getAttribute("data-action"));

describe("figureMenu({document, withPicture})", () => {
  it("is a fold of buttons that need no listener of their own", () => {
    const menu = figureMenu({ document, withPicture: true });
    expect(menu.querySelector("summary")?.textContent).toBe("Download or share");
    expect(actionsOf(menu)).toEqual(["svg", "png", "csv", "xlsx", "copy", "link"]);
    expect([...menu.querySelectorAll("button")].every(({ textContent }) => textContent !== "")).toBe(true);
  });

  it("stays small, since a page holds many", () => {
    expect(figureMenu({ document, withPicture: true }).outerHTML.length).toBeLessThan(420);
  });

  it("stands once on a figure, with pictures where there is a drawing, and on a table alone without", () => {
    expect(actionsOf(card())).toEqual(["svg", "png", "csv", "xlsx", "copy", "link"]);
    expect(actionsOf(card({ chart: document.createElement("table") }))).toEqual([
      "csv",
      "xlsx",
      "copy",
      "link",
    ]);
    expect(actionsOf(table())).toEqual(["csv", "xlsx", "copy", "link"]);
  });
});

describe("figureCard with guides", () => {
  it("folds a guide for each statistic, and none where none is named", () => {
    const guides = explanationIds.slice(0, 2);
    const fold = card({ guides }).querySelector(".figure-guide");
    expect(fold?.querySelector("summary")?.textContent).toBe("How to read this");
    expect(fold?.querySelectorAll("[data-explanation]")).toHaveLength(2);
    expect(card().querySelector(".figure-guide")).toBeNull();
  });
});

describe("anchorFigures(root)", () => {
  it("names figures and tables alone for what they measure, a second of the same name with -2", () => {
    const root = element(
      document,
      "div",
      {},
      card(),
      card(),
      table("Reports, Dyfed-Powys Police’s"),
      table(""),
    );
    anchorFigures(root);
    expect([...root.children].map(({ id }) => id)).toEqual([
      "figure-effectiveness-england-and-wales-2015",
      "figure-effectiveness-england-and-wales-2015-2",
      "table-reports-dyfed-powys-polices",
      "table-",
    ]);
    expect(root.querySelector("figure .table-and-notes")?.id).toBe("");
  });

  it("keeps an id that a figure has, and does the same when done again", () => {
    const own = card();
    own.id = "movement";
    const root = element(document, "div", {}, own, card());
    const ids = (): string[] => [...anchorFigures(root).children].map(({ id }) => id);
    expect(ids()).toEqual(["movement", "figure-effectiveness-england-and-wales-2015"]);
    expect(ids()).toEqual(["movement", "figure-effectiveness-england-and-wales-2015"]);
  });
});

const controls = `
<select id="force-picker"><option value="">None</option><option value="kent" selected>Kent Police</option></select>
<main><div data-view="x"><form class="controls">
<label>Round: <select name="round"><option>PEEL 2016</option><option selected>PEEL 2017</option></select></label>
<label for="on">As at</label> <input id="on" type="date" name="on" value="2019-05-02">
<fieldset><legend>Peers</legend><label><input type="checkbox" name="p" value="a" checked> Essex</label>
<label><input type="checkbox" name="p" value="b" checked> Surrey</label><label><input type="checkbox" name="p"> Wales</label></fieldset>
<fieldset><legend>Grades</legend><label><input type="checkbox" name="g"> Good</label></fieldset>
<label><input type="checkbox" name="drill" checked> Show names</label>
<input type="search" name="q" aria-label="Search"><input type="hidden" name="h" value="z">
</form><table><tr><th aria-sort="ascending"><button>Force <span aria-hidden="true">▲</span></button></th></tr></table></div></main>`;

describe("choicesMade(root, document)", () => {
  it("says each field by its label with what is chosen, a group in one line, and the force and the order", () => {
    const given = page(controls);
    expect(choicesMade(given.querySelector("main") ?? given, given)).toEqual([
      "Your force: Kent Police",
      "Round: PEEL 2017",
      "As at: 2 May 2019",
      "Peers: Essex, Surrey",
      "Grades: none",
      "Show names: yes",
      "Sorted by: Force, ascending",
    ]);
  });
});

describe("readFigure(figure, {document, href})", () => {
  const given =
    page(`<p class="release" data-release="2026-11-21">Latest report held: 24 July 2025, data release 2026-11-21</p>
<main><div data-view="x"><p class="warning-line">${warnings.mixedAges}</p>
<section><h2>First</h2><p class="warning-line">${warnings.carriedOver}</p></section>
<section><h2>Second</h2><p class="warning-line">${warnings.notALeagueTable}</p></section></div></main>`);
  const figure = given.importNode(card({ warnings: [warnings.lowCoverage], note: "Counts forces." }), true);
  given.querySelectorAll("section")[1]?.append(figure);
  figure.id = "figure-x";
  const facts = readFigure(figure, { document: given, href: "https://example.org/a?round=1#old" });

  it("has what stands on the card and the day of the data", () => {
    expect(facts).toMatchObject({
      headline: "24 of 43 forces were graded Good",
      subtitle: "Effectiveness, England and Wales, 2015",
      notes: ["Counts forces."],
      sources: ["Source: HMICFRS, PEEL: police effectiveness 2015 (read)"],
      release: "Latest report held: 24 July 2025, data release 2026-11-21",
    });
  });

  it("has its own warnings and those above it in its section, not those of another section", () => {
    expect(facts.warnings).toEqual([warnings.notALeagueTable, warnings.lowCoverage]);
  });

  it("has the address with what is chosen and its own place", () => {
    expect(facts.address).toBe("https://example.org/a?round=1#figure-x");
    figure.id = "";
    expect(figureAddress(figure, "https://example.org/a#old")).toBe("https://example.org/a");
  });

  it("takes the caption of a table alone for its headline", () => {
    const alone = table("Reports, Kent");
    expect(readFigure(alone, { document, href: "https://example.org/" }).headline).toBe("Reports, Kent");
  });
});

describe("tableForPasting(table, facts, document)", () => {
  const facts = readFigure(card(), { document, href: "https://example.org/" });
  const html = tableForPasting(
    {
      caption: "A <caption>",
      headings: ["Force", "Forces"],
      rows: [
        [sheetCell("=1+1", { isNumeric: false }), sheetCell("−3", { isNumeric: true })],
        [sheetCell("<img src=x>", { isNumeric: false }), sheetCell("[not stated]", { isNumeric: true })],
      ],
      notes: ["[not stated]: the source does not state the figure"],
    },
    facts,
    document,
  );
  const pasted = page(html);

  it("keeps its look without a style sheet: borders on each cell, numbers right, a header row", () => {
    const cells = [...pasted.querySelectorAll("th, td")];
    expect(cells).toHaveLength(6);
    for (const cell of cells) expect(cell.getAttribute("style")).toContain("border: 1px solid");
    expect(pasted.querySelectorAll("thead th")).toHaveLength(2);
    expect(cells[3]?.getAttribute("style")).toContain("text-align: right");
    expect(pasted.querySelector("[class]")).toBeNull();
  });

  it("has the caption above, and notes, source, licence and address below", () => {
    expect(pasted.querySelector("p")?.textContent).toBe("A <caption>");
    const lines = [...pasted.querySelectorAll("table ~ p")].map(({ textContent }) => textContent);
    expect(lines).toEqual(
      expect.arrayContaining([
        "[not stated]: the source does not state the figure",
        ...facts.sources,
        warnings.licence,
        "https://example.org/",
      ]),
    );
  });

  it("lets no text become markup, nor a formula where it is pasted into a sheet", () => {
    expect(pasted.querySelector("img")).toBeNull();
    expect(pasted.querySelectorAll("td")[0]?.getAttribute("style")).toContain("mso-number-format");
    expect(pasted.querySelectorAll("td")[1]?.getAttribute("style")).not.toContain("mso-number-format");
  });
});
