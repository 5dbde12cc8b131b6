import type { IXmlableObject, PageNumberEstimator } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import type { PackDocument } from "../../document.ts";
import { wordWidth } from "./columnWidths.ts";

/** Laying out takes about a second for 1,000 cells; a longer pack's contents lead to its headings by links alone. */
const mostCells = 600;

/** Whether the contents of a document are to name pages. */
export const hasPageNumbers = ({ layout, blocks }: PackDocument): boolean =>
  layout === "pack" &&
  blocks.reduce(
    (cells, block) => cells + (block.kind === "table" ? block.rows.length * block.columns.length : 0),
    0,
  ) <= mostCells;

/** An element as the library has it before it is text: its name, then its children or its attributes. */
type Element = Readonly<Record<string, unknown>>;

const isElement = (value: unknown): value is Element =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const childrenOf = (element: Element, name: string): readonly unknown[] => {
  const children = element[name];
  return Array.isArray(children) ? children : children === undefined ? [] : [children];
};

const has =
  (name: string) =>
  (value: unknown): value is Element =>
    isElement(value) && name in value;

/** Room between a cell's edge and its text, both sides, in twips. */
const margins = 170;

/** The text at any depth. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join("");
  if (!isElement(value)) return "";
  return Object.entries(value)
    .map(([name, child]) =>
      name === "w:t"
        ? childrenOf(value, name)
            .filter((part) => typeof part === "string")
            .join("")
        : textOf(child),
    )
    .join("");
}

const propertiesOf = (cell: Element): readonly unknown[] =>
  childrenOf(cell, "w:tc")
    .filter(has("w:tcPr"))
    .flatMap((properties) => childrenOf(properties, "w:tcPr"));

function widthOf(cell: Element): number {
  const [, size] = /"w:w":"?(\d+)/.exec(JSON.stringify(propertiesOf(cell).find(has("w:tcW"))) ?? "") ?? [];
  return Number(size ?? 1000);
}

/** Widths are estimates, and bold is wider. */
const room = (cell: Element): number =>
  /Chosen|Heading/.test(JSON.stringify(childrenOf(cell, "w:tc").find(has("w:p")) ?? "")) ? 1.12 : 1.03;

/**
 * A row with the one cell that makes it as high as it is, and any outline; the whole row where several cells may take
 * more lines than one.
 */
function lightenedRow(row: Element): Element {
  const children = childrenOf(row, "w:tr");
  const cells = children.filter(has("w:tc"));
  const mayWrap = cells.filter((cell) => wordWidth(textOf(cell)) * room(cell) > widthOf(cell) - margins);
  const kept = mayWrap[0] ?? cells[0];
  if (kept === undefined || mayWrap.length > 1) return row;
  const place = cells.indexOf(kept);
  const outline = cells.flatMap(propertiesOf).find(has("w:tcBorders"));
  const cell = {
    "w:tc": [
      {
        "w:tcPr": [
          ...propertiesOf(kept).filter((one) => !has("w:tcBorders")(one)),
          ...(outline ? [outline] : []),
        ],
      },
      ...childrenOf(kept, "w:tc").filter((child) => !has("w:tcPr")(child)),
    ],
  };
  const properties = children.filter(has("w:trPr")).flatMap((element) => childrenOf(element, "w:trPr"));
  const before = { "w:gridBefore": { _attr: { "w:val": place } } };
  return { "w:tr": [{ "w:trPr": [...(place > 0 ? [before] : []), ...properties] }, cell] };
}

const lightened = (body: IXmlableObject): IXmlableObject => ({
  "w:body": childrenOf(body, "w:body").map((block) =>
    has("w:tbl")(block)
      ? {
          "w:tbl": childrenOf(block, "w:tbl").map((child) =>
            has("w:tr")(child) ? lightenedRow(child) : child,
          ),
        }
      : block,
  ),
});

// A character of unknown width, as in a picture letter, must not leave the contents without numbers.
const estimate = estimatePageNumbersWith({ guess: true });

/**
 * The pages that the contents name, from laying out the document as Word does. Rows are lightened
 * first: with all of their cells it would take twice the time.
 */
export const pageNumbers: PageNumberEstimator = (body, context) => estimate(lightened(body), context);
