import { formatCode } from "../../../src/tables/numberLook.ts";
import { bodySize, bookFont, type CellStyle, type Shows } from "../workbook/cellStyle.ts";
import { xmlDeclaration, xmlText } from "../xmlText.ts";

/** Numbers below this stand for formats that Excel knows itself. */
const ownFormats = 164;

const codeOf = (shows: Shows): string | null => {
  switch (shows.kind) {
    case "number":
      return formatCode(shows.look);
    case "date":
      return "d mmmm yyyy";
    case "grade":
      return `"${shows.letter}\u2002"@`;
    case "field":
      return "@";
    default:
      return null;
  }
};

const rgb = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

const fontXml = ({
  size,
  isBold,
  isUnderlined,
  colour,
}: Pick<CellStyle, "size" | "isBold" | "isUnderlined" | "colour">): string =>
  `<font>${isBold ? "<b/>" : ""}${isUnderlined ? "<u/>" : ""}<sz val="${size}"/><color rgb="${rgb(colour)}"/><name val="${bookFont}"/><family val="2"/></font>`;

const fillXml = ({ fill }: CellStyle): string =>
  fill === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;

const edge = (side: string, style: string, colour: string): string =>
  `<${side} style="${style}"><color rgb="${rgb(colour)}"/></${side}>`;

function borderXml({ border, colour }: CellStyle): string {
  const dark = "#0B0C0C";
  if (border === "outline")
    return `<border>${["left", "right", "top", "bottom"].map((side) => edge(side, "thin", dark)).join("")}<diagonal/></border>`;
  return `<border><left/><right/><top/>${border === "rule" ? edge("bottom", "medium", colour) : "<bottom/>"}<diagonal/></border>`;
}

/** Different pieces of XML, each with its place. */
function pieces(first: readonly string[]): {
  readonly all: readonly string[];
  readonly placeOf: (xml: string) => number;
} {
  const all = [...first];
  return {
    all,
    placeOf: (xml) => {
      const known = all.indexOf(xml);
      return known === -1 ? all.push(xml) - 1 : known;
    },
  };
}

const listXml = (name: string, all: readonly string[]): string =>
  all.length === 0 ? "" : `<${name} count="${all.length}">${all.join("")}</${name}>`;

/** xl/styles.xml for the styles of a register; a style's place is the number of its format, counted from 1. */
export function stylesXml(styles: readonly CellStyle[]): string {
  const plain = { size: bodySize, isBold: false, isUnderlined: false, colour: "#0B0C0C" };
  const fonts = pieces([fontXml(plain)]);
  // Excel takes the first two fills for its own.
  const fills = pieces([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = pieces(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  const codes = pieces([]);
  const formats = styles.map((style) => {
    const code = codeOf(style.shows);
    const format = code === null ? 0 : ownFormats + codes.placeOf(code);
    const { align, vertical, isWrapped, isIndented } = style;
    return `<xf numFmtId="${format}" fontId="${fonts.placeOf(fontXml(style))}" fillId="${fills.placeOf(fillXml(style))}" borderId="${borders.placeOf(borderXml(style))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="${vertical}"${isWrapped ? ' wrapText="1"' : ""}${isIndented ? ' indent="1"' : ""}/></xf>`;
  });
  const formatXml = codes.all.map(
    (code, index) => `<numFmt numFmtId="${ownFormats + index}" formatCode="${xmlText(code)}"/>`,
  );
  return `${xmlDeclaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${listXml("numFmts", formatXml)}${listXml("fonts", fonts.all)}${listXml("fills", fills.all)}${listXml("borders", borders.all)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${listXml("cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...formats])}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
