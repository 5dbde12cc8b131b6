import type { PackDocument, Run, Table } from "../../document.ts";
import { elements, type Parts, textOfPart, unescaped, wordsOf } from "./parts.ts";
import { sameText, shortened } from "./sameText.ts";

/** Links within lead to a bookmark, links without to an address that is listed and safe. */
function faultsOfLinks(parts: Parts, xml: string, { blocks }: PackDocument): readonly string[] {
  const bookmarks = new Set(elements(xml, "w:bookmarkStart").map((attributes) => attributes.get("w:name")));
  const relations = new Map(
    elements(textOfPart(parts, "word/_rels/document.xml.rels"), "Relationship").map((attributes) => [
      attributes.get("Id"),
      attributes.get("Target") ?? "",
    ]),
  );
  const links = elements(xml, "w:hyperlink");
  const inner = links.flatMap((link) => link.get("w:anchor") ?? []);
  const outer = links.flatMap((link) => link.get("r:id") ?? []).map((id) => relations.get(id));
  const ids = new Set(blocks.flatMap((block) => ("id" in block ? [block.id] : [])));
  const runs = blocks.flatMap((block): readonly Run[] => {
    if (block.kind === "list") return block.items.flat();
    if (block.kind === "facts") return block.entries.flatMap((entry) => entry.runs);
    return "runs" in block ? block.runs : [];
  });
  const wanted = [
    ...runs.flatMap(({ target }) => (target !== undefined && ids.has(target) ? [target] : [])),
    ...blocks.flatMap((block) => (block.kind === "figure" && ids.has(block.tableId) ? [block.tableId] : [])),
  ];
  const written = inner.filter((anchor) => !anchor.startsWith("_Toc"));
  return [
    ...inner
      .filter((anchor) => !bookmarks.has(anchor))
      .map((anchor) => `a link leads to "${anchor}", which is nowhere`),
    ...outer
      .filter((address) => address === undefined || !/^(?:https?|mailto):/i.test(address))
      .map((address) => `a link leads to "${address ?? "no address"}"`),
    ...(written.length < wanted.length
      ? [`${written.length} links lead to headings, tables and figures, expected ${wanted.length}`]
      : []),
  ];
}

/** What mammoth drops of tables: the rows that stay whole, and the text alternative. */
function faultsOfTables(xml: string, { blocks }: PackDocument): readonly string[] {
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  const written = xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
  return tables.flatMap(({ label, caption }, index) => {
    const table = written[index] ?? "";
    const [firstRow = ""] = /<w:tr[ >][\s\S]*?<\/w:tr>/.exec(table) ?? [];
    const named = elements(table, "w:tblCaption")[0]?.get("w:val") ?? "";
    const described = elements(table, "w:tblDescription")[0]?.get("w:val") ?? "";
    return [
      ...(/<w:tblHeader\s*\/>/.test(firstRow) ? [] : [`the heading row of ${label} does not repeat`]),
      ...(sameText(named) === sameText(`${label}: ${caption}`)
        ? []
        : [`the alt text of ${label} is "${named}"`]),
      ...(described === "" ? [`${label} has no description`] : []),
    ];
  });
}

function faultsOfRunningLines(
  parts: Parts,
  { running: [head, foot], unfinished }: PackDocument,
): readonly string[] {
  const textsOf = (kind: string) =>
    Object.keys(parts)
      .filter((path) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(path))
      .map((path) => ({ xml: textOfPart(parts, path), words: sameText(wordsOf(textOfPart(parts, path))) }));
  const headers = textsOf("header");
  const footers = textsOf("footer");
  const missing = (lines: typeof headers, text: string): boolean =>
    lines.length === 0 || lines.some(({ words }) => !words.includes(sameText(text)));
  return [
    ...(missing(headers, head) ? [`the head of the page does not say "${shortened(head)}"`] : []),
    ...(missing(footers, foot) ? [`the foot of the page does not say "${shortened(foot)}"`] : []),
    ...(footers.some(({ xml }) => !/\bPAGE\b/.test(xml) || !/\bNUMPAGES\b/.test(xml))
      ? ["the foot of the page has no page number"]
      : []),
    ...(unfinished.length > 0 && missing(headers, "Draft")
      ? ["the head of the page does not say that it is a draft"]
      : []),
  ];
}

function faultsOfProperties(
  parts: Parts,
  { title, as_at, origin, letterhead }: PackDocument,
): readonly string[] {
  const core = textOfPart(parts, "docProps/core.xml");
  const property = (name: string): string =>
    unescaped(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)<`).exec(core)?.[1] ?? "");
  const expected = [
    ["dc:title", title],
    ["dc:creator", letterhead.body],
    ["dc:language", "en-GB"],
    ["dcterms:created", `${as_at}T00:00:00Z`],
    ["dcterms:modified", `${as_at}T00:00:00Z`],
  ] as const;
  const carried = Object.keys(parts)
    .filter((path) => /^customXml\/item\d+\.xml$/.test(path))
    .map((path) => unescaped(/<origin [^>]*>([^<]*)</.exec(textOfPart(parts, path))?.[1] ?? ""));
  return [
    ...expected
      .filter(([name, text]) => sameText(property(name)) !== sameText(text))
      .map(
        ([name, text]) =>
          `the property ${name} is "${shortened(property(name))}", expected "${shortened(text)}"`,
      ),
    ...(carried.includes(JSON.stringify(origin)) ? [] : ["the file does not carry its origin"]),
  ];
}

/** What the XML itself says otherwise than the document. */
export function faultsOfStructure(parts: Parts, document: PackDocument): readonly string[] {
  const xml = textOfPart(parts, "word/document.xml");
  return [
    ...faultsOfLinks(parts, xml, document),
    ...faultsOfTables(xml, document),
    ...faultsOfRunningLines(parts, document),
    ...faultsOfProperties(parts, document),
    ...(document.layout === "pack" && !/<w:instrText[^>]*>\s*TOC\b/.test(xml)
      ? ["there are no contents"]
      : []),
  ];
}
