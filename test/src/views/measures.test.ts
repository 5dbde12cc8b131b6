import { beforeAll, describe, expect, it } from "vitest";
import { measurePicture } from "../../../loaders/queries/measurePicture.ts";
import { readChoices } from "../../../src/components/choices.ts";
import type { MeasurePicture } from "../../../src/model/measurePicture.ts";
import { measuresPage } from "../../../src/views/measures.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

const { ask, rows } = builtWarehouse();
let data: MeasurePicture;
beforeAll(async () => {
  data = await ask(measurePicture);
});

/** The page at an address, as the browser draws it. */
function at(search: string, width = 1000): HTMLElement {
  const force_id = new URLSearchParams(search).get("force");
  const choices = readChoices(search, measuresPage.fields);
  return measuresPage.draw(data, choices, { ...viewOptions, width, force_id });
}
const headline = (view: Element): string => textOf(view.querySelector("figure h3"));
const subtitle = (view: Element): string => textOf(view.querySelector(".subtitle"));
const noteOf = (view: Element): string => textOf(view.querySelector(".figure-note"));
const tableOf = (view: Element): readonly (readonly string[])[] => cellsOf(view.querySelector("table"));
const drawnForces = (view: Element): number => view.querySelectorAll(".force-dots circle").length;
const optionsOf = (view: Element, name: string): string[] =>
  [...view.querySelectorAll(`select[name=${name}] option`)].map(textOf);

