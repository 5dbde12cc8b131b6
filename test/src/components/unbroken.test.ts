import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { unbroken } from "../../../src/components/unbroken.ts";

const { document } = new JSDOM("").window;

describe("unbroken(text, document)", () => {
  it("keeps the name of a round with a hyphen in one piece and every word as it is", () => {
    const heading = document.createElement("h3");
    const text = "PEEL 2021/22 and PEEL 2023-25 stand side by side";
    heading.append(...unbroken(text, document));
    expect(heading.textContent).toBe(text);
    expect([...heading.querySelectorAll(".unbroken")].map((part) => part.textContent)).toEqual([
      "PEEL 2023-25",
    ]);
  });

  it("leaves a text without such a name alone", () => {
    const [only, ...rest] = unbroken("25 of 43 forces", document);
    expect(only?.textContent).toBe("25 of 43 forces");
    expect(rest).toEqual([]);
  });
});
