import { unzipSync, zipSync } from "fflate";
import { JSDOM } from "jsdom";

/** The parts of a zip file as texts, by path, in their order. */
export const partsOfZip = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new TextDecoder().decode(content)]),
  );

/** The same file with one part changed; throws where the change changes nothing, or the part is missing. */
export function withPart(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const before = new TextDecoder().decode(files[path]);
  const after = change(before);
  if (files[path] === undefined || after === before) throw new RangeError(`nothing changed in ${path}`);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        [name === path ? new TextEncoder().encode(after) : content, { level: name === "mimetype" ? 0 : 6 }],
      ]),
    ),
  );
}

const { DOMParser } = new JSDOM("").window;

/** Parses XML strictly; throws where it is not well-formed. */
export function strictXml(text: string, path: string): Document {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const fault = document.querySelector("parsererror");
  if (fault !== null) throw new SyntaxError(`${path}: ${fault.textContent}`);
  return document;
}
