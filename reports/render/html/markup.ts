/** HTML that is safe to write as it stands; made by `tag` and by whoever has escaped its parts. */
export class Markup {
  constructor(readonly html: string) {}
}

/** What an element holds: text is escaped, markup is not, null is nothing. */
export type Child = Markup | string | null | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | null>>;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const special = /[&<>"\p{Cc}\uFFFE\uFFFF]/u;

/** Text that no reader takes for markup; characters that HTML cannot hold leave it, a tab or a line's end is a space. */
export function escaped(text: string): string {
  // Most of a pack is coordinates and figures.
  if (!special.test(text)) return text;
  return text
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (mark) => (/\s/.test(mark) ? " " : ""))
    .replaceAll(/[&<>"]/g, (mark) => escapes[mark] ?? "");
}

const written = (child: Child): string => {
  if (child === null) return "";
  if (child instanceof Markup) return child.html;
  return typeof child === "string" ? escaped(child) : child.map(written).join("");
};

const voids: ReadonlySet<string> = new Set(["meta", "img", "br"]);

/** The start of an element. Names of elements and attributes come from the program, values from anywhere. */
export const opening = (name: string, attributes: Attributes = {}, end = ""): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escaped(String(value))}"`))
    .join("")}${end}>`;

/** An element; an attribute whose value is null is left out. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const start = opening(name, attributes);
  return new Markup(voids.has(name) ? start : `${start}${written(children)}</${name}>`);
}

/** Parts on lines of their own, so that two packs can be compared line by line. */
export const lines = (...parts: readonly Child[]): Markup =>
  new Markup(
    parts
      .map(written)
      .filter((part) => part !== "")
      .join("\n"),
  );

/** Parts on lines of their own between the start and the end of what holds them. */
export const nested = (...parts: readonly Child[]): Markup => new Markup(`\n${lines(...parts).html}\n`);
