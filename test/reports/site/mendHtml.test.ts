import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { mendHtml } from "../../../reports/site/mendHtml.ts";

const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework">${head}<title>Force | Peelboard</title></head><body>${body}</body></html>`;

const mended = (body: string, path = "data.html", head = ""): Document =>
  new JSDOM(mendHtml(page(body, head), path)).window.document;

describe("mendHtml(html, path, passes)", () => {
  it("names the language and lets the reader zoom", () => {
    const document = mended("<p>Text</p>");
    expect(document.documentElement.lang).toBe("en-GB");
    expect(document.querySelector("meta[name=viewport]")?.getAttribute("content")).toBe(
      "width=device-width, initial-scale=1",
    );
    expect(document.querySelector("meta[name=generator]")).toBeNull();
  });

  it("removes Framework's sidebar with its toggle, its backdrop and its script", () => {
    const document = mended(`<input id="observablehq-sidebar-toggle" type="checkbox">
<label id="observablehq-sidebar-backdrop"></label><nav id="observablehq-sidebar"><ol><label></label></ol></nav>
<script>sidebar()</script><main id="observablehq-main"><script>kept()</script></main>`);
    expect(document.querySelectorAll("[id^=observablehq-sidebar]")).toHaveLength(0);
    expect([...document.scripts].map((script) => script.textContent)).toEqual(["kept()"]);
  });

  it("lets the skip link move the focus into the content", () => {
    expect(mended('<main id="observablehq-main"></main>').querySelector("main")?.tabIndex).toBe(-1);
  });

  it("keeps a heading's id and words but not its link to itself", () => {
    const heading = mended(
      '<h2 id="a"><a class="observablehq-header-anchor" href="#a">Rates <b>now</b></a></h2>',
    );
    expect(heading.querySelector("h2")?.innerHTML).toBe("Rates <b>now</b>");
    expect(heading.querySelector("h2")?.id).toBe("a");
  });

  it("gives a table scopes and a scroll area that takes the focus and has a name", () => {
    const document = mended(
      "<main><h2>Columns</h2><table><thead><tr><th>Name</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table></main>",
    );
    const scroll = document.querySelector<HTMLElement>(".table-scroll");
    expect(scroll?.tabIndex).toBe(0);
    expect(scroll?.getAttribute("aria-label")).toBe("Table: Columns");
    expect(document.querySelector("th")?.getAttribute("scope")).toBe("col");
  });

  it("leaves alone a table that scrolls already", () => {
    const document = mended('<main><div class="table-scroll"><table><tbody></tbody></table></div></main>');
    expect(document.querySelectorAll(".table-scroll")).toHaveLength(1);
  });

  it("titles a force's page with the name of the force", () => {
    const document = mended(
      '<select id="force-picker"><option value="kent">Kent Police</option></select>',
      "force/kent.html",
    );
    expect(document.title).toBe("Kent Police | Peelboard");
  });

  it("roots the links of the page for a wrong address, and only there", () => {
    const body = '<a href="./forces">Forces</a><a class="skip-link" href="#observablehq-main">Skip</a>';
    const document = mended(body, "404.html", '<base href="/">');
    expect(document.querySelector("base")).toBeNull();
    expect([...document.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "/forces",
      "#observablehq-main",
    ]);
    expect(mended(body).querySelector("a")?.getAttribute("href")).toBe("./forces");
  });

  it("keeps the marks by which cells find their place, and their code", () => {
    const html = mendHtml(
      page("<main><!--:0123abcd:--></main>", '<script type="module">a && b < c</script>'),
      "x.html",
    );
    expect(html).toContain("<!--:0123abcd:-->");
    expect(html).toContain("a && b < c");
  });
});

describe("mendHtml(html, path, {views})", () => {
  const place = page('<div data-view="coverage"></div>');

  it("puts a drawn view in its place as it is, and says for which widths it was drawn", () => {
    const views = [{ name: "coverage", path: null, html: "<p>$& of all</p>" }];
    expect(mendHtml(place, "index.html", { views })).toContain(
      '<div data-view="coverage" data-wide="1120" data-narrow="328"><p>$& of all</p></div>',
    );
  });

  it("gives each page the view drawn for it", () => {
    const views = ["kent", "surrey"].map((name) => ({
      name: "coverage",
      path: `force/${name}.html`,
      html: `<p>${name}</p>`,
    }));
    expect(mendHtml(place, "force/surrey.html", { views })).toContain("<p>surrey</p>");
  });

  it("refuses a view that was not drawn", () => {
    expect(() => mendHtml(page('<div data-view="lost"></div>'), "index.html")).toThrow(
      'index.html asks for the view "lost", which was not drawn',
    );
  });
});
