import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { PackDocument, Table } from "../../document.ts";
import { coreProperties, withOrigin } from "./parts.ts";
import { keyOfStandIn } from "./pictures.ts";
import { xmlText } from "./plain.ts";

const documentPart = "word/document.xml";

/** Ids of relationships made by chance become their places in the file that lists them. */
function settleLinks(parts: Map<string, string>, relations: string): void {
  const part = relations.replace("_rels/", "").replace(/\.rels$/, "");
  const listed = parts.get(relations) ?? "";
  const text = parts.get(part);
  if (text === undefined) return;
  const names = new Map(
    [...listed.matchAll(/<Relationship Id="([^"]+)"/g)].map(([, id = ""], index) => [id, `rId${index + 1}`]),
  );
  const named = (whole: string, before: string, id: string, after: string): string => {
    const name = names.get(id);
    return name === undefined ? whole : `${before}${name}${after}`;
  };
  parts.set(relations, listed.replaceAll(/(<Relationship Id=")([^"]+)(")/g, named));
  parts.set(part, text.replaceAll(/(\sr:(?:id|embed|link)=")([^"]+)(")/g, named));
}

/** Drawings and bookmarks are counted from when the process began; here they are counted from 1. */
function settleNumbers(text: string): string {
  let drawings = 0;
  const contents = new Map<string, string>();
  const bookmarks = new Map<string, number>();
  return text
    .replaceAll(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\sid=")[^"]*(")/g, (_, before: string, after: string) => {
      drawings += 1;
      return `${before}${drawings}${after}`;
    })
    .replaceAll(
      /(w:name="|w:anchor="|<w:instrText[^>]*>PAGEREF )(_Toc\d+)\b/g,
      (_, before: string, name: string) => {
        const settled = contents.get(name) ?? `_Toc${contents.size + 1}`;
        contents.set(name, settled);
        return before + settled;
      },
    )
    .replaceAll(
      /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]*)(")/g,
      (_, before: string, id: string, after: string) => {
        const number = bookmarks.get(id) ?? bookmarks.size + 1;
        bookmarks.set(id, number);
        return `${before}${number}${after}`;
      },
    );
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const tableDescription = ({ columns, rows }: Table): string =>
  `${counted(rows.length, "row", "rows")} under one heading row with ${counted(columns.length, "column", "columns")}: ${columns
    .map(({ heading }) => heading)
    .join(", ")}.`;

/** The library writes no text alternative for tables; they come in the order of the document. */
function withTableTexts(text: string, { blocks }: PackDocument): string {
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  let place = 0;
  return text.replaceAll("</w:tblPr>", (end) => {
    const table = tables[place];
    place += 1;
    return table === undefined
      ? end
      : `<w:tblCaption w:val="${xmlText(`${table.label}: ${table.caption}`)}"/>` +
          `<w:tblDescription w:val="${xmlText(tableDescription(table))}"/>${end}`;
  });
}

/** DOS times begin in 1980; noon is on every clock, and the archive takes the machine's own zone. */
function zipTime(asAt: string): Date {
  const [year = 1980, month = 1, day = 1] = asAt.split("-").map(Number);
  return new Date(Math.max(1980, year), month - 1, day, 12);
}

const isText = (path: string): boolean => /\.(?:xml|rels)$/.test(path);

/** Word looks at the types first; the rest stands by name. */
const inOrder = (a: string, b: string): number => {
  const rank = (path: string): number =>
    path === "[Content_Types].xml" ? 0 : path === "_rels/.rels" ? 1 : 2;
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
};

/**
 * The bytes that the library wrote, made to depend on the document alone: ids in order, the as-at day for every date, the
 * pictures in place of their stand-ins, and what the library cannot write.
 */
export function settle(
  written: Uint8Array,
  document: PackDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const files = unzipSync(written);
  const parts = new Map(
    Object.entries(files).flatMap(([path, bytes]) => (isText(path) ? [[path, strFromU8(bytes)]] : [])),
  );
  for (const path of parts.keys()) if (path.endsWith(".rels")) settleLinks(parts, path);
  for (const [path, text] of parts)
    if (/^word\/(?:document|header\d+|footer\d+)\.xml$/.test(path)) parts.set(path, settleNumbers(text));
  parts.set(documentPart, withTableTexts(parts.get(documentPart) ?? "", document));
  parts.set("docProps/core.xml", coreProperties(document));
  withOrigin(parts, document.origin);
  const mtime = zipTime(document.as_at);
  const zipped: Zippable = {};
  for (const path of [...new Set([...Object.keys(files), ...parts.keys()])].toSorted(inOrder)) {
    const text = parts.get(path);
    const bytes = files[path] ?? new Uint8Array();
    const picture = text === undefined ? pictures.get(keyOfStandIn(bytes) ?? "") : undefined;
    // A PNG is packed already.
    zipped[path] =
      text === undefined
        ? [picture ?? bytes, { level: path.endsWith(".png") ? 0 : 6, mtime }]
        : [strToU8(text), { level: 6, mtime }];
  }
  return zipSync(zipped);
}
