import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { elementAt, placeOf, replaceView } from "../../../src/components/replaceView.ts";

let document: Document;
let root: HTMLElement;
beforeEach(() => {
  document = new JSDOM('<main><div id="root"></div></main>').window.document;
  root = document.querySelector("#root") as HTMLElement;
});

function view(html: string): HTMLElement {
  const made = document.createElement("div");
  made.innerHTML = html;
  return made;
}
const one = (selector: string): HTMLElement => root.querySelector(selector) as HTMLElement;

describe("replaceView(root, next)", () => {
  it("draws into an empty place, and replaces all but a form that offers the same", () => {
    const form = (chosen: string): string =>
      `<form class="controls"><select name="round">${["a", "b"]
        .map((value) => `<option value="${value}"${value === chosen ? " selected" : ""}>${value}</option>`)
        .join("")}</select></form>`;
    replaceView(root, view(`<p>first</p>${form("a")}<p>old</p>`));
    const [kept, old] = [one("form"), one("p")];
    one("select").focus();
    replaceView(root, view(`<p>second</p>${form("b")}<p>new</p><p>last</p>`));
    expect([...root.querySelectorAll("p")].map(({ textContent }) => textContent)).toEqual([
      "second",
      "new",
      "last",
    ]);
    expect(one("form")).toBe(kept);
    expect(root.contains(old)).toBe(false);
    expect((one("select") as HTMLSelectElement).value).toBe("b");
    expect(document.activeElement).toBe(one("select"));
    expect([...(root.firstElementChild as Element).children].map(({ tagName }) => tagName)).toEqual([
      "P",
      "FORM",
      "P",
      "P",
    ]);
  });

  it("replaces a form that offers something else", () => {
    replaceView(root, view('<form class="controls"><input name="a"></form>'));
    const former = one("form");
    replaceView(root, view('<form class="controls"><input name="b"></form>'));
    expect(one("form")).not.toBe(former);
    expect(one("input").getAttribute("name")).toBe("b");
  });

  it("keeps the focus on what stands for the same judgement, wherever it went", () => {
    replaceView(root, view('<button data-judgement="x">X</button><button data-judgement="y">Y</button>'));
    one('[data-judgement="y"]').focus();
    replaceView(root, view('<button data-judgement="y">Y</button><button data-judgement="x">X</button>'));
    expect(document.activeElement?.textContent).toBe("Y");
  });

  it("keeps open what was open", () => {
    const folds = "<details><summary>A</summary></details><details><summary>B</summary></details>";
    replaceView(root, view(folds));
    root.querySelectorAll("details")[1]?.setAttribute("open", "");
    replaceView(root, view(folds));
    expect([...root.querySelectorAll("details")].map((fold) => fold.hasAttribute("open"))).toEqual([
      false,
      true,
    ]);
  });
});

describe("placeOf(root, element) and elementAt(root, place)", () => {
  it("find an element without a name by its path", () => {
    replaceView(root, view("<p><button>A</button></p><p><button>B</button></p>"));
    const place = placeOf(root, root.querySelectorAll("button")[1] as Element);
    replaceView(root, view("<p><button>A</button></p><p><button>C</button></p>"));
    expect(elementAt(root, place)?.textContent).toBe("C");
    replaceView(root, view("<p>nothing</p>"));
    expect(elementAt(root, place)).toBeNull();
  });

  it("find it behind a chart that the built page holds for two widths, and the live one once", () => {
    replaceView(
      root,
      view('<svg class="drawn-wide"></svg><svg class="drawn-narrow"></svg><button>A</button>'),
    );
    const place = placeOf(root, root.querySelector("button") as Element);
    replaceView(root, view("<svg></svg><button>B</button><button>C</button>"));
    expect(elementAt(root, place)?.textContent).toBe("B");
  });

  it("scrolls by what came in above the element that has the focus", () => {
    replaceView(root, view('<button id="cell">8</button>'));
    one("#cell").focus();
    const shifts: number[] = [];
    const window = document.defaultView as Window & typeof globalThis;
    window.scrollBy = (first?: number | ScrollToOptions, y?: number): void => {
      shifts.push(typeof first === "number" ? (y ?? 0) : (first?.top ?? 0));
    };
    // There is no layout here: every paragraph above counts as 40 px.
    window.Element.prototype.getBoundingClientRect = function top(this: Element) {
      return { top: 40 * root.querySelectorAll("p").length } as DOMRect;
    };
    replaceView(root, view('<p>8 forces</p><button id="cell">8</button>'));
    replaceView(root, view('<p>8 forces</p><button id="cell">8</button>'));
    expect(shifts).toEqual([40]);
  });
});
