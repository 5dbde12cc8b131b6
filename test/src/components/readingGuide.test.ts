import { describe, expect, it } from "vitest";
import { readingGuide } from "../../../src/components/readingGuide.ts";
import { siteLink } from "../../../src/components/siteLink.ts";
import { explanationOf } from "../../../src/format/explanations.ts";
import { document } from "../charts/document.ts";

describe("readingGuide(id, {document, root})", () => {
  it("has the name, how to read it, what it does not say, and a link to the method", () => {
    const guide = readingGuide("funnel-plot", { document });
    const { name, reads, doesNotSay } = explanationOf("funnel-plot");
    expect(guide.querySelector(".reading-guide-name")?.textContent).toBe(name);
    expect([...guide.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
      ...reads,
      ...doesNotSay,
    ]);
    expect(guide.querySelector("a")?.getAttribute("href")).toBe("./methods#funnel-plot");
  });

  it("leads to the same place from the page of a force, which stands one folder down", () => {
    const guide = readingGuide("peers", { document, root: "../" });
    expect(guide.querySelector("a")?.getAttribute("href")).toBe("../methods#peers");
  });
});

describe("siteLink(text, place, {document, root})", () => {
  it("is a link that works wherever the site is served", () => {
    const link = siteLink("Compare", "compare?round=peel-2023-25", { document });
    expect(link.outerHTML).toBe('<a href="./compare?round=peel-2023-25">Compare</a>');
  });
});
