import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Allowance } from "./allowance.ts";
import type { Desk } from "./refusal.ts";
import { type NamesOf, namesOf } from "./xmlNames.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the pieces of a part; names are the usual ones, whatever prefix the part has. */
export interface XmlHandlers {
  /** `value` gives an attribute by its usual name. */
  readonly open: (name: string, value: (attribute: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Spreadsheets nest some ten elements deep. */
const deepest = 256;

/**
 * Reads a part of a spreadsheet as it unpacks. A document type definition is refused, whatever stands in it: it is
 * what XML bombs and references to other files are made of, and no spreadsheet program writes one.
 * @throws SourceFaults when the part is not whole, well-formed XML in UTF-8 or UTF-16.
 */
export async function readXml(
  pieces: AsyncIterable<Buffer>,
  part: string,
  { desk, allowance }: { readonly desk: Desk; readonly allowance: Allowance },
  handlers: XmlHandlers,
): Promise<void> {
  const broken = (what: string): never =>
    desk.refuse({
      problem: `the part ${part} is not readable XML: ${what}`,
      expected: "a file that a spreadsheet program saved; open it there and save it again",
    });
  let names: NamesOf | null = null;
  let attributes: Attributes = {};
  let depth = 0;
  let sinceEvent = 0;
  const value = (attribute: string): string | undefined => attributes[names?.written(attribute) ?? attribute];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => broken(error.message.replace(/^\d+:\d+: /, `line ${parser.line}: `)));
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|utf-?16|us-ascii)$/i.test(encoding))
      broken(`written in ${encoding}`);
  });
  parser.on("doctype", () =>
    desk.refuse({
      problem: `the part ${part} holds a document type definition, which spreadsheets do not have`,
      expected: "a file that a spreadsheet program saved; do not open this one, ask its sender",
    }),
  );
  parser.on("opentag", (tag: SaxesTagPlain) => {
    sinceEvent = 0;
    depth += 1;
    if (depth > deepest) broken(`elements more than ${deepest} deep`);
    attributes = tag.attributes;
    names ??= namesOf(tag.attributes);
    handlers.open(names.usual(tag.name), value);
  });
  parser.on("closetag", (tag: SaxesTagPlain) => {
    sinceEvent = 0;
    depth -= 1;
    if (names !== null) handlers.close?.(names.usual(tag.name));
  });
  const onText = (text: string): void => {
    sinceEvent = 0;
    handlers.text?.(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  let decoder: TextDecoder | null = null;
  const decoded = (piece: Uint8Array, isLast: boolean): string => {
    try {
      decoder ??= decoderOf(piece);
      return decoder.decode(piece, { stream: !isLast });
    } catch {
      return broken(`bytes that are no text at line ${parser.line}`);
    }
  };
  for await (const piece of pieces) {
    sinceEvent += piece.length;
    parser.write(decoded(piece, false));
    if (sinceEvent > allowance.limits.lineBytes + piece.length)
      broken(`one piece of more than ${allowance.limits.lineBytes.toLocaleString("en-GB")} bytes`);
    allowance.check();
  }
  parser.write(decoded(new Uint8Array(), true));
  parser.close();
}

/** By the byte order mark; without one it is UTF-8. */
function decoderOf(piece: Uint8Array): TextDecoder {
  const [first, second] = piece;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}
