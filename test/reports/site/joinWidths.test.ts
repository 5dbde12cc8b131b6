import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { joinWidths } from "../../../reports/site/joinWidths.ts";

const { document } = new JSDOM().window;

function view(html: string): HTMLElement {
  const made = document.createElement("div");
  made.innerHTML = html;
  return made;
}
const chart = (width: number): string =>
  `<p>Text</p><svg width="${width}"><pattern id="hatch"></pattern><rect fill="url(#hatch)"></rect><svg></svg></svg>`;

describe("joinWidths(wide, narrow)", () => {
  it("holds everything once and a chart that differs twice, each with ids of its own", () => {
    const joined = joinWidths(view(chart(1120)), view(chart(328)));
    expect(joined.querySelectorAll("p")).toHaveLength(1);
    expect([...joined.children].map((child) => child.getAttribute("class"))).toEqual([
      null,
      "drawn-wide",
      "drawn-narrow",
    ]);
    expect([...joined.querySelectorAll("[id]")].map(({ id }) => id)).toEqual(["hatch", "hatch-narrow"]);
    expect([...joined.querySelectorAll("rect")].map((mark) => mark.getAttribute("fill"))).toEqual([
      "url(#hatch)",
      "url(#hatch-narrow)",
    ]);
  });

  it("keeps one of a chart that is the same at both widths", () => {
    expect(joinWidths(view(chart(200)), view(chart(200))).querySelectorAll("div > svg")).toHaveLength(1);
  });

  it("refuses two drawings of a different number of charts", () => {
    expect(() => joinWidths(view(chart(1120)), view("<p>Text</p>"))).toThrow(
      "a view has 1 charts at 1120 px and 0 at 328 px; expected the same",
    );
  });
});
