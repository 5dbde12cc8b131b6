import type { PackDocument, PackOrigin } from "../../document.ts";
import { xmlText } from "./plain.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006";

/** What the file says of itself; its dates are those of the as-at day. */
export function coreProperties({
  title,
  subtitle,
  letterhead,
  as_at,
  origin,
  unfinished,
}: PackDocument): string {
  const { pack, force_id } = origin.parameters;
  const keywords = [
    "Peelboard",
    pack,
    force_id ?? "all forces",
    `as at ${as_at}`,
    `release ${origin.release}`,
  ];
  const entry = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${as_at}T00:00:00Z</dcterms:${name}>`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    entry("dc:title", title) +
    entry("dc:subject", subtitle) +
    entry("dc:creator", letterhead.body) +
    entry("cp:keywords", keywords.join(", ")) +
    entry("dc:language", "en-GB") +
    entry("cp:lastModifiedBy", letterhead.body) +
    entry("cp:revision", "1") +
    date("created") +
    date("modified") +
    entry("cp:contentStatus", unfinished.length > 0 ? "Draft" : "Final") +
    "</cp:coreProperties>"
  );
}

export const originPart = "customXml/item1.xml";
export const originNamespace = "urn:peelboard:pack-origin";
/** Word asks for an id of each part of an office's own; any will do that is the same each time. */
const originId = "{5EE1B0A2-0DDC-4C0F-9C3A-56DA75000001}";

const part = (type: string, target: string, id: string): string =>
  `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`;

/** Carries the origin as JSON in a part of its own, which Word keeps when it saves: its properties end at 255 characters. */
export function withOrigin(parts: Map<string, string>, origin: PackOrigin): void {
  parts.set(
    originPart,
    `${declaration}<origin xmlns="${originNamespace}">${xmlText(JSON.stringify(origin))}</origin>`,
  );
  parts.set(
    "customXml/itemProps1.xml",
    `${declaration}<ds:datastoreItem ds:itemID="${originId}" xmlns:ds="${office}/customXml"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${originNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    "customXml/_rels/item1.xml.rels",
    `${declaration}<Relationships xmlns="${relationships}">${part("customXmlProps", "itemProps1.xml", "rId1")}</Relationships>`,
  );
  const listed = "word/_rels/document.xml.rels";
  parts.set(
    listed,
    (parts.get(listed) ?? "").replace(
      "</Relationships>",
      `${part("customXml", "../customXml/item1.xml", "rIdOrigin")}</Relationships>`,
    ),
  );
  const types = "[Content_Types].xml";
  parts.set(
    types,
    (parts.get(types) ?? "").replace(
      "</Types>",
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
}
