import { JSDOM } from "jsdom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { header } from "../../../reports/site/frame.ts";
import { wireSearch } from "../../../src/components/siteSearch.ts";
import type { SearchEntry } from "../../../src/model/searchEntry.ts";

const entry = (title: string, address: string): SearchEntry => ({
  kind: "force",
  title,
  detail: "Police force",
  words: "",
  address,
  weight: 1,
});
const forces = [entry("Kent Police", "force/kent"), entry("Cumbria Constabulary", "force/cumbria")];
const many = Array.from({ length: 14 }, (_, index) => entry(`Force ${index}`, `force/f${index}`));
const dated: readonly SearchEntry[] = [
  { ...entry("A review", "force/cumbria"), kind: "report", detail: "Follow-up, 2017-09" },
  { ...entry("A finding", "force/cumbria"), kind: "finding", detail: "Recommendation, PEEL 2023-25" },
];

let dom: JSDOM;
let loads: number;
let field: HTMLInputElement;
let panel: HTMLElement;
let opened: string[];

const links = (): HTMLAnchorElement[] => [
  ...dom.window.document.querySelectorAll<HTMLAnchorElement>("#search-results a"),
];
const press = (target: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new dom.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );
async function type(text: string): Promise<void> {
  field.focus();
  field.value = text;
  field.dispatchEvent(new dom.window.Event("input", { bubbles: true }));
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  const page = header("/", [], { release: null, as_at: null });
  dom = new JSDOM(`${page}<main><button id="other">Other</button><input id="note"></main>`, {
    url: "https://example.org/board/",
  });
  const { document } = dom.window;
  const form = document.querySelector<HTMLFormElement>("#site-search");
  if (form === null) throw new Error("the header has no search");
  loads = 0;
  opened = [];
  wireSearch(form, {
    root: "https://example.org/board/",
    load: async () => {
      loads += 1;
      return (text) => {
        if (text.startsWith("many")) return many;
        if (text.startsWith("dated")) return dated;
        return forces.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
      };
    },
  });
  field = document.querySelector<HTMLInputElement>("#search-field") as HTMLInputElement;
  panel = document.querySelector<HTMLElement>(".search-panel") as HTMLElement;
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    if (link === null) return;
    event.preventDefault();
    opened.push(link.href);
  });
});
afterEach(() => {
  vi.useRealTimers();
  dom.window.close();
});

describe("wireSearch(form, {load, root})", () => {
  it("says the day of a report in words, and takes no name of a round for a day", async () => {
    await type("dated");
    const details = [...dom.window.document.querySelectorAll(".search-detail")];
    expect(details.map((detail) => detail.textContent)).toEqual([
      "Follow-up, September 2017",
      "Recommendation, PEEL 2023-25",
    ]);
  });

  it("asks for nothing before it is used, and once after", async () => {
    expect(loads).toBe(0);
    await type("k");
    await type("ke");
    expect(loads).toBe(1);
  });

  it("shows results as links from the root of the site, with their count", async () => {
    await type("kent");
    expect(panel.hidden).toBe(false);
    expect(links().map(({ href }) => href)).toEqual(["https://example.org/board/force/kent"]);
    expect(links()[0]?.textContent).toBe("Kent Police Force Police force");
    expect(panel.querySelector(".search-message")?.textContent).toBe("1 result for “kent”");
  });

  it("shows the first ten of many, and says so", async () => {
    await type("many");
    expect(links()).toHaveLength(10);
    expect(panel.querySelector(".search-message")?.textContent).toBe("The first 10 of 14 results for “many”");
  });

  it("tells a screen reader the count once the reader pauses", async () => {
    const status = dom.window.document.querySelector("#site-search [role=status]");
    await type("k");
    await type("kent");
    expect(status?.textContent).toBe("");
    await vi.advanceTimersByTimeAsync(500);
    expect(status?.textContent).toBe("1 result for “kent”");
  });

  it("says that nothing is found, as text and never as markup", async () => {
    await type("<b>x</b>");
    expect(panel.querySelector(".search-message")?.textContent).toMatch(/^Nothing found for “<b>x<\/b>”/);
    expect(panel.querySelector("b")).toBeNull();
  });

  it("closes when the field is emptied", async () => {
    await type("kent");
    await type("");
    expect(panel.hidden).toBe(true);
    expect(links()).toEqual([]);
  });

  it("moves from the field to the links and back by the arrow keys, and stops at the ends", async () => {
    const { document } = dom.window;
    await type("c");
    press(field, "ArrowUp");
    expect(document.activeElement).toBe(field);
    press(field, "ArrowDown");
    expect(document.activeElement).toBe(links()[0]);
    press(links()[0] as Element, "ArrowDown");
    expect(document.activeElement).toBe(links()[1]);
    press(links()[1] as Element, "ArrowDown");
    expect(document.activeElement).toBe(links()[1]);
    press(links()[1] as Element, "ArrowUp");
    press(links()[0] as Element, "ArrowUp");
    expect(document.activeElement).toBe(field);
  });

  it("opens the first result on Enter", async () => {
    await type("cumbria");
    field.form?.requestSubmit();
    await vi.advanceTimersByTimeAsync(0);
    expect(opened).toEqual(["https://example.org/board/force/cumbria"]);
    expect(panel.hidden).toBe(true);
  });

  it("opens nothing on Enter where nothing is found", async () => {
    await type("zzz");
    field.form?.requestSubmit();
    await vi.advanceTimersByTimeAsync(0);
    expect(opened).toEqual([]);
  });

  it("closes on Escape with the focus in the field, and keeps what was typed", async () => {
    await type("c");
    press(field, "ArrowDown");
    press(links()[0] as Element, "Escape");
    expect(panel.hidden).toBe(true);
    expect(dom.window.document.activeElement).toBe(field);
    expect(field.value).toBe("c");
  });

  it("closes when the focus leaves it", async () => {
    await type("kent");
    dom.window.document.querySelector<HTMLElement>("#other")?.focus();
    expect(panel.hidden).toBe(true);
  });
});

describe("the / key", () => {
  it("leads to the field, and is not written into it", () => {
    const { document } = dom.window;
    expect(press(document.body, "/")).toBe(false);
    expect(document.activeElement).toBe(field);
  });

  it("is a letter like others where the reader writes, and with Control", () => {
    const { document } = dom.window;
    const note = document.querySelector<HTMLElement>("#note") as HTMLElement;
    note.focus();
    expect(press(note, "/")).toBe(true);
    expect(document.activeElement).toBe(note);
    expect(press(document.body, "/", { ctrlKey: true })).toBe(true);
  });

  it("can be switched off, which the browser remembers", () => {
    const { document, localStorage, Event } = dom.window;
    const box = panel.querySelector<HTMLInputElement>("input[type=checkbox]") as HTMLInputElement;
    box.checked = false;
    box.dispatchEvent(new Event("change", { bubbles: true }));
    expect(press(document.body, "/")).toBe(true);
    expect(localStorage.getItem("peelboard:search-key")).toBe("off");
  });
});