describe("measuresPage.draw(picture, choices, options) by force", () => {
  it("shows officers per 100,000 people of the latest date by default, without City of London and without intervals", async () => {
    const view = at("");
    expect(subtitle(view)).toBe("Police officers per 100,000 people, 43 forces, 31 March 2021");
    expect(headline(view)).toMatch(
      /^Police officers per 100,000 people at 31 March 2021: from 148\.3 in Lincolnshire to 366\.5 in Metropolitan Police; England and Wales 226\.6$/,
    );
    expect(drawnForces(view)).toBe(42);
    expect(view.querySelectorAll(".interval line")).toHaveLength(0);
    expect(noteOf(view)).toContain("Neither higher nor lower is better by itself.");
    expect(noteOf(view)).toContain("Not drawn: City of London,");
    expect(tableOf(view)).toHaveLength(44);
  });

  it("has the figures of the warehouse in its table, for every measure that is ranked, in its latest period", async () => {
    for (const { measure_id, nature, decimals } of data.figures.measures) {
      if (nature === "count") continue;
      const held = await rows<{ area_name: string; value: number }>(
        `select area_name, value from fact_measure join dim_area using (area_id)
         where measure_id = $measure_id and value is not null and area_kind = 'force'
           and period_end = (select max(period_end) from fact_measure where measure_id = $measure_id)`,
        { measure_id },
      );
      const table = at(`?measure=${measure_id}`).querySelector("table");
      const heads = [...(table?.querySelectorAll("thead th") ?? [])].map(textOf);
      const shown = new Map(cellsOf(table).map((cells) => [cells[0], cells[heads.indexOf("Value")]]));
      expect(held.length, measure_id).toBeGreaterThan(40);
      for (const { area_name, value } of held)
        expect(Number(shown.get(area_name)?.replaceAll(",", "")), `${measure_id} ${area_name}`).toBeCloseTo(
          value,
          decimals - 0.01,
        );
    }
  });

  it("gives event rates Byar's interval and shares Wilson's", async () => {
    const arrests = at("?measure=arrests-per-1000&force=cumbria");
    expect(arrests.querySelectorAll(".interval line")).toHaveLength(41);
    expect(noteOf(arrests)).toContain("Lines are 95% intervals: Byar (41 forces).");
    expect(noteOf(at("?measure=charged-share"))).toContain(
      "Lines are 95% intervals: Wilson score (43 forces).",
    );
    expect(drawnForces(at("?measure=charged-share"))).toBe(43);
    expect(headline(arrests)).toMatch(
      /^Cumbria: 14\.8 arrests per 1,000 people in 2017\/18, against 12\.2 in England and Wales; 7 of 40 other forces have a higher figure$/,
    );
    const [counted] = await rows<{ higher: number; others: number }>(
      `select count(*) filter (value > (select value from fact_measure where measure_id = 'arrests-per-1000' and period = '2017/18' and area_id = 'cumbria'))::integer as higher, count(value)::integer as others
       from fact_measure join dim_area using (area_id)
       where measure_id = 'arrests-per-1000' and period = '2017/18' and area_kind = 'force' and area_id not in ('cumbria', 'city-of-london')`,
    );
    expect(counted).toEqual({ higher: 7, others: 40 });
  });

  it("does not rank a count, says why, and lists it by name", () => {
    const view = at("?measure=population&show=forces");
    expect(view.querySelector("svg")).toBeNull();
    expect(view.textContent).toContain("is a count, and a larger force has more of it");
    const names = tableOf(view).map(([name]) => name);
    expect(names).toHaveLength(43);
    expect(names).toEqual(names.toSorted((a = "", b = "") => a.localeCompare(b, "en-GB")));
  });

  it("compares with the chosen peers, says who they are and how many have a figure", () => {
    const view = at("?measure=arrests-per-1000&force=cumbria&peers=region");
    expect(view.querySelector(".peer-note")?.textContent).toContain("3 of 4 have a figure");
    expect(subtitle(view)).toBe(
      "Arrests per 1,000 people, Cumbria and 4 peers (Forces of the North West region), 2017/18",
    );
    expect(drawnForces(view)).toBe(4);
    expect(textOf(view.querySelector("svg"))).toContain("Lancashire");
    expect(tableOf(view)[0]?.[0]).toBe("Cumbria");
    expect(headline(view)).toMatch(/; 1 of 3 peers has a higher figure$/);
  });

  it("says why a set of peers cannot be made, and shows all forces", () => {
    const view = at("?peers=region");
    expect(textOf(view.querySelector(".warning-line"))).toMatch(
      /^The forces asked for cannot be chosen: .+ All forces are shown\.$/,
    );
    expect(drawnForces(view)).toBe(42);
  });

  it("sets no two classifications side by side: in 2014/15 Humberside and Surrey are left off, and named", () => {
    const view = at("?measure=arrests-per-1000&period=2014%2F15");
    expect(drawnForces(view)).toBe(40);
    expect(noteOf(view)).toMatch(
      /Two classifications: .+ Left off, because they count by another: Humberside [\d.]+, Surrey [\d.]+\./,
    );
    const surrey = at("?measure=arrests-per-1000&period=2014%2F15&force=surrey");
    expect(drawnForces(surrey)).toBe(2);
    expect(headline(surrey)).not.toContain("England and Wales");
  });

  it("falls back to the latest period where the address names one that is not held, and says so", () => {
    const view = at("?period=31+March+1999");
    expect(textOf(view.querySelector(".warning-line"))).toBe(
      "No figure of this measure is held for “31 March 1999”. The latest, 31 March 2021, is shown.",
    );
    expect(subtitle(view)).toContain("31 March 2021");
  });

  it("keeps City of London on the picture of its own reader, and says what its rate is worth", () => {
    const view = at("?force=city-of-london");
    expect(drawnForces(view)).toBe(43);
    expect(noteOf(view)).toContain("A rate per resident of City of London says little");
  });
});

