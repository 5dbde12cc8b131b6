import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import {
  choicesMadeEarly,
  choicesOfForm,
  readChoices,
  withChoices,
  writeChoices,
} from "../../../src/components/choices.ts";

const fields = { round: "peel-2023-25", sort: "name", peer: [] as readonly string[] };
const defaults = readChoices("", fields);

describe("readChoices(search, fields)", () => {
  it("takes what the address names and the defaults for the rest", () => {
    expect(readChoices("?round=peel-2017&peer=kent&peer=surrey&force=cumbria", fields)).toEqual({
      round: "peel-2017",
      sort: "name",
      peer: ["kent", "surrey"],
    });
  });

  it("tells an empty list from one that is not named", () => {
    const full = { peer: ["kent"] as readonly string[] };
    expect(readChoices("", full).peer).toEqual(["kent"]);
    expect(readChoices("?peer=", full).peer).toEqual([]);
  });
});

describe("writeChoices(search, fields, choices)", () => {
  it("leaves defaults out and keeps what is not its own", () => {
    const choices = { ...defaults, sort: "region", peer: ["kent", "surrey"] };
    expect(writeChoices("?force=cumbria&round=peel-2017", fields, choices)).toBe(
      "?force=cumbria&sort=region&peer=kent&peer=surrey",
    );
    expect(writeChoices("?round=peel-2017", fields, defaults)).toBe("");
  });

  it("is read back as what was written, whatever the text", () => {
    for (const choices of [
      defaults,
      { ...defaults, round: "" },
      { ...defaults, sort: "a&b=c #é ?" },
      { ...defaults, peer: ["a b", "c+d"] },
    ])
      expect(readChoices(writeChoices("", fields, choices), fields)).toEqual(choices);
    const full = { peer: ["kent"] as readonly string[] };
    expect(readChoices(writeChoices("", full, { peer: [] }), full)).toEqual({ peer: [] });
  });
});

describe("withChoices(choices, fields, set)", () => {
  it("sets what the piece of address names and nothing else", () => {
    const chosen = readChoices("?round=peel-2017&peer=kent", fields);
    expect(withChoices(chosen, fields, "sort=region&other=1")).toEqual({ ...chosen, sort: "region" });
    expect(withChoices(chosen, fields, "peer=").peer).toEqual([]);
  });
});

describe("choicesOfForm(form)", () => {
  it("takes fields by name, a checked box as its value, and no box checked as an empty list", () => {
    const { document } = new JSDOM(`<form>
      <select name="round"><option>peel-2017</option><option selected>peel-2016</option></select>
      <input name="as-at" type="date" value="2024-08-08"><input value="without a name">
      <input type="checkbox" name="peer" value="kent"><input type="checkbox" name="peer" value="surrey">
      <input type="radio" name="view" value="tiles"><input type="radio" name="view" value="matrix" checked></form>`)
      .window;
    const form = document.querySelector("form") as HTMLFormElement;
    expect(choicesOfForm(form)).toBe("round=peel-2016&as-at=2024-08-08&peer=&view=matrix");
    (document.querySelector('[value="surrey"]') as HTMLInputElement).checked = true;
    expect(readChoices(choicesOfForm(form), fields).peer).toEqual(["surrey"]);
  });
});

describe("choicesMadeEarly(root)", () => {
  const root = new JSDOM(`<form class="controls">
    <select name="round"><option value="peel-2017" selected>2017</option><option value="peel-2016">2016</option></select>
    <select name="sort"><option value="name">By name</option><option value="count">By number</option></select>
    <input type="date" name="as-at" value=""><input type="checkbox" name="screen" value="1">
    <input type="checkbox" name="forces" value="kent" checked><input type="checkbox" name="forces" value="surrey">
    </form>`).window.document;
  const field = <Found extends HTMLElement>(name: string, index = 0): Found =>
    root.querySelectorAll<Found>(`[name="${name}"]`)[index] as Found;

  it("is nothing where the forms hold what the page gave them, also where it marks no option", () => {
    expect(choicesMadeEarly(root)).toBe("");
  });

  it("has the fields that were changed, a group of boxes as a whole, and no other", () => {
    field<HTMLSelectElement>("round").value = "peel-2016";
    field<HTMLInputElement>("as-at").value = "2024-08-07";
    field<HTMLInputElement>("forces", 1).checked = true;
    expect(choicesMadeEarly(root)).toBe("round=peel-2016&as-at=2024-08-07&forces=kent&forces=surrey");
  });
});
