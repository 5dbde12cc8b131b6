import { describe, expect, it } from "vitest";
import type { BuiltPack } from "../../../src/model/builtPack.ts";
import { packsLink, packsView } from "../../../src/views/packs.ts";
import { document } from "../charts/document.ts";
import { textOf } from "./picture.ts";

const force = { force_id: "cumbria", force_name: "Cumbria Constabulary" };
const sha256 = "a".repeat(64);
const pack: BuiltPack = {
  folder: "cumbria-conference-2019-06-30",
  pack: "conference",
  force_id: "cumbria",
  title: "Accountability conference pack: <b>Cumbria</b>",
  as_at: "2019-06-30",
  files: [
    { name: "cumbria-conference-2019-06-30.pdf", format: "pdf", bytes: 1_234_567, sha256 },
    { name: "cumbria-conference-2019-06-30.ods", format: "ods", bytes: 68_000, sha256 },
  ],
};

describe("packsView({packs, force}, options)", () => {
  const view = packsView({ packs: [pack], force }, { document, root: "../" });

  it("names each pack, its day, and its formats with their sizes", () => {
    expect(textOf(view.querySelector("h2#packs-to-download"))).toBe("Packs to download");
    expect(textOf(view.querySelector("h3"))).toBe(pack.title);
    expect(view.querySelector("b")).toBeNull();
    expect(textOf(view.querySelector("li > p"))).toBe("As at 30 June 2019.");
    expect([...view.querySelectorAll("a")].map((link) => link.firstChild?.textContent)).toEqual([
      "PDF, 1.2 MB",
      "OpenDocument spreadsheet, 68 kB",
      "What it was made from",
    ]);
  });

  it("links to the files from the place of the page, as downloads", () => {
    expect([...view.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "../packs/cumbria-conference-2019-06-30/cumbria-conference-2019-06-30.pdf",
      "../packs/cumbria-conference-2019-06-30/cumbria-conference-2019-06-30.ods",
      "../packs/cumbria-conference-2019-06-30/manifest.json",
    ]);
    expect([...view.querySelectorAll("a:not([download])")]).toEqual([]);
  });

  it("gives each link words of its own, of whichever pack", () => {
    const earlier = { ...pack, folder: "earlier", as_at: "2018-06-30" };
    const both = packsView({ packs: [pack, earlier], force }, { document });
    const texts = [...both.querySelectorAll("a")].map(textOf);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("says how to make others, or the first", () => {
    expect(textOf(view)).toContain(
      "To make others: npx peelboard pack conference --force cumbria --format all",
    );
    expect(textOf(packsView({ packs: [], force }, { document }))).toContain(
      "No pack of Cumbria Constabulary was built with this site.To make one: npx peelboard pack conference --force cumbria --format all",
    );
    expect(textOf(packsView({ packs: [], force: null }, { document }))).toContain(
      "No pack of all forces was built with this site.To make one: npx peelboard pack overview --format all",
    );
  });
});

describe("packsLink(options)", () => {
  it("leads to the section", () => {
    const view = packsView({ packs: [], force }, { document });
    const target = packsLink({ document }).querySelector("a")?.getAttribute("href")?.slice(1);
    expect(view.querySelector(`[id="${target}"]`)).not.toBeNull();
  });
});
