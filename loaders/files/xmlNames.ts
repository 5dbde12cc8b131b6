/** Turns the names of a part into the usual ones and back: prefixes are the writer's choice, their addresses are not. */
export interface NamesOf {
  readonly usual: (name: string) => string;
  readonly written: (name: string) => string;
}

const openDocument = "urn:oasis:names:tc:opendocument:xmlns:";
const openXml = "http://schemas.openxmlformats.org/";
const strictOpenXml = "http://purl.oclc.org/ooxml/";

/** The prefix by which the readers here know an address; "" for the main one of a part of XLSX. */
const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ...["office", "table", "text", "draw", "style", "manifest"].map((prefix): [string, string] => [
    `${openDocument}${prefix}:1.0`,
    prefix,
  ]),
  [`${openXml}spreadsheetml/2006/main`, ""],
  [`${strictOpenXml}spreadsheetml/main`, ""],
  [`${openXml}officeDocument/2006/relationships`, "r"],
  [`${strictOpenXml}officeDocument/relationships`, "r"],
  [`${openXml}package/2006/relationships`, ""],
  [`${openXml}package/2006/content-types`, ""],
]);

const parted = (name: string): readonly [prefix: string, local: string] => {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
};
const joined = (prefix: string, local: string): string => (prefix === "" ? local : `${prefix}:${local}`);

/** By the declarations of the part's first element; prefixes declared elsewhere stand as they are. */
export function namesOf(root: Readonly<Record<string, string>>): NamesOf {
  const usualOf = new Map<string, string>();
  const writtenOf = new Map<string, string>();
  for (const [name, address] of Object.entries(root)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const usual = usualPrefixes.get(address);
    if (usual === undefined) continue;
    const prefix = name === "xmlns" ? "" : name.slice(6);
    usualOf.set(prefix, usual);
    // An attribute without a prefix has no namespace, whatever the main one is called.
    if (usual !== "" && prefix !== "") writtenOf.set(usual, prefix);
  }
  return { usual: remembered(usualOf), written: remembered(writtenOf) };
}

/** A part has a few dozen names; a hostile one may have millions, which are not kept. */
const rememberedNames = 1_000;

function remembered(prefixes: ReadonlyMap<string, string>): (name: string) => string {
  // Most writers use the usual prefixes: every name is then what it is.
  if ([...prefixes].every(([from, to]) => from === to)) return (name) => name;
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const [prefix, local] = parted(name);
    const made = joined(prefixes.get(prefix) ?? prefix, local);
    if (known.size < rememberedNames) known.set(name, made);
    return made;
  };
}
