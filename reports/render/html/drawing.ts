import type { Figure } from "../../document.ts";
import { escaped, Markup, opening, tag } from "./markup.ts";

const drawn: ReadonlySet<string> = new Set(
  (
    "svg g path rect circle ellipse line polyline polygon text tspan textPath defs symbol use " +
    "pattern clipPath mask marker linearGradient radialGradient stop"
  ).split(" "),
);
/** The figure says what these would, in words of its own. */
const unsaid: ReadonlySet<string> = new Set(["title", "desc", "metadata"]);
const wordy: ReadonlySet<string> = new Set(["text", "tspan", "textPath"]);
/** Attributes for style sheets, scripts and assistive technology: the drawing is one picture with one name. */
const setAside =
  /^(xmlns(:.*)?|class|role|tabindex|focusable|font-family|target|rel|download|data-.*|aria-.*)$/;

const markPattern =
  /<!--[\s\S]*?-->|<\?xml[^?]*\?>|<\/([A-Za-z][\w:.-]*)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
const attributePattern = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
};

/** Reads the drawing of one figure, and writes it again from what it may hold. */
class DrawingWriter {
  readonly #figure: Figure;
  readonly #ids = new Map<string, string>();
  readonly #defined = new Set<string>();
  #html = "";
  readonly #open: string[] = [];
  #isHeadOpen = false;
  #unsaidDepth = 0;

  constructor(figure: Figure) {
    this.#figure = figure;
  }

  #fault(what: string): Error {
    const { label, headline } = this.#figure;
    return new Error(
      `${label} ("${headline}"): its drawing ${what}; expected SVG of shapes and text that refers to itself alone`,
    );
  }

  #text(text: string): string {
    if (!text.includes("&")) return text;
    return text.replaceAll(/&(#x[\da-f]+|#\d+|\w+);/gi, (reference, name: string) => {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      const mark = name.startsWith("#") ? String.fromCodePoint(code) : entities[name];
      if (mark === undefined) throw this.#fault(`has the unknown entity ${reference}`);
      return mark;
    });
  }

  /** Two charts may use one name for their patterns; in the page each has its own. */
  #id(id: string): string {
    const known = this.#ids.get(id) ?? `${this.#figure.id}-part-${this.#ids.size + 1}`;
    this.#ids.set(id, known);
    return known;
  }

  /** The attribute as it is written again, in a list of one or none. */
  #attribute([name, value]: readonly [string, string]): readonly (readonly [string, string])[] {
    if (setAside.test(name)) return [];
    if (/^on/i.test(name)) throw this.#fault(`has the attribute ${name}, which could act`);
    if (name === "id") {
      this.#defined.add(value);
      return [[name, this.#id(value)]];
    }
    if (name === "href" || name === "xlink:href") {
      if (!value.startsWith("#")) throw this.#fault(`refers to "${value}"`);
      return [["href", `#${this.#id(value.slice(1))}`]];
    }
    if (!/[(@\\]/.test(value)) return [[name, value]];
    const local = value.replaceAll(
      /url\(\s*["']?#([^"')\s]+)["']?\s*\)/g,
      (_, id: string) => `url(#${this.#id(id)})`,
    );
    if (/url\((?!#)|@import|\\/i.test(local)) throw this.#fault(`refers out of itself in ${name}="${value}"`);
    return [[name, local]];
  }

  #closeHead(): void {
    if (this.#isHeadOpen) this.#html += ">";
    this.#isHeadOpen = false;
  }

  #start(name: string, source: string): void {
    this.#open.push(name);
    if (unsaid.has(name) || this.#unsaidDepth > 0) {
      this.#unsaidDepth += 1;
      return;
    }
    // A link within a picture could not be reached by keyboard; what it holds is drawn.
    if (name === "a") return;
    if (!drawn.has(name)) throw this.#fault(`holds <${name}>`);
    const given = [...source.matchAll(attributePattern)].map(
      ([, key = "", double, single]) => [key, this.#text(double ?? single ?? "")] as const,
    );
    this.#closeHead();
    if (this.#open.length === 1) {
      this.#root(name, given);
      return;
    }
    const attributes = given.flatMap((attribute) => this.#attribute(attribute));
    this.#html += opening(name, Object.fromEntries(attributes)).slice(0, -1);
    this.#isHeadOpen = true;
  }

  #root(name: string, given: readonly (readonly [string, string])[]): void {
    if (name !== "svg") throw this.#fault(`begins with <${name}>`);
    const { id, width, height, headline, description } = this.#figure;
    const kept = given
      .filter(([key]) => !["id", "x", "y", "href", "xlink:href"].includes(key))
      .flatMap((attribute) => this.#attribute(attribute));
    const own = {
      viewBox: `0 0 ${width} ${height}`,
      ...Object.fromEntries(kept),
      width,
      height,
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-desc`,
    };
    this.#html += opening("svg", own);
    this.#html += tag("title", { id: `${id}-title` }, headline).html;
    this.#html += tag("desc", { id: `${id}-desc` }, description).html;
  }

  #end(name: string): void {
    if (this.#open.pop() !== name) throw this.#fault(`closes <${name}> in the wrong place`);
    if (this.#unsaidDepth > 0) this.#unsaidDepth -= 1;
    else if (name !== "a") {
      this.#html += this.#isHeadOpen ? "/>" : `</${name}>`;
      this.#isHeadOpen = false;
    }
  }

  #characters(source: string): void {
    if (this.#unsaidDepth > 0 || !this.#open.some((name) => wordy.has(name))) return;
    this.#closeHead();
    this.#html += escaped(this.#text(source));
  }

  write(): Markup {
    const { svg } = this.#figure;
    let at = 0;
    for (const [mark, end, start, attributes = "", slash, text] of svg.matchAll(markPattern)) {
      at += mark.length;
      if (start !== undefined) this.#start(start, attributes);
      if (start !== undefined && slash === "/") this.#end(start);
      if (end !== undefined) this.#end(end);
      if (text !== undefined) this.#characters(text);
      if (this.#open.length === 0 && this.#html !== "") break;
    }
    if (this.#open.length > 0 || this.#html === "" || svg.slice(at).trim() !== "")
      throw this.#fault(`cannot be read at character ${at + 1}, "${svg.slice(at, at + 40)}"`);
    for (const id of this.#ids.keys())
      if (!this.#defined.has(id)) throw this.#fault(`refers to "${id}", which it does not hold`);
    return new Markup(this.#html);
  }
}

/**
 * A figure's drawing as a part of a page: one picture with a name and a description, ids of its own, nothing that acts or
 * fetches.
 * @throws Error that names the figure when the drawing holds anything but shapes and text, or refers out of itself.
 */
export const drawing = (figure: Figure): Markup => new DrawingWriter(figure).write();