describe("measuresPage.draw(...) as a funnel", () => {
  it("states over-dispersion, φ and the number of forces, and whether the limits are widened", () => {
    const widened = at("?measure=arrests-per-1000&show=funnel&force=cumbria");
    expect(headline(widened)).toMatch(
      /^Forces differ more than chance alone explains: with limits widened for that, /,
    );
    expect(headline(widened)).toMatch(/; Cumbria lies inside the 95% limits$/);
    expect(subtitle(widened)).toMatch(
      /41 forces, 2017\/18; φ = [\d,.]+ over 41 forces: over-dispersed, limits widened$/,
    );
    const plain = at("?measure=arrests-per-1000&show=funnel&limits=plain");
    expect(subtitle(plain)).toMatch(/over-dispersed, limits not widened$/);
    expect(headline(plain)).toMatch(/limits not widened, \d+ of 41 forces lie outside the 99\.8% limits$/);
  });

  it("draws a funnel of a share and of use of force, and refuses stocks, scores and counts with the reason", () => {
    for (const id of ["charged-share", "use-of-force-per-1000"])
      expect(at(`?measure=${id}&show=funnel`).querySelector(".limit-upper-998 path"), id).not.toBeNull();
    for (const id of ["police-officers-per-100000", "crime-severity-score-total", "population"]) {
      const view = at(`?measure=${id}&show=funnel`);
      expect(view.querySelector("svg"), id).toBeNull();
      expect(textOf(view.querySelector(".empty-state")), id).toContain(
        "A funnel shows what chance alone would give",
      );
    }
  });

  it("names peers in it and says who they are", () => {
    const view = at("?measure=charged-share&show=funnel&force=cumbria&peers=region");
    expect(view.querySelector(".peer-note")).not.toBeNull();
    expect(textOf(view.querySelector("svg"))).toContain("Lancashire");
  });
});

describe("measuresPage.draw(...) over time", () => {
  it("draws limits within a classification and never across the change", () => {
    const view = at("?measure=arrests-per-1000&show=series&force=cumbria");
    expect(view.querySelectorAll("svg .mean line")).toHaveLength(1);
    expect(view.querySelectorAll("svg .series-line path")).toHaveLength(2);
    const said = [...view.querySelectorAll(".signals li")].map(textOf);
    expect(said).toContain("2006/07 to 2014/15 (9 points): trial limits, moving ranges not screened.");
    expect(said).toContain(
      "2015/16 to 2017/18 (3 points, apart because the classification changed): too few points, so no limits are drawn.",
    );
    expect(said).toContain(
      "Trend: too few points (2015/16 to 2017/18, since the last break); it needs five years in a row on one basis.",
    );
    expect(textOf(view.querySelector(".warning-line"))).toContain("Trial limits");
  });

  it("prints which limits were used, screened or not", () => {
    const search = "?measure=crime-severity-score-total&show=series&force=kent";
    expect(subtitle(at(search))).toMatch(/limits from all moving ranges$/);
    const screened = at(`${search}&screen=1`);
    expect(subtitle(screened)).toMatch(/limits from screened moving ranges$/);
    expect(screened.querySelector("input[name=screen]")?.hasAttribute("checked")).toBe(true);
    expect([...screened.querySelectorAll(".signals li")].map(textOf).join(" ")).toMatch(
      /moving ranges screened, \d+ left out/,
    );
  });

  it("shows England and Wales where no force is chosen, and asks for a force where there is no national figure", () => {
    expect(headline(at("?show=series"))).toMatch(/^England and Wales, police officers per 100,000 people:/);
    expect(textOf(at("?measure=population&show=series").querySelector(".empty-state"))).toContain(
      "no force is chosen",
    );
  });

  it("has too few points for a measure of one year", () => {
    const view = at("?measure=use-of-force-per-1000&show=series&force=kent");
    expect(textOf(view.querySelector(".empty-state"))).toMatch(/^Too few points: /);
  });

  it("shows a count of the reader's force over time by default", () => {
    expect(headline(at("?measure=police-officer-fte&force=cumbria"))).toMatch(
      /^Cumbria, police officers, full-time equivalent:/,
    );
  });
});

