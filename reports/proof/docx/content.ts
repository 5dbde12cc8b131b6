import type { PackDocument, Table } from "../../document.ts";
import { cellText, expectedTexts } from "./expected.ts";
import { type ReadImage, type Reading, type ReadTable, readWithMammoth } from "./reading.ts";
import { leftBehind, sameText, shortened } from "./sameText.ts";

const difference = (what: string, found: string | undefined, expected: string | undefined): string =>
  `${what}: found ${found === undefined ? "nothing" : `"${shortened(found)}"`}, expected ${expected === undefined ? "nothing" : `"${shortened(expected)}"`}`;

function faultsOfHeadings({ headings }: Reading, { blocks }: PackDocument): readonly string[] {
  const expected = blocks.flatMap((block) =>
    block.kind === "heading" ? [`${block.level} ${sameText(block.text)}`] : [],
  );
  const found = headings.map(({ level, text }) => `${level} ${text}`);
  const length = Math.max(expected.length, found.length);
  return Array.from({ length }, (_, index) => index)
    .filter((index) => found[index] !== expected[index])
    .slice(0, 5)
    .map((index) => difference(`heading ${index + 1}`, found[index], expected[index]));
}

function faultsOfTable(read: ReadTable | undefined, { label, columns, rows }: Table): readonly string[] {
  if (read === undefined) return [`${label} is missing`];
  const expected = [columns.map(({ heading }) => sameText(heading)), ...rows.map((row) => row.map(cellText))];
  const faults =
    read.headingRows === 1 ? [] : [`${label} has ${read.headingRows} heading rows that repeat, expected 1`];
  if (read.rows.length !== expected.length)
    faults.push(`${label} has ${read.rows.length} rows, expected ${expected.length} with its headings`);
  for (const [index, cells] of expected.entries()) {
    const found = read.rows[index] ?? [];
    if (found.length !== cells.length)
      faults.push(`${label}, row ${index}: ${found.length} cells, expected ${cells.length}`);
    for (const [place, text] of cells.entries())
      if (found[place] !== text)
        faults.push(difference(`${label}, row ${index}, column ${place + 1}`, found[place], text));
  }
  return faults.slice(0, 5);
}

function faultsOfTables({ tables }: Reading, { blocks }: PackDocument): readonly string[] {
  const expected = blocks.filter((block): block is Table => block.kind === "table");
  return [
    ...(tables.length > expected.length ? [`${tables.length} tables, expected ${expected.length}`] : []),
    ...expected.flatMap((table, index) => faultsOfTable(tables[index], table)),
  ];
}

function faultsOfImages({ images }: Reading, { blocks, letterhead }: PackDocument): readonly string[] {
  const expected = [
    ...(letterhead.logo === null ? [] : [{ label: "the logo", alt: letterhead.logo.alt }]),
    ...blocks.flatMap((block) =>
      block.kind === "figure" ? [{ label: block.label, alt: block.description }] : [],
    ),
  ];
  const faultsOfImage = (label: string, alt: string, image: ReadImage | undefined): readonly string[] => {
    if (image === undefined) return [`${label} has no image`];
    return [
      ...(image.size > 100 ? [] : [`the image of ${label} has ${image.size} bytes`]),
      ...(image.alt === sameText(alt) ? [] : [difference(`alt text of ${label}`, image.alt, alt)]),
    ];
  };
  return [
    ...(images.length > expected.length ? [`${images.length} images, expected ${expected.length}`] : []),
    ...expected.flatMap(({ label, alt }, index) => faultsOfImage(label, alt, images[index])),
  ];
}

/** Each expected text must stand in a paragraph of its own or after one, never before the text that precedes it. */
function faultsOfTexts({ paragraphs }: Reading, document: PackDocument): readonly string[] {
  const faults: string[] = [];
  let place = 0;
  let from = 0;
  for (const text of expectedTexts(document)) {
    let at = place;
    let found = (paragraphs[at] ?? "").indexOf(text, from);
    while (found < 0 && at < paragraphs.length) {
      at += 1;
      found = (paragraphs[at] ?? "").indexOf(text);
    }
    if (found < 0) faults.push(`the text "${shortened(text)}" is missing or not in its place`);
    else {
      place = at;
      from = found + text.length;
    }
  }
  return faults.slice(0, 10);
}

/** What mammoth, a reader that had no part in writing, finds otherwise than the document has it. */
export async function faultsOfContent(bytes: Uint8Array, document: PackDocument): Promise<readonly string[]> {
  const reading = await readWithMammoth(bytes);
  if (typeof reading === "string") return [reading];
  const written = [...reading.paragraphs, ...reading.tables.flatMap(({ rows }) => rows.flat())].join("\n");
  return [
    ...faultsOfHeadings(reading, document),
    ...faultsOfTables(reading, document),
    ...faultsOfImages(reading, document),
    ...faultsOfTexts(reading, document),
    ...leftBehind(written, JSON.stringify([document.blocks, document.choices, document.title])).map(
      (word) => `the word "${word}" stands in the file and not in the document`,
    ),
  ];
}
