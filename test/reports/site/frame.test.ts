import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { footer, header } from "../../../reports/site/frame.ts";

const forces = [
  { force_id: "cumbria", force_name: "Cumbria Constabulary" },
  { force_id: "kent", force_name: "Kent <Police>" },
];
const release = { release: "2026-03", as_at: "2025-11-14" };
const drawn = (html: string): DocumentFragment => JSDOM.fragment(html);

describe("header(pagePath, forces, release)", () => {
  it("marks the page that is shown, and Forces for a force's own page", () => {
    const current = (path: string) =>
      drawn(header(path, forces, release)).querySelector("nav [aria-current]")?.textContent;
    expect(["/", "/index", "/compare", "/force/kent", "/404"].map(current)).toEqual([
      "National",
      "National",
      "Compare",
      "Forces",
      undefined,
    ]);
  });

  it("says on a private build, before all else that is read, that it must not be published", () => {
    expect(drawn(header("/", forces, release)).querySelector(".private-banner")).toBeNull();
    const frame = drawn(header("/", forces, release, { isPrivate: true }));
    expect(frame.querySelector(".skip-link + .private-banner")?.textContent).toBe(
      "Private build: holds figures under embargo. Do not publish.",
    );
  });

  it("has a labelled search with a list, a place for its count and a way to switch its key off", () => {
    const search = drawn(header("/", forces, release)).querySelector("#site-search");
    expect(search?.getAttribute("role")).toBe("search");
    expect(search?.querySelector("label[for=search-field]")?.textContent).toBe("Search /");
    expect(search?.querySelector("#search-field")?.getAttribute("aria-controls")).toBe("search-results");
    expect(search?.querySelector("[role=status]")?.textContent).toBe("");
    expect(search?.querySelector("label input[type=checkbox]")).not.toBeNull();
    expect(search?.querySelector(".search-panel")?.hasAttribute("hidden")).toBe(true);
  });

  it("offers no force first, then each force by name", () => {
    const options = [...drawn(header("/", forces, release)).querySelectorAll("option")];
    expect(options.map((option) => [option.value, option.textContent])).toEqual([
      ["", "No force chosen"],
      ["cumbria", "Cumbria Constabulary"],
      ["kent", "Kent <Police>"],
    ]);
  });

  it("dates the data, or says that there is none", () => {
    const dated = (given: typeof release | { release: null; as_at: null }) =>
      drawn(header("/", forces, given)).querySelector(".release")?.textContent;
    expect(dated(release)).toBe("Latest report held: 14 November 2025, data release 2026-03");
    expect(dated({ release: null, as_at: null })).toBe("No data loaded");
  });
});

describe("footer(release)", () => {
  it("names the licence and says what the site is not", () => {
    const text = drawn(footer(release)).textContent;
    expect(text).toContain(
      "Contains public sector information licensed under the Open Government Licence v3.0.",
    );
    expect(text).toContain("not an official statistic");
  });
});
