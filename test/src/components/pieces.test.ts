import { describe, expect, it } from "vitest";
import { checkboxGroup, checkedValues } from "../../../src/components/checkboxGroup.ts";
import { coverageMeter } from "../../../src/components/coverageMeter.ts";
import { emptyState, errorState } from "../../../src/components/emptyState.ts";
import { figureCard } from "../../../src/components/figureCard.ts";
import { gradeKey } from "../../../src/components/gradeKey.ts";
import { keyFigures } from "../../../src/components/keyFigures.ts";
import { selectControl } from "../../../src/components/selectControl.ts";
import { webAddress } from "../../../src/components/sourceLink.ts";
import { verdictStrip } from "../../../src/components/verdictStrip.ts";
import { document } from "../charts/document.ts";
import { comparability, provenance, roundItem } from "../charts/rows.ts";

describe("webAddress(address)", () => {
  it("takes http and https and nothing else", () => {
    expect(webAddress("https://example.org/a")).toBe("https://example.org/a");
    for (const refused of [
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "no address",
      null,
    ])
      expect(webAddress(refused)).toBeNull();
  });
});

describe("figureCard(figure, {document})", () => {
  it("has headline, subtitle, chart, source line and a table one step away", () => {
    const card = figureCard(
      {
        headline: "24 of 43 forces were graded Good",
        subtitle: "Effectiveness, England and Wales, 2015",
        chart: document.createElement("svg"),
        sources: [provenance, provenance],
        table: document.createElement("table"),
        warnings: ["Mixed ages."],
      },
      { document },
    );
    expect([...card.children].map(({ tagName }) => tagName)).toEqual([
      "FIGCAPTION",
      "P",
      "SVG",
      "P",
      "DETAILS",
      "DETAILS",
    ]);
    expect(card.querySelector(".source-line")?.textContent).toBe(
      "Source: HMICFRS, PEEL: police effectiveness 2015 (read)",
    );
    expect(card.querySelector("details > table")).not.toBeNull();
  });
});

describe("small pieces", () => {
  it("verdictStrip names the rounds, the verdict and the reason", () => {
    const [, , , row] = comparability;
    if (row === undefined) throw new Error("no such pair");
    const strip = verdictStrip(row, { document });
    expect(strip.className).toBe("verdict-strip not-comparable");
    expect(strip.textContent).toContain("PEEL 2018/19 and PEEL 2021/22. Not comparable:");
    expect(strip.textContent).toContain("The scale gained a fifth grade");
  });

  it("coverageMeter shows what its sentence says", () => {
    const row = {
      ...roundItem("PEEL 2018/19", "Effectiveness"),
      known_count: 42,
      forces_count: 43,
      missing_forces: ["Surrey"],
    };
    const meter = coverageMeter(row, { document });
    expect(meter.textContent).toBe("42 of 43 known; not found: Surrey");
    expect(meter.querySelector("meter")?.getAttribute("value")).toBe("42");
  });

  it("gradeKey lists the grades of the scale, best first, and the four marks without a grade of their own", () => {
    const key = gradeKey("peel5", { document });
    expect(
      [...key.querySelectorAll(".grade-key-grades .grade-letter")].map(({ textContent }) => textContent),
    ).toEqual(["O", "G", "A", "RI", "I"]);
    expect(key.querySelectorAll("[class*='status-']")).toHaveLength(4);
  });

  it("keyFigures, emptyState and errorState say their text", () => {
    expect(keyFigures([{ term: "Forces", figure: "43" }], { document }).textContent).toBe("Forces43");
    const state = { happened: "No judgements for this choice.", advice: "Choose another round." };
    expect(emptyState(state, { document }).textContent).toContain("Choose another round.");
    expect(errorState(state, { document }).getAttribute("role")).toBe("alert");
  });

  it("controls are labelled and hold what was chosen", () => {
    const choices = [
      { value: "a", text: "First" },
      { value: "b", text: "Second" },
    ];
    const { control, select } = selectControl(
      { label: "Round", name: "round", choices, value: "b" },
      { document },
    );
    expect(control.control).toBe(select);
    expect(select.value).toBe("b");
    const group = checkboxGroup({ legend: "Grades", name: "grade", choices, checked: ["a"] }, { document });
    expect(checkedValues(group)).toEqual(["a"]);
  });
});
