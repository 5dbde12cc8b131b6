import type { Letterhead } from "../document.ts";

const forbidden =
  /^(script|foreignobject|iframe|object|embed|audio|video|canvas|handler|listener|set|animate\w*|discard)$/i;

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Entities read, and what CSS and addresses skip over left out, so that nothing hides behind another spelling. */
const plain = (value: string): string =>
  value
    .replaceAll(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
      if (!entity.startsWith("#")) return named[entity] ?? whole;
      const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    })
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => {
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : "";
    })
    .replaceAll(/[\s\p{Cc}]+/gu, "");

const isOwnAddress = (address: string): boolean =>
  address.startsWith("#") || /^data:image\/(png|jpeg);base64,/i.test(address);

/** What a style, or an attribute that may hold one, reaches for outside the file. */
function reachOf(style: string): string | null {
  const text = plain(style);
  if (/@import|expression\(|javascript:/i.test(text)) return "a rule that loads or runs something";
  for (const [, address = ""] of text.matchAll(/url\(["']?([^"')]*)/gi))
    if (!isOwnAddress(address)) return `an address outside the file (${address.slice(0, 40)})`;
  return null;
}

function faultOfAttribute(name: string, value: string): string | null {
  const local = name.replace(/^.*:/, "");
  if (/^on/i.test(local)) return `the event attribute ${name}`;
  if (/^(href|src)$/i.test(local) && !name.startsWith("xmlns") && !isOwnAddress(plain(value)))
    return `an address outside the file (${value.slice(0, 40)})`;
  return /^xmlns/.test(name) ? null : reachOf(value);
}

const tagPattern = /<(\/?)([^\s/>"'=<]+)((?:\s+[^\s=>"'/<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attributePattern = /([^\s=>"'/<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What makes a drawing unfit, with the place in its text. */
function faultOfSvg(text: string): readonly [offset: number, why: string] | null {
  const open: string[] = [];
  let [at, isBegun] = [0, false];
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const between = text.slice(at, next < 0 ? text.length : next);
    if (open.length === 0 && between.trim() !== "") return [at, "text outside its svg element"];
    const reach = open.at(-1)?.replace(/^.*:/, "").toLowerCase() === "style" ? reachOf(between) : null;
    if (reach !== null) return [at, reach];
    if (next < 0) break;
    const skipped = /^<!--(?!-?>)[\s\S]*?-->/.exec(text.slice(next));
    if (skipped !== null) {
      at = next + skipped[0].length;
      continue;
    }
    if (/^<[!?]/.test(text.slice(next, next + 2))) return [next, "an instruction, an entity or a CDATA part"];
    tagPattern.lastIndex = next;
    const [whole = "", closing = "", name = "", attributes = "", empty = ""] = tagPattern.exec(text) ?? [];
    if (whole === "") return [next, "a tag that is not as XML is written"];
    const local = name.replace(/^.*:/, "");
    if (forbidden.test(local)) return [next, `the element ${local}`];
    if (!isBegun && name !== "svg") return [next, "another root than svg"];
    if (isBegun && open.length === 0) return [next, "a second root"];
    isBegun = true;
    for (const [, attribute = "", double, single] of attributes.matchAll(attributePattern)) {
      const fault = faultOfAttribute(attribute, double ?? single ?? "");
      if (fault !== null) return [next, fault];
    }
    if (closing !== "") {
      if (open.pop() !== name) return [next, `an end of ${name} that was not begun`];
    } else if (empty === "") open.push(name);
    at = next + whole.length;
  }
  return open.length === 0 && isBegun ? null : [text.length, "an element that is not ended"];
}

/** Editors write a declaration and a document type before the drawing; neither is needed, and a type may point elsewhere. */
const prolog = /^\s*(<\?xml[^>]*\?>\s*)?((<!--(?!-?>)[\s\S]*?-->\s*)*)(<!DOCTYPE\s+svg[^>[]*>\s*)?/;

/**
 * A logo, as it may go into a pack: a PNG, or an SVG without its declaration and document type.
 * @throws Error saying what it holds that cannot be taken, in which line, and what to do.
 */
export function checkedLogo(bytes: Uint8Array, alt: string): NonNullable<Letterhead["logo"]> {
  const isPng = [137, 80, 78, 71, 13, 10, 26, 10].every((byte, index) => bytes[index] === byte);
  if (isPng) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [width, height] = bytes.length < 45 ? [0, 0] : [view.getUint32(16), view.getUint32(20)];
    if (width < 1 || height < 1 || view.getUint32(bytes.length - 8) !== 0x49454e44)
      throw new Error("the picture is cut short; save it again as PNG");
    if (width > 4000 || height > 4000)
      throw new Error(
        `the picture is ${width} by ${height} pixels, and at most 4000 each way are taken; make it smaller`,
      );
    return { bytes, type: "png", alt };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("it is neither a PNG nor an SVG in UTF-8; save it as one of them");
  }
  const kept = text.replace(prolog, "");
  const lineOf = (offset: number): number =>
    text.slice(0, text.length - kept.length + offset).split("\n").length;
  if (!/^<svg[\s>]/.test(kept))
    throw new Error("it is neither a PNG nor an SVG; save it as one of them (a plain SVG, without entities)");
  const fault = faultOfSvg(kept);
  if (fault !== null)
    throw new Error(
      `line ${lineOf(fault[0])} holds ${fault[1]}, which no logo may; save it as a plain SVG or as PNG`,
    );
  const [root = ""] = /^<svg[^>]*>/.exec(kept) ?? [];
  if (!/xmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(root))
    throw new Error('its svg element has no xmlns="http://www.w3.org/2000/svg"; save it as a plain SVG');
  if (!/\sviewBox\s*=/.test(root) && !(/\swidth\s*=/.test(root) && /\sheight\s*=/.test(root)))
    throw new Error("its svg element says no size (viewBox, or width and height); save it with one");
  return { bytes: new TextEncoder().encode(kept), type: "svg", alt };
}
