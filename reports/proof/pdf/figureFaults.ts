import type { Figure, PackDocument, Table } from "../../document.ts";
import { withRole, wordsOf } from "./elements.ts";
import type { PdfReading } from "./pdfReading.ts";
import { isSame, shortened, textKey } from "./textKey.ts";

/** A chart of one line or two is no chart. */
const leastCommands = 3;

interface Picture {
  readonly name: string;
  readonly description: string;
  readonly isChart: boolean;
}

function picturesOf({ letterhead, blocks }: PackDocument): readonly Picture[] {
  const charts = blocks.filter((block): block is Figure => block.kind === "figure");
  return [
    ...(letterhead.logo === null
      ? []
      : [{ name: "The logo", description: letterhead.logo.alt, isChart: false }]),
    ...charts.map(({ label, headline, description }) => ({
      name: `${label} ("${shortened(headline)}")`,
      description,
      isChart: true,
    })),
  ];
}

function* pictureFaults({ elements, drawing }: PdfReading, document: PackDocument): Generator<string> {
  const found = withRole(elements, /^Figure$/);
  const pictures = picturesOf(document);
  if (found.length !== pictures.length)
    yield `The file has ${found.length} pictures; the document has ${pictures.length}.`;
  for (const [index, { name, description, isChart }] of pictures.entries()) {
    const figure = found[index];
    if (figure === undefined) continue;
    if (figure.alt === null || figure.alt.trim() === "") yield `${name} has no text alternative.`;
    else if (!isSame(figure.alt, description))
      yield `${name} has the text alternative "${shortened(figure.alt)}" instead of "${shortened(description)}".`;
    const commands = figure.marks.reduce(
      (sum, mark) => sum + (drawing.get(`${figure.page}:${mark}`) ?? 0),
      0,
    );
    if (commands < (isChart ? leastCommands : 1)) yield `${name} draws nothing on page ${figure.page}.`;
  }
}

const captionOf = (block: Figure | Table): string =>
  block.kind === "table"
    ? `${block.label}: ${block.caption}`
    : [
        `${block.label}: ${block.headline}`,
        block.subtitle,
        ...block.warnings.map((text) => `Warning: ${text}`),
      ].join(" ");

function* captionFaults({ elements }: PdfReading, { blocks }: PackDocument): Generator<string> {
  const captioned = blocks.filter(
    (block): block is Figure | Table => block.kind === "figure" || block.kind === "table",
  );
  const found = withRole(elements, /^Caption$/).map(wordsOf);
  for (const [index, block] of captioned.entries()) {
    const caption = found[index] ?? "";
    if (isSame(caption, captionOf(block))) continue;
    const has = textKey(caption) === "" ? "no caption" : `the caption "${shortened(caption)}"`;
    yield `${block.label} has ${has} instead of "${shortened(captionOf(block))}".`;
  }
}

/** Pictures without their text alternative or with nothing drawn, and captions that say something else. */
export const figureFaults = (reading: PdfReading, document: PackDocument): readonly string[] => [
  ...pictureFaults(reading, document),
  ...captionFaults(reading, document),
];
