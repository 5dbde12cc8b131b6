import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, it } from "vitest";
import { type DrawnView, drawViews } from "../../../reports/site/drawnViews.ts";
import { ownWarehouse } from "../../loaders/ownWarehouse.ts";

const own = ownWarehouse();
const shown = (views: readonly DrawnView[], name: string, path: string | null = null): Element => {
  const found = views.find((view) => view.name === name && view.path === path);
  if (found === undefined) throw new Error(`no view ${name} (${path})`);
  return new JSDOM(found.html).window.document.body;
};
/** The smallest elements whose text has the words. */
const holding = (body: Element, words: string): readonly Element[] =>
  [...body.querySelectorAll("*")].filter(
    (element) =>
      element.textContent?.includes(words) &&
      ![...element.children].some((child) => child.textContent?.includes(words)),
  );

describe("drawViews({ packs }, warehouse) with an office's own files", () => {
  let views: readonly DrawnView[] = [];
  beforeAll(async () => {
    views = await drawViews({ packs: [] }, own.directory());
  }, 120_000);

  it("draws every page, none of them with what could not be worked out", () => {
    expect(views.length).toBeGreaterThan(60);
    for (const { name, path, html } of views)
      expect(/\bNaN\b|\bundefined\b|\[object /.test(html), `${name} ${path}`).toBe(false);
  });

  it("shows no figure under embargo on any page", () => {
    const telling = views.filter(({ html }) => /(?<![\d.])918,?273(?!\d)/.test(html));
    expect(telling.map(({ name, path }) => `${name} ${path}`)).toEqual([]);
  });

  it("names the office's paper nowhere without the word local before it", () => {
    const naming = views.filter(({ html }) => html.includes("Quarterly paper of the office"));
    expect(naming.map(({ name, path }) => path ?? name)).toEqual(
      expect.arrayContaining(["own-data", "force/surrey.html", "force/cumbria.html"]),
    );
    expect(naming.map(({ name }) => name)).not.toContain("methods-caseload");
    for (const { name, path } of naming)
      for (const element of holding(shown(views, name, path), "Quarterly paper of the office"))
        expect(element.textContent, `${name} ${path}`).toContain("Local: Quarterly paper of the office");
  });

  it("marks a grade that the office supplied as local on the page of its force", () => {
    const body = shown(views, "force", "force/surrey.html");
    expect(body.textContent).toContain("Good (local)");
  });

  it("says on the page of the force that its grade and the embedded one disagree", () => {
    const body = shown(views, "force", "force/cumbria.html");
    const conflict = holding(body, "Outstanding").map((element) => element.closest("tr")?.textContent ?? "");
    expect(conflict.some((row) => /local/i.test(row) && row.includes("Good"))).toBe(true);
  });

  it("keeps the caseloads of two dates apart, the latest first", () => {
    const caseload = shown(views, "force", "force/cumbria.html").querySelector(
      "section[aria-labelledby=caseload]",
    );
    const [first] = caseload?.querySelectorAll("figure") ?? [];
    expect(first?.textContent).toContain("31 March 2024 (local)");
    expect(first?.textContent).not.toContain("North BCU");
    expect(caseload?.querySelector("details summary, details > summary")?.textContent).toBeDefined();
    expect(caseload?.textContent).toContain("Caseload of 2007");
  });

  it("leaves the national page without a word of the office", () => {
    expect(shown(views, "national").textContent).not.toMatch(/Quarterly paper|\(local\)/);
  });
});