describe("measuresPage.draw(...) force by force", () => {
  it("draws twelve small charts, the reader's force first, tells of the rest and leads to them", () => {
    const view = at("?measure=crime-severity-score-total&show=multiples&force=kent");
    expect(tableOf(view)[0]?.[0]).toBe("Kent");
    expect(new Set(tableOf(view).map(([name]) => name)).size).toBe(12);
    expect(noteOf(view)).toContain("12 of 43 forces are shown");
    const pages = [...view.querySelectorAll("[aria-label='Which forces are shown'] button")];
    expect(pages.map(textOf)).toEqual(["1 to 12", "13 to 24", "25 to 36", "37 to 43"]);
    const seen = pages.flatMap((page) => [
      ...new Set(
        tableOf(
          at(
            `?measure=crime-severity-score-total&show=multiples&force=kent&${page.getAttribute("data-set")}`,
          ),
        ).map(([name]) => name),
      ),
    ]);
    expect(new Set(seen).size).toBe(43);
    expect(seen).toHaveLength(43);
  });

  it("says nothing across the change of classification, which it draws", () => {
    const view = at("?measure=arrests-per-1000&show=multiples&force=cumbria&peers=region");
    expect(headline(view)).toMatch(
      /: higher in 2016\/17 than in 2015\/16 in \d of 5 forces shown$|: higher in 2017\/18 than in 2015\/16 in \d of \d forces shown$/,
    );
    expect(view.querySelectorAll("g[stroke-dasharray='7 4'] line").length).toBeGreaterThan(3);
  });

  it("takes a strange start for the first", () => {
    for (const start of ["7", "-12", "9999", "x"])
      expect(
        tableOf(at(`?measure=crime-severity-score-total&show=multiples&start=${start}`))[0]?.[0],
        start,
      ).toBe("Avon and Somerset");
  });
});

describe("measuresPage.draw(...) beside another measure", () => {
  it("sets two measures of one unit on one scale", () => {
    const view = at("?measure=police-officer-fte&show=beside&beside=police-staff-fte&force=cumbria");
    expect(headline(view)).toMatch(
      /^Cumbria at 31 March 2022: police officers [\d,.]+, police staff [\d,.]+$/,
    );
    expect(view.querySelectorAll("svg .series-line path")).toHaveLength(2);
    expect(view.querySelectorAll(".measure-facts")).toHaveLength(2);
  });

  it.each([
    ["arrests-per-1000", "police-officers-per-100000", "Two rate bases: one is per 1,000 of"],
    ["arrests-per-1000", "charged-share", "Two rate bases: one is per 1,000 of"],
    [
      "arrests-per-1000",
      "use-of-force-per-1000",
      "Different years: figures are held for 2006/07 to 2017/18 and for year ending March 2020",
    ],
    [
      "arrests--burglary-classification-to-2014-15",
      "arrests--robbery-classification-from-2015-16",
      "Two classifications: one counts by the classification to 2014/15, the other by the classification from 2015/16",
    ],
    ["police-officer-fte", "police-officer-headcount", "Two units: full-time equivalents and people"],
    ["crime-severity-score-total", "population", "Two kinds of figure: one is a score and the other a count"],
  ])("refuses %s beside %s, with the reason", (measure, beside, reason) => {
    const view = at(`?measure=${measure}&show=beside&beside=${beside}&force=cumbria`);
    expect(view.querySelector("svg")).toBeNull();
    expect(textOf(view.querySelector(".refusal"))).toContain(reason);
    expect(textOf(view.querySelector(".refusal .warning-line"))).toContain("are not set beside each other");
  });

  it("offers those that may stand beside it first, and exactly those", () => {
    const view = at("?measure=police-officer-fte&show=beside&force=cumbria");
    const [, allowed, others] = [...view.querySelectorAll("select[name=beside] optgroup")];
    expect([...(allowed?.querySelectorAll("option") ?? [])].map(textOf)).toEqual([
      "Designated officers, full-time equivalent",
      "Police community support officers, full-time equivalent",
      "Police staff, full-time equivalent",
    ]);
    expect(others?.querySelectorAll("option")).toHaveLength(data.figures.measures.length - 4);
    for (const option of allowed?.querySelectorAll("option") ?? [])
      expect(
        at(
          `?measure=police-officer-fte&show=beside&force=cumbria&beside=${option.getAttribute("value")}`,
        ).querySelector("svg"),
      ).not.toBeNull();
  });

  it("sends a reader who asks for a measure of the office's own to the page that draws it", () => {
    const own = [{ measure_id: "calls", measure_name: "Calls answered in ten seconds", category: "999" }];
    const draw = (choices: object): HTMLElement =>
      measuresPage.draw(
        { ...data, own },
        { ...measuresPage.fields, ...choices },
        { ...viewOptions, width: 1000, force_id: "cumbria" },
      );
    for (const view of [draw({ measure: "calls" }), draw({ show: "beside", beside: "calls" })]) {
      const state = view.querySelector(".empty-state");
      expect(textOf(state)).toContain("“Calls answered in ten seconds” is a measure of your own (local).");
      expect(state?.querySelector("a")?.getAttribute("href")).toBe(
        "./own-data?measure=calls%7C999&force=cumbria",
      );
    }
  });

  it("asks for a second measure, and says when there is none of that name", () => {
    expect(textOf(at("?show=beside").querySelector(".empty-state"))).toContain("No second measure is chosen");
    expect(textOf(at("?show=beside&beside=xyz").querySelector(".empty-state"))).toContain(
      "No measure is called “xyz” here.",
    );
  });
});

