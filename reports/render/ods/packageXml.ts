import type { BookSheet } from "../workbook/bookSheet.ts";
import { bodySize, bookFont } from "../workbook/cellStyle.ts";
import type { Book } from "../workbook.ts";
import { xmlDeclaration, xmlText } from "../xmlText.ts";
import { namespaces } from "./namespaces.ts";

export const mimeType = "application/vnd.oasis.opendocument.spreadsheet";

const page = (side: string, size: string): string =>
  `<style:page-layout style:name="pm-${side}"><style:page-layout-properties ${size} style:print-orientation="${side}" fo:margin-top="1cm" fo:margin-bottom="1cm" fo:margin-left="1.3cm" fo:margin-right="1.3cm" style:scale-to-X="1" style:scale-to-Y="0" style:first-page-number="continue"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>`;

/** styles.xml: the font of the whole, the pages, and what stands at their head and foot. */
export function stylesXml({ running: [head, foot] }: Book): string {
  const region = (side: string, content: string): string =>
    `<style:region-${side}><text:p text:style-name="running">${content}</text:p></style:region-${side}>`;
  const pages = "<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>";
  const master = (side: string): string =>
    `<style:master-page style:name="${side}" style:page-layout-name="pm-${side}"><style:header>${region("left", xmlText(head))}</style:header><style:footer>${region("left", xmlText(foot))}${region("right", pages)}</style:footer></style:master-page>`;
  const font = `style:font-name="${bookFont}" fo:font-family="${bookFont}" style:font-name-complex="${bookFont}"`;
  return `${xmlDeclaration}<office:document-styles ${namespaces} office:version="1.3"><office:font-face-decls><style:font-face style:name="${bookFont}" svg:font-family="${bookFont}" style:font-family-generic="swiss"/></office:font-face-decls><office:styles><style:default-style style:family="table-cell"><style:text-properties ${font} fo:font-size="${bodySize}pt" fo:language="en" fo:country="GB"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles><style:style style:name="running" style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:style>${page("portrait", 'fo:page-width="21cm" fo:page-height="29.7cm"')}${page("landscape", 'fo:page-width="29.7cm" fo:page-height="21cm"')}</office:automatic-styles><office:master-styles>${["portrait", "landscape"].map(master).join("")}</office:master-styles></office:document-styles>`;
}

/** meta.xml: title, author, language, day, and the properties that the format has no names for. */
export function metaXml({ title, author, createdOn, properties }: Book): string {
  const own = [...properties].map(
    ([name, value]) =>
      `<meta:user-defined meta:name="${xmlText(name)}" meta:value-type="string">${xmlText(value)}</meta:user-defined>`,
  );
  const at = `${createdOn}T00:00:00Z`;
  return `${xmlDeclaration}<office:document-meta ${namespaces} office:version="1.3"><office:meta><meta:generator>Peelboard</meta:generator><dc:title>${xmlText(title)}</dc:title><meta:initial-creator>${xmlText(author)}</meta:initial-creator><dc:creator>${xmlText(author)}</dc:creator><meta:creation-date>${at}</meta:creation-date><dc:date>${at}</dc:date><dc:language>en-GB</dc:language>${own.join("")}</office:meta></office:document-meta>`;
}

const setting = (name: string, type: string, value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${xmlText(String(value))}</config:config-item>`;

/** Headings and the names of rows stay in sight; the cursor stands in A1. */
function viewXml({ name, table }: BookSheet): string {
  const row = table?.headerRow ?? 0;
  const frozen =
    row === 0
      ? [setting("ShowGrid", "boolean", "false")]
      : [
          setting("HorizontalSplitMode", "short", 2),
          setting("VerticalSplitMode", "short", 2),
          setting("HorizontalSplitPosition", "int", 1),
          setting("VerticalSplitPosition", "int", row),
          setting("ActiveSplitRange", "short", 3),
          setting("PositionRight", "int", 1),
          setting("PositionBottom", "int", row),
        ];
  return `<config:config-item-map-entry config:name="${xmlText(name)}">${setting("CursorPositionX", "int", 0)}${setting("CursorPositionY", "int", 0)}${frozen.join("")}</config:config-item-map-entry>`;
}

/** settings.xml: what stands still, and that the first sheet is seen first. */
export function settingsXml({ sheets }: Book): string {
  return `${xmlDeclaration}<office:document-settings ${namespaces} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${setting("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">${sheets.map(viewXml).join("")}</config:config-item-map-named>${setting("ActiveTable", "string", sheets[0]?.name ?? "")}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

/** META-INF/manifest.xml: what each part is. */
export const manifestXml = (): string =>
  `${xmlDeclaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimeType}"/>${["content.xml", "styles.xml", "meta.xml", "settings.xml"].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join("")}</manifest:manifest>`;
