import type { NumberLook } from "../../../src/tables/numberLook.ts";
import type { CellStyle, Shows } from "../workbook/cellStyle.ts";
import { xmlText } from "../xmlText.ts";

const says = (text: string): string => (text === "" ? "" : `<number:text>${xmlText(text)}</number:text>`);

const british = 'number:language="en" number:country="GB"';

const longDate =
  '<number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/>';

/** A number's format, and one for the other sign where it is written differently. */
function numberStyleXml(name: string, look: NumberLook): string {
  const { decimals, isPercent, isGrouped, sign, isNegative } = look;
  const kind = isPercent ? "percentage-style" : "number-style";
  const number = `<number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1"${isGrouped ? ' number:grouping="true"' : ""}/>${isPercent ? says("%") : ""}`;
  // A format without a map puts a hyphen before negative numbers by itself; one with a map writes its own sign.
  if (sign === "-" || (sign === "" && !isNegative))
    return `<number:${kind} style:name="${name}">${number}</number:${kind}>`;
  const other = `<number:${kind} style:name="${name}P" style:volatile="true">${isNegative ? "" : says(sign)}${number}</number:${kind}>`;
  return `${other}<number:${kind} style:name="${name}">${says(isNegative ? sign : "-")}${number}<style:map style:condition="value()&gt;=0" style:apply-style-name="${name}P"/></number:${kind}>`;
}

/** The format of a value as a data style; null for a text as it is. */
function dataStyleXml(name: string, shows: Shows): string | null {
  switch (shows.kind) {
    case "number":
      return numberStyleXml(name, shows.look);
    case "date":
      return `<number:date-style style:name="${name}" ${british}>${longDate}</number:date-style>`;
    case "grade":
      return `<number:text-style style:name="${name}">${says(`${shows.letter}\u2002`)}<number:text-content/></number:text-style>`;
    case "field":
      return `<number:text-style style:name="${name}"><number:text-content/></number:text-style>`;
    default:
      return null;
  }
}

/** Name of the style at a place of the register. */
export const styleName = (place: number): string => `ce${place + 1}`;

function borderAttribute({ border, colour }: CellStyle): string {
  if (border === "outline") return ' fo:border="0.75pt solid #0b0c0c"';
  return border === "rule" ? ` fo:border-bottom="1.5pt solid ${colour.toLowerCase()}"` : "";
}

/** Alignment of the paragraph: numbers to the right, everything else to the left. */
function paragraphXml({ align, isIndented }: CellStyle): string {
  const indent = isIndented ? ` fo:margin-${align}="0.1in"` : "";
  return `<style:paragraph-properties fo:text-align="${align === "right" ? "end" : "start"}"${indent}/>`;
}

/** The styles of a register as automatic styles, each after the format that it uses. */
export function cellStylesXml(styles: readonly CellStyle[]): string {
  return styles
    .map((style, place) => {
      const { size, isBold, isUnderlined, colour, fill, vertical, isWrapped, shows } = style;
      const data = dataStyleXml(`N${place + 1}`, shows);
      const format = data === null ? "" : ` style:data-style-name="N${place + 1}"`;
      const background = fill === null ? "" : ` fo:background-color="${fill.toLowerCase()}"`;
      const weight = isBold ? ' fo:font-weight="bold" style:font-weight-complex="bold"' : "";
      const line = isUnderlined
        ? ' style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"'
        : "";
      return `${data ?? ""}<style:style style:name="${styleName(place)}" style:family="table-cell" style:parent-style-name="Default"${format}><style:table-cell-properties style:text-align-source="fix" style:vertical-align="${vertical}" fo:wrap-option="${isWrapped ? "wrap" : "no-wrap"}"${background}${borderAttribute(style)}/>${paragraphXml(style)}<style:text-properties fo:font-size="${size}pt" style:font-size-asian="${size}pt" style:font-size-complex="${size}pt" fo:color="${colour.toLowerCase()}"${weight}${line}/></style:style>`;
    })
    .join("");
}