describe("measuresPage.draw(...) at any address", () => {
  const shows = ["forces", "funnel", "series", "multiples", "beside"];

  it("draws every measure in every picture, for a force, for City of London and for none, wide and narrow alike", () => {
    const forces = ["", "&force=cumbria", "&force=city-of-london", "&force=lancashire&peers=population"];
    for (const { measure_id, nature } of data.figures.measures)
      for (const show of shows)
        for (const force of nature === "count" ? forces.slice(1, 2) : forces) {
          const search = `?measure=${measure_id}&show=${show}${force}`;
          const view = at(search);
          expect(view.querySelector("h2"), search).not.toBeNull();
          expect(textOf(view), search).not.toMatch(/\bNaN\b|undefined|\[object/);
          if (measure_id.endsWith("per-1000"))
            expect(at(search, 328).querySelectorAll("svg"), search).toHaveLength(
              view.querySelectorAll("svg").length,
            );
        }
  }, 240_000);

  it("names what is not offered, and throws at nothing", () => {
    const unknown = at("?measure=nonsense&show=nonsense&period=x&start=x&screen=x&limits=x");
    expect(textOf(unknown.querySelector(".empty-state"))).toContain("No measure is called “nonsense” here.");
    for (const search of [
      "?show=nonsense",
      "?force=narnia",
      "?peers=nonsense",
      "?peers=own&peer=narnia",
      "?limits=x&show=funnel",
    ])
      expect(at(search).querySelector("h2"), search).not.toBeNull();
  });

  it("states everything a reader needs of the measure", () => {
    const facts = textOf(at("?measure=charged-share").querySelector(".measure-facts"));
    for (const part of [
      "Numerator",
      "Denominator",
      "per 100 of them",
      "weighted mean",
      "Neither higher nor lower",
      "read the share as a rough one",
    ])
      expect(facts).toContain(part);
  });

  it("offers the periods of the measure, the latest first, and the measures of the family", () => {
    const view = at("?measure=arrests-per-1000");
    expect(optionsOf(view, "period").slice(0, 2)).toEqual(["2017/18 (latest)", "2016/17"]);
    expect(optionsOf(view, "measure").every((name) => name.startsWith("Arrests"))).toBe(true);
    const families = [...view.querySelectorAll(".family-links a")].map(textOf);
    expect(families).toEqual([
      "Workforce",
      "Population",
      "Arrests",
      "Recorded crime outcomes",
      "Crime severity",
      "Use of force",
      "Caseload",
    ]);
    expect(textOf(view.querySelector(".family-links a[aria-current]"))).toBe("Arrests");
  });
});
