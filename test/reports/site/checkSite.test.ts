import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSite } from "../../../reports/site/checkSite.ts";
import { namedImports } from "../../../reports/site/namedImports.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "peelboard-site-"));
});
afterEach(() => rm(directory, { recursive: true }));

const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><title>Page</title>${head}</head><body>${body}</body></html>`;

/** Writes a site of the given files, with a sound front page unless one is given, and returns its faults. */
async function faultsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [path, text] of Object.entries({ "index.html": page("<h1>Home</h1>"), ...files })) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return (await checkSite(directory)).map(({ file, what }) => `${file}: ${what}`);
}

describe("checkSite(directory)", () => {
  it("finds nothing wrong with a sound site, links to sources elsewhere included", async () => {
    const faults = await faultsOf({
      "index.html": page(
        '<a href="./force/kent#grades">Kent</a><a href="https://example.org/report">Source</a><a href="mailto:a@b.c">Mail</a>',
        '<link rel="stylesheet" href="./_import/style.css"><script type="module" src="./_import/a.js"></script>',
      ),
      "force/kent.html": page(
        '<h2 id="grades">Grades</h2><a href="../">Home</a><a href="../figures.csv" download>CSV</a>',
      ),
      "figures.csv": "a\n",
      "_import/style.css": 'a { background: url("data:image/svg+xml,x"); }',
      "_import/a.js": 'import { b } from "./b.js"; b();',
      "_import/b.js": "export function b() {}",
    });
    expect(faults).toEqual([]);
  });

  it("finds a cell that does not run", async () => {
    const faults = await faultsOf({
      "x.html": page(
        '<div class="observablehq--inspect observablehq--error">SyntaxError: Unexpected token</div>',
      ),
    });
    expect(faults).toEqual(["x.html: a cell that does not run: SyntaxError: Unexpected token"]);
  });

  it("finds dead links and dead anchors", async () => {
    const faults = await faultsOf({
      "force/kent.html": page('<a href="./surrey">S</a><a href="../#nowhere">N</a>'),
    });
    expect(faults).toEqual([
      "force/kent.html: a dead link to ./surrey",
      'force/kent.html: a link to ../#nowhere, but index.html has no element with the id "nowhere"',
    ]);
  });

  it("finds what would be fetched from another host, in pages and in style sheets", async () => {
    const faults = await faultsOf({
      "x.html": page(
        '<img src="//cdn.example/a.png">',
        '<link rel="stylesheet" href="https://fonts.example/a.css">',
      ),
      "a.css": '@import "https://fonts.example/b.css";',
    });
    expect(faults).toEqual([
      "x.html: it fetches from another host: https://fonts.example/a.css",
      "x.html: it fetches from another host: //cdn.example/a.png",
      "a.css: its style fetches from another host: https://fonts.example/b.css",
    ]);
  });

  it("finds a file that a page registers and that was not built", async () => {
    const script =
      '<script type="module">\nregisterFile("./a.json", {"name":"./a.json","path":"./_file/a.123.json"});\n</script>';
    expect(await faultsOf({ "x.html": page("", script) })).toEqual([
      "x.html: it fetches ./_file/a.123.json, which was not built",
    ]);
  });

  it("finds a name that a module imports and another does not export", async () => {
    const faults = await faultsOf({
      "_import/a.js": 'import { lost } from "./b.js"; lost();',
      "_import/b.js": "export const found = 1;",
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("does not provide an export named 'lost'");
  });

  it("finds a name that a page's cell imports and a module does not export", async () => {
    const cell =
      'define({body: async () => {\nconst {lost, found: f} = await import("./_import/b.js");\n}});';
    const faults = await faultsOf({
      "x.html": page("", `<script type="module">${cell}</script>`),
      "_import/b.js": "export const found = 1;",
    });
    expect(faults).toEqual(["x.html: it imports lost from _import/b.js, which exports no such name"]);
  });

  it("finds an import that leads nowhere, to another host or to a bare name", async () => {
    const faults = await faultsOf({
      "_import/a.js": 'import "./b.ts";',
      "_import/c.js": 'import "https://cdn.example/d3.js";',
      "_import/d.js": 'const {x} = await import("d3");',
    });
    expect(faults).toEqual([
      '_import/a.js: it imports "./b.ts", which is not in the site',
      '_import/c.js: it imports "https://cdn.example/d3.js", which is not in the site',
      '_import/d.js: it imports "d3", which is not in the site',
    ]);
  });

  it("finds a page without language or title, and one that forbids zooming", async () => {
    const faults = await faultsOf({
      "x.html":
        '<html><head><meta name="viewport" content="width=device-width, maximum-scale=1"></head><body></body></html>',
    });
    expect(faults).toEqual([
      "x.html: the page names no language",
      "x.html: the page forbids zooming",
      "x.html: the page has no title",
    ]);
  });

  it("says so when there is no page at all", async () => {
    expect((await checkSite(directory)).map(({ what }) => what)).toEqual(["there is no page"]);
  });
});

describe("namedImports(source)", () => {
  it("reads one import, several awaited together, and one without names", () => {
    const source = `const {a, b: c, default: d} = await import("./one.js");
const [{e}, Plot, {}] = await Promise.all([import("./two.js"), import("./plot.js"), import("./three.js")]);
const lazy = () => import("./four.js");`;
    expect(namedImports(source)).toEqual([
      { specifier: "./one.js", names: ["a", "b", "default"] },
      { specifier: "./two.js", names: ["e"] },
      { specifier: "./plot.js", names: [] },
      { specifier: "./three.js", names: [] },
      { specifier: "./four.js", names: [] },
    ]);
  });

  it("takes files awaited together for no imports, and reads an import among them without its names", () => {
    const files = `const [a, b] = await Promise.all([FileAttachment("a.json").json(), FileAttachment("b.json").json()]);`;
    expect(namedImports(files)).toEqual([]);
    const mixed = `const [{a}, b] = await Promise.all([import("./a.js"), fetch("b.json")]);`;
    expect(namedImports(mixed)).toEqual([{ specifier: "./a.js", names: [] }]);
  });
});
